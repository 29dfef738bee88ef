import GRDB
import SessionStore

extension SQLiteSessionStore {
    /// Proves what always holds of a store, and writes nothing.
    ///
    /// - Returns: one line for each breach; none for a sound store.
    public func check() async throws(StoreError) -> [String] {
        try await read { db in
            var breaches = try db.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
            breaches += try db.rows("PRAGMA foreign_key_check") { "a row of \($0.text(0)) refers to nothing" }
            for invariant in StoreInvariant.all {
                breaches += try db.rows(invariant.sql) { invariant.describe($0) }
            }
            return breaches
        }
    }
}

/// A query that finds rows only where something is wrong, and what to say about each.
private struct StoreInvariant: Sendable {
    let sql: String
    let describe: @Sendable (SQLRow) -> String

    /// A breach of one session, named by its id.
    private static func session(_ condition: String, _ breach: String) -> StoreInvariant {
        StoreInvariant(sql: "SELECT s.public_id FROM sessions s WHERE \(condition)") { row in
            "session \(row.text(0)): \(breach)"
        }
    }

    static let all = [
        StoreInvariant(
            sql: """
                SELECT e.sequence FROM events e WHERE e.sequence > (SELECT min(sequence) FROM events) \
                AND NOT EXISTS (SELECT 1 FROM events p WHERE p.sequence = e.sequence - 1)
                """
        ) { "event \($0.integer(0)): the one before it is missing" },
        session(
            """
            s.sequence >= (SELECT min(sequence) FROM events) AND s.generation <> (SELECT count(*) FROM events e WHERE e.session = s.public_id \
            AND e.kind IN ('refresh', 'elevate') AND e.sequence > s.sequence) \
            AND EXISTS (SELECT 1 FROM events e WHERE e.sequence = s.sequence AND e.generation = 0)
            """, "its generation is not the number of its refreshes and elevations in the feed"),
        session(
            """
            s.sequence >= (SELECT min(sequence) FROM events) \
            AND NOT EXISTS (SELECT 1 FROM events e WHERE e.sequence = s.sequence \
            AND e.kind = 'login' AND e.session = s.public_id)
            """, "its login is not in the feed"),
        session(
            "s.ended_at IS NOT NULL AND (s.cause IS NULL OR s.actor IS NULL)",
            "it has ended without a cause or an actor"
        ),
        session(
            "s.ended_at IS NULL AND (s.cause IS NOT NULL OR s.actor IS NOT NULL OR s.message IS NOT NULL)",
            "it has a cause and has not ended"),
        session("s.ended_at IS NOT NULL AND s.sealed IS NOT NULL", "it has ended, and its successor is still sealed"),
        session("s.sealed IS NOT NULL AND s.seen_at IS NOT NULL", "its successor was seen, and is still sealed"),
        session(
            """
            s.deadline IS NOT coalesce(min(s.idle_deadline, s.absolute_deadline), s.idle_deadline, \
            s.absolute_deadline)
            """, "its next deadline is not the earlier of both"),
        session("s.idle_deadline > s.absolute_deadline", "its idle deadline is later than its absolute one"),
        session(
            "s.ended_at IS NULL AND (s.look_at > s.deadline OR (s.look_at IS NULL) <> (s.deadline IS NULL))",
            "no sweep would find its deadline"),
        session("s.created > s.last_seen", "it was seen before it began"),
        session("length(s.token) <> 32 OR length(s.predecessor) <> 32", "a hash of its tokens is not 32 bytes long"),
        session(
            "EXISTS (SELECT 1 FROM sessions o WHERE o.predecessor = s.token)",
            "its token is also the predecessor of another"),
        session(
            "EXISTS (SELECT 1 FROM ancestors o WHERE o.hash = s.token OR o.hash = s.predecessor)",
            "a token of its is also an ancestor"),
        session(
            "s.ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM ancestors o WHERE o.session_id = s.id)",
            "it has ended, and its ancestors are still kept"),
        session(
            "(SELECT count(*) FROM ancestors o WHERE o.session_id = s.id) > \(LoginRecord.keptAncestors)",
            "it has more ancestors than are kept"),
        session(
            """
            (SELECT count(*) FROM events e WHERE e.session = s.public_id \
            AND e.kind IN ('reuse', 'revoke', 'evict', 'signout', 'expire')) > (s.ended_at IS NOT NULL)
            """, "the feed ends it more often than it has ended"),
        StoreInvariant(
            sql: """
                SELECT s.public_id FROM events e CROSS JOIN sessions s ON s.public_id = e.session \
                WHERE \(AlarmSchema.raises(.storm, "e.")) AND e.kind = 'login' \
                AND (s.flags & \(SessionFlag.storm.bit)) = 0
                """
        ) { "session \($0.text(0)): its sign-in was one of a storm, and it carries no such alarm" },
        StoreInvariant(
            sql: """
                SELECT m.sequence FROM marks m WHERE m.sequence >= (SELECT min(sequence) FROM events) AND NOT EXISTS \
                (SELECT 1 FROM events e WHERE e.sequence = m.sequence AND e.kind = 'mark')
                """
        ) { "mark \($0.integer(0)): it is not in the feed" },
        StoreInvariant(
            sql: """
                SELECT o.sequence FROM orders o WHERE o.sequence IS NOT NULL AND NOT EXISTS \
                (SELECT 1 FROM audit a WHERE a.sequence = o.sequence AND a.effect = 'ordered')
                """
        ) { "the order of event \($0.integer(0)): its act is not on record" },
        session(
            """
            s.ended_at IS NULL AND s.sequence > 0 AND EXISTS (SELECT 1 FROM marks m WHERE m.sequence > s.sequence \
            AND m.at > s.created AND (m.user_id IS NULL OR m.user_id = s.user_id) \
            AND (s.deadline IS NULL OR s.deadline > m.at) \
            AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.sequence = m.sequence))
            """, "a mark covers it, and it has not ended"),
        StoreInvariant(
            sql: """
                SELECT k.label FROM signing_keys k WHERE k.sealed IS NOT NULL \
                AND (k.retiring_at IS NOT NULL OR k.retired_at IS NOT NULL)
                """
        ) { "key \($0.text(0)): it signs no more, and its private half is still kept" },
        StoreInvariant(
            sql: """
                SELECT count(*) FROM signing_keys k WHERE k.active_at IS NOT NULL AND k.retiring_at IS NULL \
                AND k.retired_at IS NULL HAVING count(*) > 1
                """
        ) { "\($0.integer(0)) keys sign service tokens" },
    ]
}
