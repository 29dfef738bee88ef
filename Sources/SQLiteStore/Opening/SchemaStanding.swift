import GRDB

/// How a store's tables stand to those that this version knows.
struct SchemaStanding {
    /// Whether a newer version has changed them.
    let isNewer: Bool
    /// Whether nothing is missing.
    let isComplete: Bool

    /// Finds out, outside of a transaction.
    ///
    /// GRDB reads its table and, when that fails, asks whether there is one. Another process may make it in between, and
    /// then the first failure would be told. Whatever has been read once in a transaction makes all of it one moment.
    init(of db: Database) throws {
        var found = (isNewer: false, isComplete: false)
        try db.inTransaction(.deferred) {
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
            let migrator = StoreSchema.migrator
            found = (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
            return .commit
        }
        (isNewer, isComplete) = found
    }
}
