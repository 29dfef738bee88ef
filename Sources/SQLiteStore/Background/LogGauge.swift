import CSQLiteEdge
import GRDB
import Synchronization

/// How many pages the write-ahead log had after the latest commit of the writing connection.
///
/// SQLite tells it to a hook after every commit, which costs nothing; asking for it would take a checkpoint.
final class LogGauge: Sendable {
    private let pages = Atomic<Int>(0)

    var pageCount: Int { pages.load(ordering: .relaxed) }

    func reset() { pages.store(0, ordering: .relaxed) }

    /// The gauge lives for ever: a transaction that still runs when the store is dropped ends with a call to it, and
    /// SQLite does not say when there will be no more.
    func attach(to db: Database) {
        sqlite3_wal_hook(
            db.sqliteConnection,
            { gauge, _, _, pages in
                if let gauge {
                    Unmanaged<LogGauge>.fromOpaque(gauge).takeUnretainedValue().pages
                        .store(Int(pages), ordering: .relaxed)
                }
                return SQLITE_OK
            }, Unmanaged.passRetained(self).toOpaque())
    }
}
