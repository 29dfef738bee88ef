import CSQLiteEdge
import GRDB

extension Database {
    /// Runs a statement that returns no rows, and tells how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
        let statement = SQLStatement(pointer: try cachedStatement(sql: sql).sqliteStatement)
        defer { statement.reset() }
        try statement.bind(values)
        while try statement.step() {}
        return changesCount
    }

    /// Calls `body` with each row until it returns `false`.
    ///
    /// - Parameter isCached: whether the statement is to be kept prepared, for its text comes again.
    func walk(
        _ sql: String, _ values: [SQLValue] = [], isCached: Bool = true, _ body: (SQLRow) throws -> Bool
    ) throws {
        let prepared = try isCached ? cachedStatement(sql: sql) : makeStatement(sql: sql)
        // The statement lives as long as what owns it.
        try withExtendedLifetime(prepared) {
            let statement = SQLStatement(pointer: prepared.sqliteStatement)
            defer { statement.reset() }
            try statement.bind(values)
            while try statement.step() {
                guard try body(statement.row) else { return }
            }
        }
    }

    /// What `read` makes of every row.
    func rows<Value>(
        _ sql: String, _ values: [SQLValue] = [], isCached: Bool = true, _ read: (SQLRow) throws -> Value
    ) throws -> [Value] {
        var result: [Value] = []
        try walk(sql, values, isCached: isCached) { row in
            result.append(try read(row))
            return true
        }
        return result
    }

    /// What `read` makes of the first row; `nil` when there is none.
    func first<Value>(
        _ sql: String, _ values: [SQLValue] = [], isCached: Bool = true, _ read: (SQLRow) throws -> Value
    ) throws -> Value? {
        var result: Value?
        try walk(sql, values, isCached: isCached) { row in
            result = try read(row)
            return false
        }
        return result
    }

    /// Lets go of the statements that are kept prepared once they have become more than so many.
    func keepPrepared(atMost most: Int) {
        var count = 0
        var statement = sqlite3_next_stmt(sqliteConnection, nil)
        while statement != nil, count <= most {
            count += 1
            statement = sqlite3_next_stmt(sqliteConnection, statement)
        }
        if count > most { clearSchemaCache() }
    }
}
