import GRDB
import SessionStore
import Tokens

/// Takes in what another store held: one write transaction from the first login to the commit, on a connection of its
/// own. When the process dies in between, nothing has happened.
///
/// A dry run is a read transaction, and keeps nobody from writing.
///
/// `@unchecked Sendable`: what it works with is touched on the connection's queue only.
final class SQLiteMerge: StoreMerge, @unchecked Sendable {
    private let store: SQLiteSessionStore
    private let queue: DatabaseQueue
    private var merger: Merger
    private var workspace: SQLiteWorkspace?

    init(_ store: SQLiteSessionStore, _ request: StoreMergeRequest, isDryRun: Bool) throws(StoreError) {
        self.store = store
        merger = Merger(request, isDryRun: isDryRun)
        do { queue = try store.connector.open(isDryRun ? .snapshot : .merger) } catch {
            throw StoreError(sqlite: error, file: store.file)
        }
        if let gauge = store.maintenance.gauge, !isDryRun {
            queue.inDatabase { gauge.attach(to: $0) }
        }
    }

    func take(_ logins: [TransferredLogin]) async throws(StoreError) {
        try await work { merger, workspace in for login in logins { try merger.take(login, into: &workspace) } }
    }

    func take(_ events: [TransferredEvent]) async throws(StoreError) {
        try await work { merger, workspace in for event in events { try merger.take(event, into: &workspace) } }
    }

    func commit(_ completion: MergeCompletion) async throws(StoreError) -> MergeReport {
        let result = try await work { [self] merger, workspace in
            if !merger.isDryRun { try workspace.finish() }
            let report = merger.takeReport()
            if case .whole(let earlier) = completion {
                let whole = earlier + report
                if merger.isDryRun {
                    dryRunEvent = merger.request.event(whole, isDryRun: true)
                } else {
                    _ = try workspace.append(merger.request.event(whole))
                    try workspace.note(merger.request.origin)
                }
            }
            return (report, workspace.transaction.sequence, workspace.transaction.recorded)
        }
        do {
            try await queue.writeWithoutTransaction { [self] db in
                try db.run(merger.isDryRun ? "ROLLBACK" : "COMMIT")
                workspace = nil
            }
        } catch { throw StoreError(sqlite: error, file: store.file) }
        if merger.isDryRun {
            try await recordDryRun()
        } else {
            store.feed.announce(result.1)
            if let head = result.2 { store.outlet.head(head) }
            store.maintenance.afterWriting(store, at: merger.request.now)
        }
        return result.0
    }

    func close() async {
        // What is not committed goes with the connection.
        try? queue.close()
    }

    private var dryRunEvent: SessionEvent?

    /// Dry acts are on record too, where there is one (`sessions.md`, "Events").
    private func recordDryRun() async throws(StoreError) {
        guard let event = dryRunEvent else { return }
        guard store.mode != .readOnly else { return store.outlet.unrecorded([event]) }
        try await store.write { transaction in try transaction.append([event]) }
    }

    private func work<Value: Sendable>(
        _ body: @Sendable (inout Merger, inout SQLiteWorkspace) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await queue.writeWithoutTransaction { [self] db in
                try Task.checkCancellation()
                var current: SQLiteWorkspace
                if let workspace {
                    current = workspace
                } else {
                    try db.run(merger.isDryRun ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE")
                    current = try SQLiteWorkspace(db, isDryRun: merger.isDryRun)
                }
                workspace = nil
                let value = try body(&merger, &current)
                workspace = current
                return value
            }
        } catch { throw StoreError(sqlite: error, file: store.file) }
    }
}
