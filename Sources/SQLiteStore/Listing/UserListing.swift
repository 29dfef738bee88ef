import GRDB
import SessionStore

/// One window on the users that have matching sessions.
struct UserListing {
    let query: SessionQuery
    let order: UserOrder
    let now: Timestamp
    var source = SessionSource.rows
    /// Whether live logins are a large part of all: ``LiveShare``.
    var isMostlyLive = true

    /// The rows of the users, in order.
    func rows(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        switch order.field {
        case .user: try rowsByName(of: db, after: cursor, limit: limit)
        case .lastSeen where query.onlyState == .live:
            try rowsByUse(of: db, after: cursor, limit: limit) ?? rowsByFigure(of: db, after: cursor, limit: limit)
        default: try rowsByFigure(of: db, after: cursor, limit: limit)
        }
    }

    /// Sums up the matching sessions of some users, in the same order.
    func summaries(of users: [Int64], in db: Database) throws -> [UserSummary] {
        var sessions: [Int64: [Session]] = [:]
        let condition = condition()
        for first in stride(from: 0, to: users.count, by: Self.mostUsersAtOnce) {
            let some = users[first..<min(first + Self.mostUsersAtOnce, users.count)]
            try db.walk(
                """
                SELECT \(LoginColumns.session), s.user_id FROM \(LoginColumns.sessionTables(source)) \
                WHERE \(Self.among(some)) AND \(condition.sql)
                """, some.map { .integer($0) } + condition.values
            ) { row in
                let session = try LoginColumns.readSession(row).resolved(at: now)
                sessions[row.integer(LoginColumns.sessionCount), default: []].append(session)
                return true
            }
        }
        return users.compactMap { sessions[$0].flatMap(UserSummary.init(of:)) }
    }

    /// Each is a parameter of the statement, and SQLite takes 32,766 of them at most.
    private static let mostUsersAtOnce = 10_000

    private static func among(_ users: ArraySlice<Int64>) -> String {
        "s.user_id IN (\(Array(repeating: "?", count: users.count).joined(separator: ", ")))"
    }

    /// What holds of the sessions; what may lead to them as in ``QueryCompiler``.
    private func condition(leads: Bool = false, creationLeads: Bool = false) -> SQLFragment {
        let condition = QueryCompiler(.sessions, at: now, leads: leads, creationLeads: creationLeads)
            .condition(query.effectiveExpression)
        // Said plainly, so that the planner may use what is indexed for rows that nobody has ended.
        return query.onlyState == .live ? SQLFragment("\(source.unended) AND ") + condition : condition
    }

    // MARK: - By name

    private func rowsByName(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        let statement = byName(after: cursor, limit: limit)
        return try db.rows(statement.sql, statement.values) { $0.integer(0) }
    }

    func byName(after cursor: UserSummary?, limit: Int) -> SQLFragment {
        let (comparison, direction) = order.descending ? ("<", "DESC") : (">", "ASC")
        let following = cursor.map { SQLFragment("u.name \(comparison) ? AND ", [.text($0.user)]) }
        return SQLFragment("SELECT u.id FROM users u WHERE ") + (following ?? SQLFragment(""))
            + SQLFragment("EXISTS (SELECT 1 FROM \(source.table) WHERE s.user_id = u.id AND ") + condition()
            + SQLFragment(") ORDER BY u.name \(direction) LIMIT ?", [SQLValue(limit)])
    }

    // MARK: - By use

    /// Walks the sessions by their use and keeps the first of every user: 5 ms where grouping all takes 390
    /// (`performance.md`, "Console queries"). `nil`: it did not come to an end soon.
    private func rowsByUse(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64]? {
        if RecentWalk.serves(query) {
            let rest = byUse(after: cursor, sorts: true)
            if try RecentWalk.isNeedless(query, at: now, in: db, source) {
                return try firsts(of: rest, in: db, after: cursor, limit: limit)
            }
            let following = cursor.map { cursor in
                SQLFragment(
                    "s.last_seen \(order.descending ? "<=" : ">=") ?", [SQLValue(cursor.lastSeen)])
            }
            let boundary = try RecentWalk.boundary(
                in: db, source, descending: order.descending, following: following)
            let walk = byUse(
                after: cursor, leads: false, until: boundary?.moments(descending: order.descending))
            guard let found = try firsts(of: walk, in: db, after: cursor, limit: limit) else { return nil }
            if found.count == limit || boundary == nil { return found }
            return try firsts(of: rest, in: db, after: cursor, limit: limit)
        }
        return try firsts(of: byUse(after: cursor), in: db, after: cursor, limit: limit)
    }

    /// How many users are asked for before the walk is given up. Tests shorten it.
    @TaskLocal static var mostAskedFor = 2000

