import CSQLiteEdge
import GRDB

/// What the store was like when something was known of it: the header of the WAL index, which is another after every
/// commit of any process (`performance.md`, "Has another process changed anything?").
///
/// `@unchecked Sendable`: the memory that it looks at is read word by word, atomically. It may be asked as long as its
/// ``ChangeStamps`` has not been closed; it does not keep it, for a count that all threads share would cost more than the
/// answer.
struct StoreStamp: @unchecked Sendable {
    fileprivate let index: UnsafeRawPointer
    fileprivate var words = curfew_stamp()

    /// Whether nothing has been committed since.
    var isCurrent: Bool { mutating get { curfew_stamp_is_current(index, &words) != 0 } }
}

/// The WAL index of a store, in memory that all its processes share. To ask it takes nanoseconds and no system call.
///
/// `@unchecked Sendable`: the memory is read word by word, atomically, and lives as long as the connection, which this
/// keeps. Nobody asks any more once it is closed: see ``LoginCache/close()``.
final class ChangeStamps: @unchecked Sendable {
    private let connection: DatabaseQueue
    private let index: UnsafeRawPointer

    /// `nil` where the memory cannot be reached: on a platform, or a file system, without it.
    init?(_ connection: DatabaseQueue) throws {
        let start: UnsafeRawPointer? = try connection.unsafeRead { db in
            // Only a read maps it.
            _ = try WriteTransaction.sequence(of: db)
            return curfew_wal_index(db.sqliteConnection)
        }
        guard let start else { return nil }
        self.connection = connection
        index = start
    }

    /// The stamp of now; `nil` while somebody is changing it, or has died over it.
    func take() -> StoreStamp? {
        var stamp = StoreStamp(index: index)
        return curfew_stamp_take(index, &stamp.words) == 0 ? nil : stamp
    }
}
