import GRDB
import SessionStore
import Tokens

extension SQLiteSessionStore {
    /// Does something in one `BEGIN IMMEDIATE` transaction, after writing the touches that were put off.
    ///
    /// When it throws, nothing has changed, save for a fault of the disk during the commit itself, after which nobody
    /// knows. Cancelling the task stops it until the commit.
    func write<Value: Sendable>(
        at now: Timestamp? = nil, _ body: @Sendable (WriteTransaction) throws -> Value
    ) async throws(StoreError) -> Value {
        guard let writer else { throw .readOnly(file) }
        let connector = connector
        let result: (value: Value, sequence: Int64?)
        do {
            result = try await writer.writeWithoutTransaction { [touches, clock] db in
                try self.refuseWhenClosed()
                try connector.check()
                var outcome: (value: Value, sequence: Int64?)?
                let changes = db.totalChangesCount
                var isWritten = false
                defer { touches.finish(written: isWritten) }
                try db.inTransaction(.immediate) {
                    let transaction = try WriteTransaction(db)
                    try transaction.write(touches.begin(), at: clock.now())
                    let value = try body(transaction)
                    outcome = (value, db.totalChangesCount == changes ? nil : transaction.sequence)
                    return .commit
                }
                isWritten = true
                guard let outcome else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                return outcome
            }
        } catch { throw StoreError(sqlite: error, file: file) }
        if let sequence = result.sequence { feed.announce(sequence) }
        maintenance.afterWriting(self, at: now)
        return result.value
    }

    public func flush() async throws(StoreError) {
        guard writer != nil else { return }
        // An empty buffer may still be on its way to the disk; the queue of the writer has it done by then.
        try await write { _ in }
    }
}
