import GRDB
import SessionStore

/// What a statement reads sessions from, under the name `s`.
///
/// An order is in force from its commit on, though the rows of its logins may take minutes to follow. So while there is
/// one, everybody reads the rows through it: what it means has ended, whatever the row says. While there is none, which is
/// nearly always, nothing is added to any statement.
enum SessionSource: Sendable {
    /// The rows as they are.
    case rows
    /// The rows as the orders in force have them.
    case ordered

    /// What is to be read from in this transaction.
    init(of db: Database) throws {
        self = try db.first("SELECT \(Self.isOrdered)") { $0.integer(0) } == 1 ? .ordered : .rows
    }

    /// SQL for whether any order is in force: 1 or 0.
    static let isOrdered = "EXISTS (SELECT 1 FROM orders WHERE sequence IS NOT NULL)"

    /// What stands in a list of tables.
    var table: String { self == .rows ? "sessions s" : Self.standing }

    /// Which rows are of sessions that nobody has ended: in a form that partial indexes serve.
    var unended: String { self == .rows ? "s.ended_at IS NULL" : "(s.written_end IS NULL AND s.ended_at IS NULL)" }

    /// Which rows say themselves that the session has ended, in such a form, and the column that says when.
    var written: String { "\(writtenEnd) IS NOT NULL" }
    var writtenEnd: String { self == .rows ? "s.ended_at" : "s.written_end" }

    /// Which rows do not say yet what an order has done.
    static let following = "(s.written_end IS NULL AND s.ended_at IS NOT NULL)"

    /// The order that ends a session: the oldest that means it, if it was live by then. A session that is being copied
    /// from another store has no number yet, and its time tells.
    private static let standing = """
        (SELECT \(columns.map { "r.\($0)" }.joined(separator: ", ")), r.ended_at AS written_end, \
        CASE WHEN o.id IS NULL THEN r.sealed END AS sealed, coalesce(r.ended_at, o.at) AS ended_at, \
        CASE WHEN o.id IS NULL THEN r.cause ELSE '\(SessionCause.revoked.rawValue)' END AS cause, \
        CASE WHEN o.id IS NULL THEN r.actor ELSE o.actor END AS actor, \
        CASE WHEN o.id IS NULL THEN r.actor_known ELSE o.actor_known END AS actor_known, \
        CASE WHEN o.id IS NULL THEN r.reason ELSE o.reason END AS reason, \
        CASE WHEN o.id IS NULL THEN r.message ELSE o.message END AS message \
        FROM sessions r LEFT JOIN orders o ON r.ended_at IS NULL AND o.id = \
        (SELECT c.id FROM orders c WHERE c.sequence > r.sequence AND (r.sequence > 0 OR r.created < c.at) \
        AND (r.deadline IS NULL OR r.deadline > c.at) \
        AND CASE c.scope WHEN 'everyone' THEN 1 WHEN 'user' THEN c.user_id = r.user_id \
        ELSE EXISTS (SELECT 1 FROM pinned p WHERE p.order_id = c.id AND p.session_id = r.id) END \
        ORDER BY c.sequence LIMIT 1)) s
        """

    private static let columns = [
        "id", "public_id", "user_id", "client_id", "sequence", "generation", "flags", "created", "last_seen",
        "idle_deadline", "absolute_deadline", "deadline", "look_at", "first_address", "address", "agent_id", "methods",
        "label", "attributes", "token", "seen_at", "predecessor", "replacement", "replaced_at", "good_until",
        "predecessor_address", "predecessor_agent_id",
    ]
}
