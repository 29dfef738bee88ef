import CSQLiteEdge
import GRDB

extension Database {
    /// One transaction, rolled back when its body throws or says so. GRDB's own prepares its statements anew each time,
    /// which takes as long as a look-up.
    ///
    /// - Parameters:
    ///   - isImmediate: whether it takes the write lock at once; otherwise it reads of one moment.
    ///   - isCancellable: whether a task that is cancelled before the commit undoes it, also between two statements.
    func transact(
        isImmediate: Bool, isCancellable: Bool = false, _ body: () throws -> TransactionCompletion
    ) throws {
        try run(isImmediate ? "BEGIN IMMEDIATE" : "BEGIN")
        do {
            let completion = try body()
            // SQLite has undone all of it by itself, after a full disk for one, and somebody has gone on regardless.
            guard isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            switch completion {
            // GRDB alone knows that the task was cancelled while no statement ran.
            case .commit where isCancellable: try commit()
            case .commit: try run("COMMIT")
            case .rollback: try rollback()
            }
        } catch {
            // GRDB's goes on where the task is cancelled: a transaction left open would end the process.
            if isInsideTransaction { try? rollback() }
            throw error
        }
    }
}
