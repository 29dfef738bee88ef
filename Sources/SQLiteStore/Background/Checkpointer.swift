import CSQLiteEdge
import GRDB
import SessionStore

/// Copies the write-ahead log back into the file, in the one place where that is done.
///
/// SQLite from 3.7.0 to 3.51.2 can lose committed pages when a checkpoint overlaps a commit that begins the log anew
/// (`performance.md`, "Writes"). With such a library one connection of the checkpointer holds the write lock, under which
/// nobody commits, while the other checkpoints. Writers wait for that long: the copying of a few megabytes and an
/// `fsync`, or of as much as a bulk change has written. Later libraries need no lock, and nobody waits.
struct Checkpointer: Sendable {
    let connector: StoreConnector
    /// Whether the library may lose pages when a commit overlaps.
    var needsLock = sqlite3_libversion_number() < 3_051_003

    /// Copies everything back, and has the next commit begin the log anew.
    ///
    /// Only a commit begins it anew, and what has been copied is known in shared memory alone: where no process stays,
    /// as with a store that only commands use, it would be forgotten with the last one, and the log would grow without
    /// end. So a small commit follows at once.
    func checkpoint() async throws {
        try await copyBack()
        let starter = try connector.open(.checkpointer)
        try await starter.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try db.run(
                    """
                    INSERT INTO meta(name, value) VALUES ('copied', 1) \
                    ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1
                    """)
                return .commit
            }
        }
    }

    private func copyBack() async throws {
        let copier = try connector.open(.checkpointer)
        guard needsLock else { return try await copier.writeWithoutTransaction { db in try Self.copy(db) } }
        let guardian = try connector.open(.checkpointer)
        try await guardian.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try copier.writeWithoutTransaction { db in try Self.copy(db) }
                return .rollback
            }
        }
    }

    private static func copy(_ db: Database) throws {
        let code = sqlite3_wal_checkpoint_v2(db.sqliteConnection, "main", SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}

extension SQLiteSessionStore {
    /// Copies the write-ahead log back now, however short it is: tests cannot wait until it is long.
    package func checkpoint() async throws(StoreError) {
        do { try await Checkpointer(connector: connector).checkpoint() } catch {
            throw StoreError(sqlite: error, file: file)
        }
    }
}
