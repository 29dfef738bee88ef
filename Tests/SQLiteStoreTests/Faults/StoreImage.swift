import GRDB

@testable import SQLiteStore

/// Every row of a store, to tell whether two stores hold the same. The id that each store is given at random is left out,
/// and what is noted of the file itself: each is a copy of its own.
struct StoreImage: Equatable {
    let rows: [String]

    init(of path: String) throws {
        let queue = try DatabaseQueue(path: path, configuration: ConnectionKind.reader.configuration)
        rows = try queue.unsafeRead { db in
            let tables = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name")
            return try tables.flatMap { table in
                let columns = try db.columns(in: table).map { "coalesce(quote(\"\($0.name)\"), '')" }
                let condition = table == "meta" ? "WHERE name NOT IN ('store', 'inode', 'replaced')" : ""
                return try String.fetchAll(
                    db,
                    sql: """
                        SELECT '\(table) ' || \(columns.joined(separator: " || ' ' || ")) AS line FROM "\(table)" \
                        \(condition) ORDER BY line
                        """)
            }
        }
        try queue.close()
    }

    /// What is only in the one or the other, for the message of a failure.
    func difference(from other: StoreImage) -> String {
        let (here, there) = (Set(rows), Set(other.rows))
        return
            (rows.filter { !there.contains($0) }.map { "+ \($0)" }
            + other.rows.filter { !here.contains($0) }.map { "- \($0)" }).joined(separator: "\n")
    }
}
