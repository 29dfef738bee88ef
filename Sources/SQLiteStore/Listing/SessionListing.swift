import GRDB
import SessionStore

/// One window on the sessions that match a query, as SQL.
///
/// Live logins and tombstones have indexes of their own, so a listing of both is two, merged.
struct SessionListing {
    /// Which rows a part of the listing draws from.
    enum Part {
        /// Rows that nobody has ended; some may be past a deadline.
        case unended
        /// Those of them that a sweep would find to be past a deadline.
        case overdue
        /// Those of them that an order in force has ended.
        case following
        /// Tombstones.
        case tombstones
    }

    let query: SessionQuery
    let order: SessionOrder
    let now: Timestamp
    var source = SessionSource.rows
    /// Whether live logins are a large part of all: ``LiveShare``.
    var isMostlyLive = true

    var parts: [Part] {
        let following = source == .ordered ? [Part.following] : []
        return switch query.onlyState {
        case .live: [.unended]
        case .ended: [.overdue] + following + [.tombstones]
        case nil: [.unended] + following + [.tombstones]
        }
    }

    /// The rows of the window, read in whichever way is fast.
    func rows<Value>(
        of db: Database, after cursor: Session?, limit: Int, _ read: (SQLRow) throws -> Value
    ) throws -> [Value] {
        if order.field == .lastSeen, RecentWalk.serves(query) {
            let rest = select(.unended, after: cursor, limit: limit, sorts: true)
            if try RecentWalk.isNeedless(query, at: now, in: db, source) {
                return try db.rows(rest.sql, rest.values, read)
            }
            let following = cursor.map { keyset(.unended).after(SQLValue($0.lastSeen), SQLValue($0.id)) }
            let boundary = try RecentWalk.boundary(
                in: db, source, descending: order.descending, following: following)
            let walk = select(
                .unended, after: cursor, limit: limit, leads: false,
                until: boundary?.sessions(descending: order.descending))
            let found = try db.rows(walk.sql, walk.values, read)
            if found.count == limit || boundary == nil { return found }
            return try db.rows(rest.sql, rest.values, read)
        }
        var listing = self
        if parts.contains(where: lacksIndex) { listing.isMostlyLive = try LiveShare.isLarge(in: db) }
        let statement = listing.statement(after: cursor, limit: limit)
        return try db.rows(statement.sql, statement.values, read)
    }

