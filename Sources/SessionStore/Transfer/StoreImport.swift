/// Takes an export into a store: all of it, in one act, or nothing.
///
/// It is read twice. First it is verified, every line and the whole, while nobody is kept waiting; then it is taken in,
/// verified once more, for the file may have changed meanwhile.
public enum StoreImport {
    private static let page = 500

    /// Verifies an export from its beginning to its end.
    ///
    /// - Returns: its first and its last line.
    /// - Throws: ``StoreError/Code-swift.enum/invalidArgument`` when it is damaged, cut short, of a newer version, or no
    ///   export at all.
    public static func verify(
        _ bytes: inout some RewindableBytes, progress: (Int) -> Void = { _ in }
    ) throws(StoreError) -> (header: ExportHeader, trailer: ExportTrailer) {
        try bytes.rewind()
        var lines = ExportLines()
        var reader = ExportReader()
        var header: ExportHeader?
        var trailer: ExportTrailer?
        var count = 0
        while let item = try lines.next(from: &bytes, { line throws(StoreError) in try reader.read(line) }) {
            switch item {
            case .header(let read): header = read
            case .trailer(let read): trailer = read
            case .login, .event: break
            }
            count += 1
            if count % 5000 == 0 { progress(count) }
        }
        try reader.finish()
        guard let header, let trailer else { preconditionFailure("an export that is whole has both") }
        return (header, trailer)
    }

    /// Takes a verified export in.
    ///
    /// - Parameters:
    ///   - header: what ``verify(_:progress:)`` gave.
    ///   - verb: what the act is called in the feed.
    ///   - isDryRun: whether it is only decided what would be done.
    /// - Returns: what was done, or would be.
    public static func take(
        _ bytes: inout some RewindableBytes, header: ExportHeader, into store: some PortableStore,
        verb: String = "import", actor: Actor, isDryRun: Bool = false, at now: Timestamp,
        progress: (Int) -> Void = { _ in }
    ) async throws(StoreError) -> MergeReport {
        let request = StoreMergeRequest(origin: header.moment, verb: verb, actor: actor, now: now)
        let merge = try await store.merge(request, isDryRun: isDryRun)
        do throws(StoreError) {
            try await take(&bytes, header, into: merge, progress)
            let report = try await merge.commit(.whole(MergeReport()))
            await merge.close()
            return report
        } catch {
            await merge.close()
            throw error
        }
    }

    private static func take(
        _ bytes: inout some RewindableBytes, _ header: ExportHeader, into merge: any StoreMerge,
        _ progress: (Int) -> Void
    ) async throws(StoreError) {
        try bytes.rewind()
        var lines = ExportLines()
        var reader = ExportReader()
        var logins: [TransferredLogin] = []
        var events: [TransferredEvent] = []
        var count = 0
        while let item = try lines.next(from: &bytes, { line throws(StoreError) in try reader.read(line) }) {
            switch item {
            case .header(let read):
                guard read == header else {
                    throw StoreError.badExport("it changed while it was read", remedy: "give it again")
                }
            case .login(let login): logins.append(login)
            case .event(let event): events.append(event)
            case .trailer: break
            }
            if logins.count >= page || !logins.isEmpty && !events.isEmpty {
                count += logins.count
                try await merge.take(logins)
                logins.removeAll(keepingCapacity: true)
                progress(count)
            }
            if events.count >= page * 4 {
                count += events.count
                try await merge.take(events)
                events.removeAll(keepingCapacity: true)
                progress(count)
            }
        }
        try reader.finish()
        if !logins.isEmpty { try await merge.take(logins) }
        if !events.isEmpty { try await merge.take(events) }
    }
}
