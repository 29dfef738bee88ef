import CSQLiteEdge
import GRDB

/// Copies the write-ahead log back into the file, in the one place where that is done.
///
/// SQLite from 3.7.0 to 3.51.2 can lose committed pages when a checkpoint overlaps a commit that begins the log anew
/// (`performance.md`, "Writes"). So one connection of the checkpointer holds the write lock, under which nobody commits,
/// while the other checkpoints. Writers wait for that long: two `fsync` and the copying of a few megabytes.
struct Checkpointer: Sendable {
    let path: String

    func checkpoint() async throws {
        let guardian = try DatabaseQueue(path: path, configuration: ConnectionKind.checkpointer.configuration)
        let copier = try DatabaseQueue(path: path, configuration: ConnectionKind.checkpointer.configuration)
        try await guardian.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try copier.writeWithoutTransaction { db in
                    let code = sqlite3_wal_checkpoint_v2(
                        db.sqliteConnection, "main", SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
                }
                return .rollback
            }
        }
    }
}