    func statement(after cursor: Session?, limit: Int) -> SQLFragment {
        let direction = order.descending ? "DESC" : "ASC"
        let selects = parts.map { select($0, after: cursor, limit: limit) }
        guard selects.count > 1 else { return selects[0] }
        let union = SQLFragment(
            selects.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION ALL "), selects.flatMap(\.values))
        // The key is the last column, the public id the second.
        return union
            + SQLFragment(" ORDER BY sort_key \(direction), public_id \(direction) LIMIT ?", [SQLValue(limit)])
    }

    private func keyset(_ part: Part, sorts: Bool = false) -> Keyset {
        var (key, isOptional) = SessionExpression(at: now).key(order.field)
        if order.field == .ended {
            // What has ended has a moment at which it did: plain columns, which indexes know.
            switch part {
            case .unended: break
            case .overdue: (key, isOptional) = (SQLFragment("s.deadline"), false)
            case .following: (key, isOptional) = (SQLFragment("s.ended_at"), false)
            case .tombstones: (key, isOptional) = (SQLFragment(source.writtenEnd), false)
            }
        }
        // What is little enough to be sorted is found by another index, so the planner must not see that of the order.
        // What is overdue is found by the moment of the next look.
        let isFoundOtherwise = order.field == .created && query.isServedByIndex
        if sorts || part == .overdue || isFoundOtherwise { key = SQLFragment("+") + key }
        return Keyset(key: key, isOptional: isOptional, tieBreaker: "s.public_id", descending: order.descending)
    }

    private func select(
        _ part: Part, after cursor: Session?, limit: Int, leads: Bool = true, sorts: Bool = false,
        until boundary: SQLFragment? = nil
    ) -> SQLFragment {
        let keyset = keyset(part, sorts: sorts)
        var conditions = [
            part.condition(of: source, at: now),
            QueryCompiler(
                .sessions, at: now, leads: leads, creationLeads: sorts || self.order.field == .created
            ).condition(query.effectiveExpression),
        ]
        if let cursor { conditions.append(keyset.after(cursor.sqlKey(order.field), SQLValue(cursor.id))) }
        if let boundary { conditions.append(boundary) }
        let key = SQLFragment("SELECT \(LoginColumns.session), ") + keyset.key + SQLFragment(" AS sort_key FROM ")
        let order = SQLFragment(" ORDER BY ") + keyset.order
        let matches = SQLFragment.joined(conditions, separator: " AND ")
        let end = SQLFragment(" LIMIT ?", [SQLValue(limit)])
        if readsAll(part) {
            let chosen =
                SQLFragment("SELECT s.id FROM sessions s NOT INDEXED \(keyTables) WHERE ") + matches + order + end
            return key + SQLFragment("\(LoginColumns.sessionTables(source)) WHERE s.id IN (") + chosen
                + SQLFragment(")")
                + order
        }
        let tables =
            self.order.field == .user
            // By name the users lead, so that a page is found without sorting.
            ? "users u CROSS JOIN \(source.table) ON s.user_id = u.id CROSS JOIN clients c ON c.id = s.client_id "
                + "LEFT JOIN agents a ON a.id = s.agent_id"
            : LoginColumns.sessionTables(source)
        return key + SQLFragment("\(tables) WHERE ") + matches + order + end
    }

    /// Whether most rows have to be read, and so best in the order of the file, once, and no more of each than it takes to
    /// choose those of the window. By itself the planner takes an index of live logins for shorter, however many they are,
    /// and goes from there to each row across the file.
    private func readsAll(_ part: Part) -> Bool {
        lacksIndex(part) && isMostlyLive == (part == .unended)
    }

    /// Whether neither the order nor the query has an index.
    private func lacksIndex(_ part: Part) -> Bool {
        guard source == .rows, !query.isServedByIndex else { return false }
        return switch (part, order.field) {
        case (_, .id), (_, .user), (_, .lastSeen), (_, .ip), (.unended, .created), (.tombstones, .ended), (.overdue, _),
            (.following, _):
            false
        default: true
        }
    }

    /// What the key of the order is read from, beside the sessions.
    private var keyTables: String {
        switch order.field {
        case .client: "CROSS JOIN clients c ON c.id = s.client_id"
        case .userAgent, .device: "LEFT JOIN agents a ON a.id = s.agent_id"
        default: ""
        }
    }
}

extension SessionListing.Part {
    func condition(of source: SessionSource, at now: Timestamp) -> SQLFragment {
        switch self {
        case .unended: SQLFragment(source.unended)
        // No login is past its deadline before a sweep would look at it, and that is indexed.
        case .overdue:
            SQLFragment(
                "\(source.unended) AND s.look_at <= ? AND s.deadline <= ?", [SQLValue(now), SQLValue(now)])
        case .following: SQLFragment(SessionSource.following)
        case .tombstones: SQLFragment(source.written)
        }
    }
}

extension SessionQuery {
    /// The state that every match has; `nil` when matches may be live or ended.
    var onlyState: QueryState? {
        switch effectiveExpression {
        case .term(.state(let state)): return state
        case .and(let operands):
            for case .term(.state(let state)) in operands { return state }
            return nil
        case .or, .not, .term: return nil
        }
    }

    /// Whether every live session matches, and no other.
    var isAllLive: Bool { effectiveExpression == .term(.state(.live)) }

    /// Whether matches are found by an index other than that of an order.
    var isServedByIndex: Bool {
        effectiveExpression.isLed { term in
            switch term {
            case .text(.user, _), .text(.agent, _), .text(.device, _), .idPrefix, .address, .word, .ends, .flag,
                .age(.seen, _, _), .moment(.seen, _, _), .moment(.ended, _, _):
                true
            case .text, .refreshes, .age, .moment, .state, .kind: false
            }
        }
    }
}

extension QueryExpression {
    /// Whether every match is among those of such terms.
    func isLed(by leads: (QueryTerm) -> Bool) -> Bool {
        switch self {
        case .and(let operands): operands.contains { $0.isLed(by: leads) }
        case .or(let operands): operands.allSatisfy { $0.isLed(by: leads) }
        case .not: false
        case .term(let term): leads(term)
        }
    }
}
