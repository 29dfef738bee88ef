import Tokens

/// The first line of an export: what it is, and of which store and moment.
public struct ExportHeader: Sendable, Equatable {
    /// The version of the format that this program writes, and the newest that it reads.
    public static let version: Int64 = 1

    /// The store and the moment.
    public let moment: StoreMoment
    /// When it was made.
    public let at: Timestamp
    /// Whether sealed successors are in it.
    public let includesSeals: Bool

    /// Describes an export.
    public init(moment: StoreMoment, at: Timestamp, includesSeals: Bool) {
        self.moment = moment
        self.at = at
        self.includesSeals = includesSeals
    }

    func write(to line: inout CanonicalWriter) {
        line.raw("{\"format\":\"curfew-export\",\"version\":")
        line.number(Self.version)
        line.raw(",\"store\":")
        line.text(moment.store)
        line.raw(",\"at\":")
        line.moment(at)
        line.raw(",\"sequence\":")
        line.number(moment.sequence)
        line.raw(",\"newest\":")
        line.moment(moment.newest)
        line.raw(includesSeals ? ",\"seals\":true}" : ",\"seals\":false}")
    }

    enum Reading {
        case header(ExportHeader)
        case newer(version: Int64)
        case somethingElse
    }

    /// Reads the line. Of another version, only that is known.
    static func read(_ line: inout CanonicalReader) throws(CanonicalReader.Trouble) -> Reading {
        guard line.takes("{\"format\":\"curfew-export\",\"version\":") else { return .somethingElse }
        let version = try line.number(1...Int64.max)
        guard version == Self.version else { return .newer(version: version) }
        try line.raw(",\"store\":")
        let beforeStore = line
        let store = try line.text(32...32)
        guard store.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            throw beforeStore.trouble("the id of a store is expected here")
        }
        try line.raw(",\"at\":")
        let at = try line.moment()
        try line.raw(",\"sequence\":")
        let sequence = try line.number(0...Int64.max - 1)
        try line.raw(",\"newest\":")
        let newest = try line.momentIfAny()
        try line.raw(",\"seals\":")
        let seals = line.takes("true")
        if !seals { try line.raw("false") }
        try line.raw("}")
        try line.end()
        let moment = StoreMoment(store: store, sequence: sequence, newest: newest)
        return .header(ExportHeader(moment: moment, at: at, includesSeals: seals))
    }
}

/// The last line of an export: how much it holds, and the digest of all lines before.
public struct ExportTrailer: Sendable, Equatable {
    /// How many logins, live and ended.
    public var logins = 0
    /// How many of them had ended.
    public var ended = 0
    /// How many events.
    public var events = 0
    /// How many of them left marks.
    public var marks = 0
    /// SHA-256 over all lines before, their line feeds included: 64 lower-case hexadecimal digits.
    public var sha256 = ""

    mutating func count(_ login: TransferredLogin) {
        logins += 1
        if login.record.session.end != nil { ended += 1 }
    }

    mutating func count(_ entry: TransferredEvent) {
        events += 1
        if entry.mark != nil { marks += 1 }
    }

    func write(to line: inout CanonicalWriter) {
        line.raw("{\"logins\":")
        line.number(Int64(logins))
        line.raw(",\"ended\":")
        line.number(Int64(ended))
        line.raw(",\"events\":")
        line.number(Int64(events))
        line.raw(",\"marks\":")
        line.number(Int64(marks))
        line.raw(",\"sha256\":")
        line.text(sha256)
        line.raw("}")
    }

    static func read(_ line: inout CanonicalReader) throws(CanonicalReader.Trouble) -> ExportTrailer {
        let counts = 0...Int64.max - 1
        var trailer = ExportTrailer()
        try line.raw("{\"logins\":")
        trailer.logins = Int(try line.number(counts))
        try line.raw(",\"ended\":")
        trailer.ended = Int(try line.number(counts))
        try line.raw(",\"events\":")
        trailer.events = Int(try line.number(counts))
        try line.raw(",\"marks\":")
        trailer.marks = Int(try line.number(counts))
        try line.raw(",\"sha256\":")
        trailer.sha256 = try line.text(ContentDigest.length...ContentDigest.length)
        try line.raw("}")
        try line.end()
        return trailer
    }
}
