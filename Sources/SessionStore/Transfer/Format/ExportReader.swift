import Tokens

/// Reads an export line by line, and knows at its end whether it is whole.
///
/// Nothing that it gives may become visible to anybody before ``finish()`` has returned.
public struct ExportReader {
    /// What a line holds.
    public enum Item {
        /// The first line.
        case header(ExportHeader)
        /// A login.
        case login(TransferredLogin)
        /// An event, after all logins.
        case event(TransferredEvent)
        /// The last line.
        case trailer(ExportTrailer)
    }

    private var lineNumber = 0
    private var header: ExportHeader?
    private var trailer: ExportTrailer?
    private var found = ExportTrailer()
    private var digest = ContentDigest()
    private var lastLogin: SessionID?
    private var lastEvent: Int64?

    private let attributesRefusal: @Sendable (String) -> String?

    /// Begins an export.
    ///
    /// - Parameter refusal: why a text cannot be the attributes of a login, for whoever has a parser.
    public init(refusingAttributes refusal: @escaping StoreImport.AttributesRefusal = { _ in nil }) {
        attributesRefusal = refusal
    }

    /// Reads the next line.
    ///
    /// - Parameter line: the line without its line feed, at most 1 MiB.
    /// - Throws: ``StoreError/Code-swift.enum/invalidArgument``, naming the line and what is wrong with it.
    public mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(StoreError) -> Item {
        lineNumber += 1
        guard trailer == nil else { throw refusal(.init(column: nil, why: "something follows the last line")) }
        var reader = CanonicalReader(line)
        guard header != nil else { return .header(try readHeader(&reader)) }
        do throws(CanonicalReader.Trouble) {
            if line.starts(with: "{\"logins\":".utf8) {
                let read = try ExportTrailer.read(&reader)
                trailer = read
                return .trailer(read)
            }
            digest.update(UnsafeRawBufferPointer(line))
            digest.update([0x0A])
            guard line.starts(with: "{\"login\":".utf8) else { return .event(try readEvent(&reader)) }
            return .login(try readLogin(&reader))
        } catch { throw refusal(error) }
    }

    /// Whether the export is whole: call it after the last line.
    ///
    /// - Throws: ``StoreError/Code-swift.enum/invalidArgument`` when it is cut short, or is not what was written.
    public func finish() throws(StoreError) {
        guard header != nil else { throw Self.noExport }
        guard let trailer else {
            throw StoreError.badExport("it is cut short after \(lineNumber) lines", remedy: "export again")
        }
        var found = found
        found.sha256 = digest.text
        guard found.sha256 == trailer.sha256 else {
            throw StoreError.badExport("it is not what was written: its digest differs", remedy: "export again")
        }
        guard found == trailer, (lastEvent ?? 0) == header?.moment.sequence else {
            throw StoreError.badExport("it does not hold as much as its last line says", remedy: "export again")
        }
    }

    private mutating func readHeader(_ reader: inout CanonicalReader) throws(StoreError) -> ExportHeader {
        let reading: ExportHeader.Reading
        do throws(CanonicalReader.Trouble) { reading = try ExportHeader.read(&reader) } catch { throw refusal(error) }
        switch reading {
        case .header(let read):
            var line = CanonicalWriter()
            read.write(to: &line)
            line.raw("\n")
            digest.update(line.bytes)
            header = read
            return read
        case .newer(let version):
            throw .badExport(
                "it is of version \(version), and this program reads version \(ExportHeader.version)",
                remedy: "install the version of this program that wrote it")
        case .somethingElse: throw Self.noExport
        }
    }

    private mutating func readLogin(_ reader: inout CanonicalReader) throws(CanonicalReader.Trouble) -> TransferredLogin
    {
        let login = try LoginLine.read(&reader)
        if let why = login.record.session.attributes.flatMap(attributesRefusal) {
            throw .init(column: nil, why: "attributes: \(why)")
        }
        guard lastEvent == nil else { throw .init(column: nil, why: "a login follows the events") }
        guard lastLogin.map({ $0 < login.id }) ?? true else {
            throw .init(column: nil, why: "logins are out of order, or one is there twice")
        }
        guard login.record.tokens.predecessor?.sealed == nil || header?.includesSeals == true else {
            throw .init(column: nil, why: "there is a sealed successor, which its first line denies")
        }
        lastLogin = login.id
        found.count(login)
        return login
    }

    private mutating func readEvent(_ reader: inout CanonicalReader) throws(CanonicalReader.Trouble) -> TransferredEvent
    {
        let entry = try ExportEventLine.read(&reader)
        guard lastEvent.map({ $0 + 1 == entry.event.sequence }) ?? true else {
            throw .init(column: nil, why: "the event before this one is missing")
        }
        lastEvent = entry.event.sequence
        found.count(entry)
        return entry
    }

    private func refusal(_ trouble: CanonicalReader.Trouble) -> StoreError {
        let place = trouble.column.map { "line \(lineNumber), byte \($0)" } ?? "line \(lineNumber)"
        return .badExport("\(place): \(trouble.why)", remedy: "export again")
    }

    private static let noExport = StoreError.badExport(
        "it is no export of a store", remedy: "give what 'curfew store export' wrote")
}

extension StoreError {
    /// An export cannot be taken in.
    static func badExport(_ why: String, remedy: String) -> StoreError {
        StoreError(
            .invalidArgument, what: "the export is refused", why: why, remedy: "nothing was changed; \(remedy)")
    }
}
