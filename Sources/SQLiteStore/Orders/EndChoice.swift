import GRDB
import SessionStore

/// Which logins an order means, as SQL.
struct EndChoice: Sendable {
    let selection: EndRequest.Selection
    let now: Timestamp

    /// The live logins among the sessions of a source.
    func condition(of source: SessionSource, in db: Database) throws -> SQLFragment {
        let live = SQLFragment(
            "(\(source.unended) AND (s.deadline IS NULL OR s.deadline > ?))", [SQLValue(now)])
        return .joined([live, try meant(in: db)], separator: " AND ")
    }

    /// Whichever they are, live or not.
    private func meant(in db: Database) throws -> SQLFragment {
        switch selection {
        case .sessions(let ids):
            return Self.list("s.public_id", ids.map { "\"\($0)\"" })
        case .matching(let query):
            return QueryCompiler(.sessions, at: now).condition(query.effectiveExpression)
        case .users:
            return Self.list("s.user_id", try users(of: db).map(String.init))
        case .everyone:
            return SQLFragment("1")
        }
    }

    /// The users all of whose logins are meant, by their rows; those who have none never had a login.
    func users(of db: Database) throws -> [Int64] {
        try selection.distinctUsers.compactMap { user in
            try db.first("SELECT id FROM users WHERE name = ?", [.text(user)]) { $0.integer(0) }
        }
    }

    /// One parameter however many there are; SQLite takes only so many. The values must be JSON as they are.
    static func list(_ column: String, _ values: [String]) -> SQLFragment {
        SQLFragment(
            "\(column) IN (SELECT value FROM json_each(?))", [.text("[" + values.joined(separator: ",") + "]")])
    }

    /// The live logins, oldest first.
    ///
    /// - Parameter rows: among these; `nil`: among all.
    func logins(
        among rows: [Int64]? = nil, of source: SessionSource, in db: Database
    ) throws -> [StoredLogin] {
        var condition = try condition(of: source, in: db)
        if let rows { condition = .joined([Self.list("s.id", rows.map(String.init)), condition], separator: " AND ") }
        return try db.rows(
            """
            SELECT \(LoginColumns.login) FROM \(LoginColumns.loginTables(source)) WHERE \(condition.sql) \
            ORDER BY s.sequence
            """, condition.values, isCached: false, LoginColumns.readLogin)
    }

    /// Sessions that were named one by one and are over, oldest first.
    func over(of source: SessionSource, in db: Database) throws -> [Session] {
        guard case .sessions = selection else { return [] }
        let meant = try meant(in: db)
        return try db.rows(
            """
            SELECT \(LoginColumns.session) FROM \(LoginColumns.sessionTables(source)) WHERE \(meant.sql) \
            ORDER BY s.sequence
            """, meant.values, isCached: false
        ) { try LoginColumns.readSession($0).resolved(at: now) }.filter { $0.end != nil }
    }
}
