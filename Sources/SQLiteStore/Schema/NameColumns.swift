import SessionStore

/// How a row tells the names of its client and of its User-Agents, and its authentication methods.
protocol NameColumns {
    func client(_ row: SQLRow, _ column: Int32) throws -> String
    func agent(_ row: SQLRow, _ column: Int32) throws -> String?
    func methods(_ row: SQLRow, _ column: Int32) -> [String]
}

/// The names stand in the row.
struct WrittenNames: NameColumns {
    func client(_ row: SQLRow, _ column: Int32) -> String { row.text(column) }
    func agent(_ row: SQLRow, _ column: Int32) -> String? { row.textIfAny(column) }
    func methods(_ row: SQLRow, _ column: Int32) -> [String] { Self.methods(row.text(column)) }

    static func methods(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
