import CSQLiteEdge
import GRDB
import Synchronization

/// What SQLite counts for statements (https://sqlite.org/c3ref/c_stmtstatus_counter.html).
struct StatementCost: Sendable {
    var (steps, scanned, sorts) = (0, 0, 0)
}

/// Adds up what all statements of a connection cost.
final class StatementMeter: Sendable {
    private let cost = Mutex(StatementCost())

    /// It is told of each statement that has come to its end, for as long as the connection lives.
    func attach(to db: Database) {
        sqlite3_trace_v2(
            db.sqliteConnection, UInt32(SQLITE_TRACE_PROFILE),
            { _, meter, statement, _ in
                guard let meter, let statement else { return 0 }
                Unmanaged<StatementMeter>.fromOpaque(meter).takeUnretainedValue().add(OpaquePointer(statement))
                return 0
            }, Unmanaged.passRetained(self).toOpaque())
    }

    /// What has been spent since it was asked last.
    func take() -> StatementCost {
        cost.withLock { cost in
            defer { cost = StatementCost() }
            return cost
        }
    }

    private func add(_ statement: OpaquePointer) {
        func count(_ counter: Int32) -> Int { Int(sqlite3_stmt_status(statement, counter, 1)) }
        cost.withLock { cost in
            cost.steps += count(SQLITE_STMTSTATUS_VM_STEP)
            cost.scanned += count(SQLITE_STMTSTATUS_FULLSCAN_STEP)
            cost.sorts += count(SQLITE_STMTSTATUS_SORT)
        }
    }
}
