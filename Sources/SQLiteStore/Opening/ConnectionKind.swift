import CSQLiteEdge
import GRDB

/// What a connection is for, and so how it is set up.
enum ConnectionKind: Sendable {
    /// The one that writes.
    case writer
    /// One that reads for administrators.
    case reader
    /// One that looks tokens up.
    case lookup
    /// One that copies the write-ahead log back, or holds the others off meanwhile.
    case checkpointer
    /// One that stays at one moment, over many reads.
    case snapshot
    /// One that takes in what another store held, over many writes.
    case merger

    /// How long a connection waits for another process's transaction.
    static let patienceInSeconds = 5.0

    var configuration: Configuration { configuration(with: WriteLockPatience()) }

    /// - Parameter patience: what it waits for the write lock with.
    func configuration(with patience: WriteLockPatience) -> Configuration {
        var configuration = Configuration()
        configuration.label = "curfew.\(self)"
        configuration.readonly = !writes
        // A transaction of theirs is longer than one access.
        configuration.allowsUnsafeTransactions = self == .snapshot || self == .merger
        configuration.busyMode = .callback { tries in patience.wait(after: tries) }
        configuration.prepareDatabase { db in try prepare(db) }
        return configuration
    }

    private func prepare(_ db: Database) throws {
        guard let connection = db.sqliteConnection else { throw DatabaseError.closed }
        func set(_ option: Int32, _ value: Int32) throws {
            let code = curfew_sqlite_db_config(connection, option, value)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
        // `performance.md`, "Writes": SQLite before 3.51.3 can lose commits when checkpoints and commits overlap, so no
        // connection checkpoints by itself, neither after a commit nor when it is closed; see ``Checkpointer``.
        try set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        // What is in the file is data: it must not be able to call functions, or be made to rewrite the schema.
        try set(SQLITE_DBCONFIG_DEFENSIVE, 1)
        try set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        try set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
        sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
        // Beside a process that commits, memory mapping is slower than a private cache (`performance.md`, "Look-up").
        try db.execute(sql: "PRAGMA mmap_size = 0")
        try db.execute(sql: "PRAGMA cache_size = \(-cacheKibibytes)")
        try db.execute(sql: "PRAGMA secure_delete = ON")
        // A session token's end must survive a loss of power as soon as it has been acknowledged.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        if writes {
            try db.execute(sql: "PRAGMA journal_size_limit = \(Self.longestLogKept)")
        } else {
            try db.execute(sql: "PRAGMA query_only = ON")
        }
        SQLFunctions.register(on: connection)
    }

    /// How many bytes a log keeps when it is begun anew: several times what it usually has, for to write over them costs
    /// less than to lengthen a file. One that has grown long once, while many logins were taken in or ended, gives the rest
    /// of its room back.
    static let longestLogKept = 32 << 20

    private var writes: Bool {
        switch self {
        case .writer, .checkpointer, .merger: true
        case .reader, .lookup, .snapshot: false
        }
    }

    private var cacheKibibytes: Int {
        switch self {
        case .writer, .lookup, .merger: 65_536
        // Two of them are open beside a console, whose memory does not grow with the store.
        case .reader, .snapshot: 8192
        case .checkpointer: 256
        }
    }
}

/// Settings of the library, made before the first connection of the process.
enum SQLiteLibrary {
    /// Counting the memory in use takes a mutex that all threads share: without it look-ups are a third faster on one
    /// thread and half as fast again on two (`performance.md`). SQLite takes the setting only before its first use,
    /// and where somebody else was first it stays as it is.
    static let isSetUp: Bool = curfew_sqlite_omit_memory_statistics() == SQLITE_OK
}
