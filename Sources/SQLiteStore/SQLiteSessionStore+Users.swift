import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func users(
        matching query: SessionQuery, order: UserOrder, after cursor: UserSummary?, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> Page<UserSummary> {
        let listing = UserListing(query: query, order: order, now: now)
        return try await read { db in
            let rows = try listing.rows(of: db, after: cursor, limit: limit + 1)
            let items = try rows.prefix(limit).compactMap { try listing.summary(of: $0, in: db) }
            return Page(items: items, hasMore: rows.count > limit)
        }
    }
}

/// One window on the users that have matching sessions.
struct UserListing {
    let query: SessionQuery
    let order: UserOrder
    let now: Timestamp

    /// The rows of the users, in order.
    func rows(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        switch order.field {
        case .user: try rowsByName(of: db, after: cursor, limit: limit)
        case .lastSeen where query.onlyState == .live: try rowsByUse(of: db, after: cursor, limit: limit)
        default: try rowsByFigure(of: db, after: cursor, limit: limit)
        }
    }

    /// Sums up the matching sessions of one user.
    func summary(of user: Int64, in db: Database) throws -> UserSummary? {
        let sessions = try db.rows(
            """
            SELECT \(LoginColumns.session) FROM \(LoginColumns.sessionTables) \
            WHERE s.user_id = ? AND \(condition.sql)
            """, [.integer(user)] + condition.values
        ) { row in try LoginColumns.readSession(row).resolved(at: now) }
        return UserSummary(of: sessions)
    }

    var condition: SQLFragment {
        let condition = QueryCompiler(.sessions, at: now).condition(query.effectiveExpression)
        // Said plainly, so that the planner may use what is indexed for rows that nobody has ended.
        return query.onlyState == .live ? SQLFragment("s.ended_at IS NULL AND ") + condition : condition
    }

    // MARK: - By name

    private func rowsByName(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        let statement = byName(after: cursor, limit: limit)
        return try db.rows(statement.sql, statement.values, isCached: false) { $0.integer(0) }
    }

    func byName(after cursor: UserSummary?, limit: Int) -> SQLFragment {
        let (comparison, direction) = order.descending ? ("<", "DESC") : (">", "ASC")
        let following = cursor.map { SQLFragment("u.name \(comparison) ? AND ", [.text($0.user)]) }
        return SQLFragment("SELECT u.id FROM users u WHERE ") + (following ?? SQLFragment(""))
            + SQLFragment("EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND ") + condition
            + SQLFragment(") ORDER BY u.name \(direction) LIMIT ?", [SQLValue(limit)])
    }

    // MARK: - By use

    /// Walks the sessions by their use and keeps the first of every user: 5 ms where grouping all takes 390
    /// (`performance.md`, "Console queries"). A user met for the first time may belong to an earlier window, or to a
    /// later place when the oldest come first; then the user's latest use tells, asked once for each user.
    private func rowsByUse(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        var users: [Int64] = []
        var kept: Set<Int64> = []
        var latest: [Int64: Int64] = [:]
        let isFirstTheLatest = order.descending && cursor == nil
        let statement = byUse(after: cursor)
        try db.walk(statement.sql, statement.values, isCached: false) { row in
            let (user, seen) = (row.integer(0), row.integer(1))
            guard !kept.contains(user) else { return true }
            if !isFirstTheLatest {
                if latest[user] == nil { latest[user] = try latestUse(of: user, in: db) }
                guard latest[user] == seen else { return true }
            }
            kept.insert(user)
            users.append(user)
            return users.count < limit
        }
        return users
    }

    func byUse(after cursor: UserSummary?) -> SQLFragment {
        let direction = order.descending ? "DESC" : "ASC"
        var following = SQLFragment("")
        if let cursor {
            let comparison = order.descending ? "<" : ">"
            let values = [SQLValue(cursor.lastSeen), SQLValue(cursor.lastSeen), .text(cursor.user)]
            following = SQLFragment(
                "s.last_seen \(comparison)= ? AND (s.last_seen, u.name) \(comparison) (?, ?) AND ", values)
        }
        return SQLFragment(
            "SELECT s.user_id, s.last_seen FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ") + following
            + condition + SQLFragment(" ORDER BY s.last_seen \(direction), u.name \(direction)")
    }

    private func latestUse(of user: Int64, in db: Database) throws -> Int64 {
        try db.first(
            "SELECT max(s.last_seen) FROM sessions s WHERE s.user_id = ? AND \(condition.sql)",
            [.integer(user)] + condition.values
        ) { $0.integer(0) } ?? 0
    }

    // MARK: - By figure

    private func rowsByFigure(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        let statement = byFigure(after: cursor, limit: limit)
        return try db.rows(statement.sql, statement.values, isCached: false) { $0.integer(0) }
    }

    func byFigure(after cursor: UserSummary?, limit: Int) -> SQLFragment {
        let keyset = Keyset(
            key: SQLFragment("figure"), isOptional: order.field == .nextDeadline, tieBreaker: "name",
            descending: order.descending)
        let following = cursor.map { SQLFragment("WHERE ") + keyset.after($0.sqlKey(order.field), .text($0.user)) }
        return SQLFragment(
            "SELECT user_id FROM (SELECT s.user_id, u.name, \(figure) AS figure "
                + "FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ") + condition
            + SQLFragment(" GROUP BY s.user_id) ") + (following ?? SQLFragment(""))
            + SQLFragment(" ORDER BY ") + keyset.order + SQLFragment(" LIMIT ?", [SQLValue(limit)])
    }

    private var figure: String {
        switch order.field {
        case .user, .logins: "count(*)"
        case .clients: "count(DISTINCT s.client_id)"
        case .lastSeen: "max(s.last_seen)"
        case .nextDeadline: "min(s.deadline)"
        case .addresses: "count(DISTINCT s.address)"
        case .flags: SessionFlag.allCases.map { "max((s.flags & \($0.bit)) <> 0)" }.joined(separator: " + ")
        }
    }
}

extension UserSummary {
    fileprivate func sqlKey(_ field: UserField) -> SQLValue {
        switch field {
        case .user: .text(user)
        case .logins: SQLValue(logins)
        case .clients: SQLValue(clients.count)
        case .lastSeen: SQLValue(lastSeen)
        case .nextDeadline: SQLValue(nextDeadline?.at)
        case .addresses: SQLValue(addresses.count)
        case .flags: SQLValue(flags.count)
        }
    }
}
