import Tokens

/// The largest things an export may hold, beside the fields of a login (``FieldLimit``).
enum ExportLimit {
    /// A line, in bytes: a login with all its ancestors has less than a fifth.
    static let line = 1 << 20
    /// An actor, or what is known of one.
    static let actor = 1024
    /// The reason of an event: of an act, its query too.
    static let reason = 16_384
    /// Year 1 to 9999.
    static let moments: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
}

extension CanonicalReader {
    mutating func moment() throws(Trouble) -> Timestamp { Timestamp(milliseconds: try number(ExportLimit.moments)) }

    mutating func momentIfAny() throws(Trouble) -> Timestamp? {
        try optional { line throws(Trouble) in try line.moment() }
    }

    mutating func textIfAny(_ limit: FieldLimit) throws(Trouble) -> String? {
        try optional { line throws(Trouble) in try line.text(0...limit.bytes) }
    }

    mutating func sessionID() throws(Trouble) -> SessionID {
        let before = self
        guard let id = SessionID(parsing: try text(0...SessionID.length)) else {
            throw before.trouble("a login's id is expected here")
        }
        return id
    }

    mutating func tokenHash() throws(Trouble) -> TokenHash {
        guard let hash = TokenHash(bytes: try hex(TokenHash.byteCount...TokenHash.byteCount)) else {
            throw trouble("a hash is expected here")
        }
        return hash
    }

    /// An address in its one canonical text.
    mutating func address() throws(Trouble) -> IPAddress? {
        let before = self
        return try optional { line throws(Trouble) in
            let text = try line.text(0...45)
            guard let address = IPAddress(parsing: text), address.description == text else {
                throw before.trouble("an address is expected here")
            }
            return address
        }
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable>(_: Word.Type) throws(Trouble) -> Word where Word.RawValue == String {
        let before = self
        guard let word = Word(rawValue: try text(0...32)) else { throw before.trouble("this word is not known here") }
        return word
    }

    /// An authentication method: a store keeps commas between them.
    mutating func method() throws(Trouble) -> String {
        let before = self
        let method = try text(1...64)
        guard !method.utf8.contains(UInt8(ascii: ",")) else { throw before.trouble("a method has no comma") }
        return method
    }
}
