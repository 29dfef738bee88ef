import CSQLiteEdge
import GRDB
import SessionStore

/// Copies the pages of a snapshot into a file, through SQLite's own backup (https://sqlite.org/backup.html).
///
/// It reads within the snapshot's transaction: all pages are of one moment, others commit as they like, and the copy
/// never begins anew. `VACUUM INTO` would do the same by building every index again, which keeps the moment open for
/// much longer, and needs what this program forbids to every connection, attaching another file. Neither reads or moves
/// the log's checkpoint, so that the fault of older libraries (`performance.md`, "Writes") is not touched.
struct BackupCopying {
    /// Ten megabytes: how much is copied between two reports.
    private static let pagesPerStep: Int32 = 2560

    let target: StoreFile

    /// Copies, and makes of the copy a file that stands alone.
    ///
    /// - Parameter progress: called with the share that is done.
    func copy(from db: Database, progress: (Double) -> Void) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            target.path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, nil)
        defer { sqlite3_close_v2(opened) }
        guard code == SQLITE_OK, let copy = opened else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        curfew_sqlite_db_config(copy, SQLITE_DBCONFIG_DEFENSIVE, 1)
        curfew_sqlite_db_config(copy, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        // Nobody else knows the file, and a crash leaves nothing that anybody would take for a backup: no companions.
        try execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF", on: copy)
        try copyPages(from: db, to: copy, progress)
        // A file without a log, which can be looked at without leaving companions beside it.
        try execute("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON", on: copy)
        // A seal is of use for seconds; a backup may lie about for years (`security.md`, "Thief of the store").
        try execute(
            "PRAGMA journal_mode = MEMORY; UPDATE sessions SET sealed = NULL WHERE sealed IS NOT NULL", on: copy)
    }

    private func copyPages(from db: Database, to copy: OpaquePointer, _ progress: (Double) -> Void) throws {
        guard let backup = sqlite3_backup_init(copy, "main", db.sqliteConnection, "main") else { throw error(copy) }
        var code = SQLITE_OK
        while code == SQLITE_OK {
            code = sqlite3_backup_step(backup, Self.pagesPerStep)
            let whole = sqlite3_backup_pagecount(backup)
            if whole > 0 { progress(1 - Double(sqlite3_backup_remaining(backup)) / Double(whole)) }
            guard !Task.isCancelled else {
                sqlite3_backup_finish(backup)
                throw CancellationError()
            }
        }
        let end = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, end == SQLITE_OK else { throw error(copy) }
    }

    private func execute(_ sql: String, on connection: OpaquePointer) throws {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw error(connection) }
    }

    private func error(_ connection: OpaquePointer) -> StoreError {
        let code = sqlite3_errcode(connection)
        return StoreError(
            code == SQLITE_FULL ? .cannotCreate : .unavailable, what: "cannot make the backup",
            why: "SQLite says: \(String(cString: sqlite3_errmsg(connection)))",
            remedy: "nothing was left behind; see to it, and try again")
    }
}
