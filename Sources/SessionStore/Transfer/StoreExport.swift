import Tokens

/// Writes a whole store, as it was at one moment, as text: `docs/export-format.md`.
///
/// What it holds is hashes: nothing in it can be presented as a token. Sealed successors are left out unless asked for.
/// A store erases a seal as soon as its work is done; a file would keep it, and whoever has it and the token before could
/// come by the successor without the alarm that showing an old token raises. They belong into a move from store to store
/// that follows at once, where without them a client whose refresh was never answered has to sign in again.
public struct StoreExport: Sendable {
    private static let page = 500

    private let snapshot: any StoreSnapshot
    private let header: ExportHeader

    /// Prepares the export of a snapshot, which stays the caller's to close.
    public init(_ snapshot: any StoreSnapshot, at now: Timestamp, includesSeals: Bool = false) {
        self.snapshot = snapshot
        header = ExportHeader(moment: snapshot.moment, at: now, includesSeals: includesSeals)
    }

    /// Writes it, a page at a time.
    ///
    /// - Parameters:
    ///   - progress: called after each page with the number of lines so far.
    ///   - sink: takes the bytes, in order.
    /// - Returns: what the last line says.
    public func write(
        progress: (Int) -> Void = { _ in }, to sink: (UnsafeRawBufferPointer) throws(StoreError) -> Void
    ) async throws(StoreError) -> ExportTrailer {
        var output = ExportOutput()
        output.line { header.write(to: &$0) }
        var trailer = ExportTrailer()
        var lastLogin: SessionID?
        var hasMore = true
        while hasMore {
            let logins = try await snapshot.logins(after: lastLogin, limit: Self.page)
            for login in logins {
                trailer.count(login)
                output.line { LoginLine.write(header.includesSeals ? login : login.withoutSeal, to: &$0) }
            }
            try output.flush(to: sink)
            progress(trailer.logins)
            lastLogin = logins.last?.id
            hasMore = logins.count == Self.page
        }
        var lastEvent: Int64 = 0
        hasMore = true
        while hasMore {
            let events = try await snapshot.events(.all, after: lastEvent, limit: Self.page * 4)
            for event in events {
                trailer.count(event)
                output.line { ExportEventLine.write(event, to: &$0) }
            }
            try output.flush(to: sink)
            progress(trailer.logins + trailer.events)
            lastEvent = events.last?.event.sequence ?? lastEvent
            hasMore = events.count == Self.page * 4
        }
        trailer.sha256 = output.digest.text
        output.line { trailer.write(to: &$0) }
        try output.flush(to: sink)
        return trailer
    }

    /// What the last line would say, without writing anything: the store's content in short.
    public func digest(progress: (Int) -> Void = { _ in }) async throws(StoreError) -> ExportTrailer {
        try await write(progress: progress) { _ throws(StoreError) in }
    }
}

/// Lines on their way out.
private struct ExportOutput {
    private var writer = CanonicalWriter()
    var digest = ContentDigest()

    mutating func line(_ write: (inout CanonicalWriter) -> Void) {
        write(&writer)
        writer.raw("\n")
    }

    mutating func flush(to sink: (UnsafeRawBufferPointer) throws(StoreError) -> Void) throws(StoreError) {
        var outcome = Result<Void, StoreError>.success(())
        writer.bytes.withUnsafeBytes { bytes in
            digest.update(bytes)
            do throws(StoreError) { try sink(bytes) } catch { outcome = .failure(error) }
        }
        try outcome.get()
        writer.removeAll()
    }
}
