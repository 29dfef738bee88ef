import GRDB

/// How a store's tables stand to those that this version knows.
struct SchemaStanding {
    /// Whether a newer version has changed them.
    let isNewer: Bool
    /// Whether nothing is missing.
    let isComplete: Bool
    /// How many changes have been made to them.
    let changes: Int
}

extension SchemaStanding {
    /// Finds out, outside of a transaction.
    ///
    /// GRDB reads its table and, when that fails, asks whether there is one. Another process may make it in between, and
    /// then the first failure would be told. Whatever has been read once in a transaction makes all of it one moment.
    init(of db: Database) throws {
        var found = SchemaStanding(isNewer: false, isComplete: false, changes: 0)
        try db.inTransaction(.deferred) {
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
            let (known, made) = (Set(StoreSchema.migrator.migrations), try StoreSchema.migrator.appliedIdentifiers(db))
            found = SchemaStanding(
                isNewer: !made.isSubset(of: known), isComplete: known.isSubset(of: made), changes: made.count)
            return .commit
        }
        self = found
    }

    /// Makes the changes that are missing.
    ///
    /// GRDB looks for what is missing before it takes the write lock, and takes it for each change anew. So of several that
    /// make a store at once one finds a table there that another has just made: as long as somebody gets on, what is
    /// missing is looked for again.
    ///
    /// - Parameters:
    ///   - look: tells how the tables stand now.
    ///   - make: makes whatever is missing, one change after the other.
    /// - Throws: what `make` throws when nobody has got on meanwhile, and what `look` throws.
    func complete(_ look: () throws -> SchemaStanding, making make: () throws -> Void) throws {
        var standing = self
        while !standing.isComplete {
            do { return try make() } catch {
                let now = try look()
                guard now.changes > standing.changes else { throw error }
                standing = now
            }
        }
    }
}
