import CSQLiteEdge
import GRDB
import SessionStore

/// Copies the write-ahead log back into the file, in the one place where that is done.
///
/// SQLite from 3.7.0 to 3.51.2 can lose committed pages when a checkpoint overlaps a commit that begins the log anew
/// (`performance.md`, "Writes"). Holding the write lock meanwhile would rule that out, and have writers wait for the
/// copying of megabytes and an `fsync`. So it is copied beside a reader that stays in the log, beside whom no commit can
/// begin it anew: everybody goes on writing. What is written meanwhile is copied in the same way, which takes the less
/// time the less it is; only what is left then, a few pages unless others write as fast as this copies, is copied under
/// the write lock.
struct Checkpointer: Sendable {
    let connector: StoreConnector
    private let haste = Haste()

    init(connector: StoreConnector) { self.connector = connector }

    /// After how many bytes the disk is left to others: it takes them in little more time than a commit.
    private static let step: Int32 = 64 * 1024
    /// How many pages are few enough to be copied under the write lock, and how often is copied without it at most, should
    /// others write as fast as that.
    private static let (fewPages, mostPasses) = (32, 4)

    /// Copies everything back, and has the next commit begin the log anew.
    ///
    /// - Returns: whether it is begun anew: not while somebody reads in it, a backup perhaps.
    func checkpoint() async throws -> Bool {
        let copier = try connector.open(.checkpointer)
        let holder = try connector.open(.checkpointer)
        return try await holder.writeWithoutTransaction { holder in
            try copier.writeWithoutTransaction { copier in
                // Reads the schema, so that this is not done under the lock.
                _ = try WriteTransaction.sequence(of: holder)
                try copyBesideReaders(holder, by: copier)
                // SQLite has the disk keep what it has copied only when that is everything, and somebody has written
                // meanwhile: then it would do so under the lock.
                try Self.check(curfew_sync_file(copier.sqliteConnection))
                guard try Self.copyUnderLock(of: holder, by: copier) else { return false }
                try Self.beginAnew(copier)
                return true
            }
        }
    }

    /// Has what is being copied be copied as fast as it goes from now on: somebody waits for it.
    func hasten() { curfew_pace_hasten(haste.word) }

    /// Copies until few pages are left.
    private func copyBesideReaders(_ reader: Database, by copier: Database) throws {
        guard let pace = curfew_pace_begin(copier.sqliteConnection, haste.word) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        defer { curfew_pace_set(pace, 0) }
        var pages = Self.uncopiedPages(reader)
        var isPaced = true
        for _ in 0..<Self.mostPasses {
            curfew_pace_set(pace, isPaced ? Self.step : 0)
            let left = try Self.copyBesideReader(reader, by: copier)
            // Beside somebody who writes as fast as this copies, the log would only grow.
            isPaced = left < pages / 4
            pages = left
            if left <= Self.fewPages { break }
        }
    }

    /// - Returns: how many pages have come to the log meanwhile.
    private static func copyBesideReader(_ reader: Database, by copier: Database) throws -> Int {
        try reader.inTransaction(.deferred) {
            var hasWork = false
            // A reader is in the log only where there is something to be copied; that must not change before it is.
            try copier.inTransaction(.immediate) {
                _ = try WriteTransaction.sequence(of: reader)
                hasWork = uncopiedPages(reader) > 0
                return .rollback
            }
            if hasWork { _ = try copy(copier) }
            return .rollback
        }
        return uncopiedPages(reader)
    }

    private static func uncopiedPages(_ db: Database) -> Int {
        curfew_wal_index(db.sqliteConnection).map { Int(curfew_wal_uncopied($0)) } ?? 0
    }

    private static func copyUnderLock(of holder: Database, by copier: Database) throws -> Bool {
        var isWhole = false
        try holder.inTransaction(.immediate) {
            isWhole = try copy(copier)
            return .rollback
        }
        return isWhole
    }

    /// Only a commit begins the log anew, and what has been copied is known in shared memory alone: where no process
    /// stays, as with a store that only commands use, it would be forgotten with the last one, and the log would grow
    /// without end. So a small commit follows at once.
    private static func beginAnew(_ db: Database) throws {
        try db.inTransaction(.immediate) {
            try db.run(
                """
                INSERT INTO meta(name, value) VALUES ('copied', 1) \
                ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1
                """)
            return .commit
        }
    }

    /// - Returns: whether all of the log has been copied.
    private static func copy(_ db: Database) throws -> Bool {
        var (frames, copied): (Int32, Int32) = (0, 0)
        let code = sqlite3_wal_checkpoint_v2(db.sqliteConnection, "main", SQLITE_CHECKPOINT_PASSIVE, &frames, &copied)
        // Another process is copying it.
        guard code != SQLITE_BUSY else { return false }
        try check(code)
        return frames == copied
    }

    private static func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}

/// A word that C looks at as long as a connection is open.
///
/// `@unchecked Sendable`: it is read and written atomically, in C alone.
private final class Haste: @unchecked Sendable {
    let word = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)

    init() { word.initialize(to: 0) }

    deinit { word.deallocate() }
}

extension SQLiteSessionStore {
    /// Copies the write-ahead log back now, however short it is: tests cannot wait until it is long.
    @discardableResult
    package func checkpoint(inHaste: Bool = false) async throws(StoreError) -> Bool {
        let checkpointer = Checkpointer(connector: connector)
        if inHaste { checkpointer.hasten() }
        do { return try await checkpointer.checkpoint() } catch { throw StoreError(sqlite: error, file: file) }
    }
}
