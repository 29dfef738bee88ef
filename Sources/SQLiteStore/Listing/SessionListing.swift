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
        /// Tombstones.
        case tombstones
    }

    let query: SessionQuery
    let order: SessionOrder
    let now: Timestamp

    var parts: [Part] {
        switch query.onlyState {
        case .live: [.unended]
        case .ended: [.overdue, .tombstones]
        case nil: [.unended, .tombstones]
        }
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

    private func select(_ part: Part, after cursor: Session?, limit: Int) -> SQLFragment {
        var (key, isOptional) = SessionExpression(at: now).key(order.field)
        if order.field == .ended, part != .unended {
            // What has ended has a moment at which it did: plain columns, which indexes know.
            (key, isOptional) = (SQLFragment(part == .tombstones ? "s.ended_at" : "s.deadline"), false)
        }
        let keyset = Keyset(
            key: key, isOptional: isOptional, tieBreaker: "s.public_id", descending: order.descending)
        var conditions = [
            part.condition(at: now), QueryCompiler(.sessions, at: now).condition(query.effectiveExpression),
        ]
        if let cursor { conditions.append(keyset.after(cursor.sqlKey(order.field), SQLValue(cursor.id))) }
        let tables =
            order.field == .user
            // By name the users lead, so that a page is found without sorting.
            ? "users u CROSS JOIN sessions s ON s.user_id = u.id CROSS JOIN clients c ON c.id = s.client_id "
                + "LEFT JOIN agents a ON a.id = s.agent_id"
            : LoginColumns.sessionTables
        return SQLFragment("SELECT \(LoginColumns.session), ") + key + SQLFragment(" AS sort_key FROM \(tables) WHERE ")
            + .joined(conditions, separator: " AND ") + SQLFragment(" ORDER BY ") + keyset.order
            + SQLFragment(" LIMIT ?", [SQLValue(limit)])
    }
}

extension SessionListing.Part {
    func condition(at now: Timestamp) -> SQLFragment {
        switch self {
        case .unended: SQLFragment("s.ended_at IS NULL")
        // No login is past its deadline before a sweep would look at it, and that is indexed.
        case .overdue:
            SQLFragment(
                "s.ended_at IS NULL AND s.look_at <= ? AND s.deadline <= ?", [SQLValue(now), SQLValue(now)])
        case .tombstones: SQLFragment("s.ended_at IS NOT NULL")
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
}
