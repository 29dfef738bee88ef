import GRDB
import SessionStore

/// Reads in the feed what has happened since it was last read. Used under a lock.
struct FeedReplay {
    /// What may be different now.
    enum Changes {
        case nothing
        /// These sessions, and all sessions of these users.
        case some(sessions: [SessionID], users: [String])
        case everything
    }

    /// An event by which the feed is known to be the same: after a restore, another may stand at its number.
    private struct Known: Equatable {
        let sequence: Int64
        let at: Int64
        let kind: String
        let session: String?
    }

    /// Beyond so many events it is cheaper to begin anew.
    private static let mostEvents = 4096

    private let queue: DatabaseQueue
    private var known: Known?

    init(_ queue: DatabaseQueue) { self.queue = queue }

    mutating func changes() throws -> Changes {
        guard let last = known else { return try beginAnew() }
        var sessions: [SessionID] = []
        var users: [String] = []
        var count = 0
        var isSame = false
        var newest = last
        try queue.unsafeRead { db in
            try db.walk(
                """
                SELECT e.sequence, e.at, e.kind, e.session, \
                CASE WHEN e.kind = 'mark' OR (e.kind = 'login' AND e.reason IS NOT NULL) \
                THEN (SELECT name FROM users WHERE id = e.user_id) END, \
                CASE WHEN e.kind = 'admin' THEN EXISTS (SELECT 1 FROM orders o WHERE o.sequence = e.sequence) END \
                FROM events e WHERE e.sequence >= ? ORDER BY e.sequence
                """, [.integer(last.sequence)]
            ) { row in
                newest = Self.known(row)
                if count == 0 {
                    isSame = newest == last
                } else if let session = newest.session {
                    // An id that cannot be read is nobody's: it can have no login in memory.
                    if let id = SessionID(parsing: session) { sessions.append(id) }
                    // An alarm at a sign-in is also one of the user's other logins.
                    if let user = row.textIfAny(4) { users.append(user) }
                } else if newest.kind == SessionEvent.Kind.mark.rawValue {
                    if let user = row.textIfAny(4) { users.append(user) } else { isSame = false }
                } else if row.integer(5) != 0 {
                    // Its logins have ended, and only their rows' events will say which they are.
                    isSame = false
                }
                count += 1
                return isSame && count <= Self.mostEvents
            }
        }
        guard isSame, count <= Self.mostEvents else { return try beginAnew() }
        known = newest
        return count == 1 ? .nothing : .some(sessions: sessions, users: users)
    }

    private mutating func beginAnew() throws -> Changes {
        known = try queue.unsafeRead { db in
            try db.first(
                "SELECT sequence, at, kind, session FROM events ORDER BY sequence DESC LIMIT 1", [], Self.known)
        }
        return .everything
    }

    private static func known(_ row: SQLRow) -> Known {
        Known(sequence: row.integer(0), at: row.integer(1), kind: row.text(2), session: row.textIfAny(3))
    }
}
