/// Takes an export into a store: all of it, in one act, or nothing.
///
/// It is read twice. First it is verified, every line and the whole, while nobody is kept waiting; then it is taken in,
/// verified once more, for the file may have changed meanwhile.
public enum StoreImport {
    private static let page = 500

    /// Why a text cannot be the attributes of a login; `nil` when it can, or when nobody has a parser.
    public typealias AttributesRefusal = @Sendable (String) -> String?

    /// Verifies an export from its beginning to its end.
    ///
    /// - Parameter refusal: see ``AttributesRefusal``.
    /// - Returns: its first and its last line.
    /// - Throws: ``StoreError/Code-swift.enum/invalidArgument`` when it is damaged, cut short, of a newer version, or no
    ///   export at all.
    public static func verify(
        _ bytes: inout some RewindableBytes, refusingAttributes refusal: @escaping AttributesRefusal = { _ in nil },
        progress: (Int) -> Void = { _ in }
    ) throws(StoreError) -> (header: ExportHeader, trailer: ExportTrailer) {
        try bytes.rewind()
        var lines = ExportLines()
        var reader = ExportReader(refusingAttributes: refusal)
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
    ///   - header: what ``verify(_:refusingAttributes:progress:)`` gave.
    ///   - refusal: see ``AttributesRefusal``.
    ///   - verb: what the act is called in the feed.
    ///   - isDryRun: whether it is only decided what would be done.
    /// - Returns: what was done, or would be.
    public static func take(
        _ bytes: inout some RewindableBytes, header: ExportHeader, into store: some PortableStore,
        refusingAttributes refusal: @escaping AttributesRefusal = { _ in nil },
        verb: String = "import", actor: Actor, isDryRun: Bool = false, at now: Timestamp,
        progress: (Int) -> Void = { _ in }
    ) async throws(StoreError) -> MergeReport {
        let request = StoreMergeRequest(origin: header.moment, verb: verb, actor: actor, now: now)
        let merge = try await store.merge(request, isDryRun: isDryRun)
        do throws(StoreError) {
            try await take(&bytes, ExportBatches(header: header, size: page, refusal), into: merge, progress)
            let report = try await merge.commit(.whole(MergeReport()))
            await merge.close()
            return report
        } catch {
            await merge.close()
            throw error
        }
    }

    private static func take(
        _ bytes: inout some RewindableBytes, _ batches: ExportBatches, into merge: any StoreMerge,
        _ progress: (Int) -> Void
    ) async throws(StoreError) {
        try bytes.rewind()
        var batches = batches
        var next = try batches.next(from: &bytes)
        do {
            while let batch = next {
                // The next lines are read while these are written.
                async let taking: Void = take(batch, into: merge)
                next = try batches.next(from: &bytes)
                try await taking
                progress(batches.count)
            }
        } catch { throw error as? StoreError ?? .stopped }
    }

    private static func take(_ batch: ExportBatches.Batch, into merge: any StoreMerge) async throws(StoreError) {
        if !batch.logins.isEmpty { try await merge.take(batch.logins) }
        if !batch.events.isEmpty { try await merge.take(batch.events) }
    }
}

/// The records of an export, some at a time.
private struct ExportBatches {
    struct Batch: Sendable {
        var logins: [TransferredLogin] = []
        var events: [TransferredEvent] = []
    }

    let header: ExportHeader
    let size: Int
    /// How many were read so far.
    private(set) var count = 0
    private var lines = ExportLines()
    private var reader: ExportReader

    init(header: ExportHeader, size: Int, _ refusal: @escaping StoreImport.AttributesRefusal) {
        reader = ExportReader(refusingAttributes: refusal)
        self.header = header
        self.size = size
    }

    /// The next ones; `nil` after the last line, which then has been found to be right.
    mutating func next(from bytes: inout some RewindableBytes) throws(StoreError) -> Batch? {
        var batch = Batch()
        while batch.logins.count + batch.events.count < size {
            let item = try lines.next(from: &bytes) { line throws(StoreError) in try reader.read(line) }
            guard let item else {
                try reader.finish()
                break
            }
            switch item {
            case .header(let read):
                guard read == header else {
                    throw StoreError.badExport("it changed while it was read", remedy: "give it again")
                }
            case .login(let login): batch.logins.append(login)
            case .event(let event): batch.events.append(event)
            case .trailer: break
            }
        }
        count += batch.logins.count + batch.events.count
        return batch.logins.isEmpty && batch.events.isEmpty ? nil : batch
    }
}
