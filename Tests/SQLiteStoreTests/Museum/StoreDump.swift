import GRDB

@testable import SQLiteStore

/// A database as text that makes it again and that can be read and compared line by line.
enum StoreDump {
    /// The statements of the schema, in the order in which they were given, and a line for each row.
    static func text(of db: Database) throws -> String {
        var lines = ["PRAGMA application_id = \(StoreHeader.applicationID);"]
        let schema = try Row.fetchAll(
            db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        // A table of SQLite's own is made by itself, and then filled like any other.
        for row in schema where !(row["name"] as String).hasPrefix("sqlite_") {
            lines.append("\(row["sql"] as String);")
        }
        for row in schema where row["type"] == "table" {
            let table: String = row["name"]
            for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\" ORDER BY 1") {
                let values = row.databaseValues.map(literal).joined(separator: ", ")
                lines.append("INSERT INTO \(table) VALUES (\(values));")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Everything that is made, with the same blanks, to compare two schemas by.
    static func schema(of db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"
        ).map { $0.split { $0.isWhitespace }.joined(separator: " ") }
    }

    private static func literal(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "NULL"
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .blob(let data): "x'\(hex(data))'"
        // Whatever an editor or a terminal might take for something else.
        case .string(let text) where text.utf8.contains { !(0x20..<0x7F).contains($0) }:
            "CAST(x'\(hex(text.utf8))' AS TEXT)"
        case .string(let text): "'\(text.replacing("'", with: "''"))'"
        }
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
