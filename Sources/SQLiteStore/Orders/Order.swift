import GRDB
import SessionStore

/// An end of many logins: in force from the commit of its act on, whether or not the rows say so already.
struct Order: Sendable, Equatable {
    /// Which logins it means, of those that began before it.
    enum Scope: Sendable, Equatable {
        case everyone
        /// All of a user, by the user's row.
        case user(Int64)
        /// Those that are pinned.
        case pinned
    }

    let id: Int64
    /// The event of the act.
    let sequence: Int64
    let scope: Scope
    /// How its logins end.
    let end: SessionEnd

    /// The oldest order in force: where two mean a login, it is ended by the older one.
    static func oldest(of db: Database) throws -> Order? { try db.first(selection + " LIMIT 1", [], read) }

    /// All orders in force, the oldest first.
    static func inForce(of db: Database) throws -> [Order] { try db.rows(selection, [], read) }

    private static let selection = """
        SELECT id, sequence, scope, user_id, at, actor, actor_known, reason, message FROM orders \
        WHERE sequence IS NOT NULL ORDER BY sequence
        """

    private static func read(_ row: SQLRow) throws -> Order {
        let scope: Scope
        switch (row.text(2), row.integerIfAny(3)) {
        case ("everyone", nil): scope = .everyone
        case ("user", let user?): scope = .user(user)
        case ("pinned", nil): scope = .pinned
        default: throw DamagedRow(why: "order \(row.integer(0)) means nobody")
        }
        return Order(
            id: row.integer(0), sequence: row.integer(1), scope: scope,
            end: SessionEnd(
                cause: .revoked, at: LoginColumns.moment(row, 4),
                actor: Actor(name: row.text(5), known: row.textIfAny(6)), reason: row.textIfAny(7),
                message: row.textIfAny(8)))
    }

    /// Whether a session is old enough for it: the number of a row that was forgotten may have been given to a later one.
    func mayMean(_ session: Session) -> Bool {
        session.sequence < sequence && (session.sequence > 0 || session.created < end.at)
    }

    /// Which orders are in force, by the sequences of their acts.
    static func sequencesInForce(of db: Database) throws -> Set<Int64> {
        Set(try db.rows("SELECT sequence FROM orders WHERE sequence IS NOT NULL") { $0.integer(0) })
    }

    /// Whether any row of its logins does not say yet that it has ended.
    func hasRows(in db: Database) throws -> Bool {
        guard scope == .everyone else { return try !rows(after: 0, limit: 1, of: db).isEmpty }
        // Among the unended alone, who by now are those that came later.
        return try db.first(
            """
            SELECT 1 FROM sessions INDEXED BY sessions_last_seen WHERE ended_at IS NULL AND sequence < ? \
            AND (sequence > 0 OR created < ?) LIMIT 1
            """, [.integer(sequence), SQLValue(end.at)]
        ) { _ in true } ?? false
    }

    /// How many rows of its logins do not say yet that they have ended.
    func rowsLeft(in db: Database) throws -> Int {
        let (sql, values): (String, [SQLValue]) =
            switch scope {
            case .everyone:
                (
                    """
                    SELECT count(*) FROM sessions INDEXED BY sessions_last_seen WHERE ended_at IS NULL \
                    AND sequence < ? AND (sequence > 0 OR created < ?)
                    """, [.integer(sequence), SQLValue(end.at)]
                )
            case .user(let user):
                (
                    """
                    SELECT count(*) FROM sessions WHERE user_id = ? AND ended_at IS NULL \
                    AND sequence < ? AND (sequence > 0 OR created < ?)
                    """, [.integer(user), .integer(sequence), SQLValue(end.at)]
                )
            case .pinned: ("SELECT count(*) FROM pinned WHERE order_id = ?", [.integer(id)])
            }
        return try db.first(sql, values) { Int($0.integer(0)) } ?? 0
    }

    /// Rows of its logins that do not say yet that they have ended, in the order of their numbers.
    func rows(after row: Int64, limit: Int, of db: Database) throws -> [Int64] {
        let (sql, values): (String, [SQLValue]) =
            switch scope {
            // The `+` hides an index of the unended, whose rows would have to be sorted: neighbours share pages.
            case .everyone:
                (
                    """
                    SELECT id FROM sessions WHERE id > ? AND +ended_at IS NULL AND sequence < ? \
                    AND (sequence > 0 OR created < ?) ORDER BY id LIMIT ?
                    """, [.integer(row), .integer(sequence), SQLValue(end.at)]
                )
            case .user(let user):
                (
                    """
                    SELECT id FROM sessions WHERE id > ? AND sequence < ? AND (sequence > 0 OR created < ?) \
                    AND user_id = ? AND ended_at IS NULL ORDER BY id LIMIT ?
                    """, [.integer(row), .integer(sequence), SQLValue(end.at), .integer(user)]
                )
            case .pinned:
                (
                    "SELECT session_id FROM pinned WHERE session_id > ? AND order_id = ? ORDER BY session_id LIMIT ?",
                    [.integer(row), .integer(id)]
                )
            }
        return try db.rows(sql, values + [SQLValue(limit)]) { $0.integer(0) }
    }
}