    /// The users in the order in which their decisive session comes.
    ///
    /// A user met for the first time may belong to an earlier window, or, when the oldest come first, to a later place:
    /// then the user's latest use tells. It is asked for many users at once, for it costs the names of the query anew.
    ///
    /// - Returns: `nil` when too many had to be asked for. Nearly every login that has not been used for long belongs to
    ///   somebody with another, used since: the last page is found sooner by looking at all.
    private func firsts(
        of walk: SQLFragment, in db: Database, after cursor: UserSummary?, limit: Int
    ) throws -> [Int64]? {
        var users: [Int64] = []
        var kept: Set<Int64> = []
        var latest: [Int64: Int64] = [:]
        var undecided: [(user: Int64, seen: Int64)] = []
        func keep(_ user: Int64) {
            if users.count < limit, kept.insert(user).inserted { users.append(user) }
        }
        func decide() throws {
            let strangers = Set(undecided.map(\.user)).filter { latest[$0] == nil }
            latest.merge(try latestUses(of: Array(strangers), in: db)) { known, _ in known }
            for (user, seen) in undecided where latest[user] == seen { keep(user) }
            undecided = []
        }
        let isFirstTheLatest = order.descending && cursor == nil
        let batch = 2 * min(limit, Self.mostUsersAtOnce / 2)
        var isGivenUp = false
        try db.walk(walk.sql, walk.values) { row in
            let (user, seen) = (row.integer(0), row.integer(1))
            guard !kept.contains(user) else { return true }
            if isFirstTheLatest {
                keep(user)
            } else if latest[user] == nil || latest[user] == seen {
                undecided.append((user, seen))
                if undecided.count >= batch { try decide() }
            }
            isGivenUp = users.count < limit && latest.count >= Self.mostAskedFor
            return users.count < limit && !isGivenUp
        }
        guard !isGivenUp else { return nil }
        try decide()
        return users
    }

    func byUse(
        after cursor: UserSummary?, leads: Bool = true, sorts: Bool = false, until boundary: SQLFragment? = nil
    ) -> SQLFragment {
        let direction = order.descending ? "DESC" : "ASC"
        var conditions = [condition(leads: leads, creationLeads: sorts)]
        if let cursor {
            let comparison = order.descending ? "<" : ">"
            let values = [SQLValue(cursor.lastSeen), SQLValue(cursor.lastSeen), .text(cursor.user)]
            conditions.append(
                SQLFragment("s.last_seen \(comparison)= ? AND (s.last_seen, u.name) \(comparison) (?, ?)", values))
        }
        if let boundary { conditions.append(boundary) }
        return SQLFragment(
            "SELECT s.user_id, s.last_seen FROM \(source.table) CROSS JOIN users u ON u.id = s.user_id WHERE ")
            + .joined(conditions, separator: " AND ")
            + SQLFragment(" ORDER BY \(sorts ? "+" : "")s.last_seen \(direction), u.name \(direction)")
    }

    private func latestUses(of users: [Int64], in db: Database) throws -> [Int64: Int64] {
        let condition = condition()
        let latest = try db.rows(
            """
            SELECT s.user_id, max(s.last_seen) FROM \(source.table) \
            WHERE \(Self.among(users[...])) AND \(condition.sql) GROUP BY s.user_id
            """, users.map { .integer($0) } + condition.values
        ) { ($0.integer(0), $0.integer(1)) }
        return Dictionary(uniqueKeysWithValues: latest)
    }

    // MARK: - By figure

    private func rowsByFigure(of db: Database, after cursor: UserSummary?, limit: Int) throws -> [Int64] {
        var listing = self
        if lacksIndex { listing.isMostlyLive = try LiveShare.isLarge(in: db) }
        let statement = listing.byFigure(after: cursor, limit: limit)
        return try db.rows(statement.sql, statement.values) { $0.integer(0) }
    }

    func byFigure(after cursor: UserSummary?, limit: Int) -> SQLFragment {
        let keyset = Keyset(
            key: SQLFragment("f.figure"), isOptional: order.field == .nextDeadline, tieBreaker: "u.name",
            descending: order.descending)
        let following = cursor.map { SQLFragment(" WHERE ") + keyset.after($0.sqlKey(order.field), .text($0.user)) }
        return SQLFragment("SELECT f.user_id FROM (") + figures
            + SQLFragment(") f CROSS JOIN users u ON u.id = f.user_id")
            + (following ?? SQLFragment("")) + SQLFragment(" ORDER BY ") + keyset.order
            + SQLFragment(" LIMIT ?", [SQLValue(limit)])
    }

    /// Every user with the figure that they are ordered by.
    private var figures: SQLFragment {
        if order.field == .logins, query.isAllLive, source == .rows, isMostlyLive { return logins }
        // See `SessionListing`: the planner would go to each row by way of an index.
        let readsAll = lacksIndex && isMostlyLive == (query.onlyState == .live)
        let rows = readsAll ? "sessions s NOT INDEXED" : source.table
        return SQLFragment("SELECT s.user_id, \(figure) AS figure FROM \(rows) WHERE ") + condition(leads: true)
            + SQLFragment(" GROUP BY s.user_id")
    }

    /// Whether nothing leads to the sessions of the query.
    private var lacksIndex: Bool { source == .rows && !query.isServedByIndex }

    /// How many live logins everybody has, out of an index alone, less those that are past a deadline: they are few, for
    /// sweeps look for them, and found by the moment of the next look.
    private var logins: SQLFragment {
        let overdue = SessionListing.Part.overdue.condition(of: source, at: now)
        return SQLFragment(
            """
            SELECT n.user_id, n.logins - coalesce(o.logins, 0) AS figure FROM \
            (SELECT s.user_id, count(*) AS logins FROM sessions s WHERE s.ended_at IS NULL GROUP BY s.user_id) n \
            LEFT JOIN (SELECT s.user_id, count(*) AS logins FROM sessions s INDEXED BY sessions_look_at \
            WHERE \(overdue.sql) GROUP BY s.user_id) o \
            ON o.user_id = n.user_id WHERE n.logins > coalesce(o.logins, 0)
            """, overdue.values)
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
