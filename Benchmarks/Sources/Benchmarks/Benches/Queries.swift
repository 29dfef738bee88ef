import SQLiteStore
import SessionStore

/// What the console asks, against SQL that answers the same.
enum Queries {
    static let group = BenchmarkGroup(
        name: "queries",
        summary: "each query of the console, against the same in SQL",
        lines: lines)
    private static let page = 50
    private static let longest = 20.0

    /// A question to both.
    private struct Contest {
        let name: String
        let bar: Bar
        /// How many rows it finds.
        let ours: @Sendable (SQLiteSessionStore) async throws -> Int
        let theirs: Question
    }

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.large()
        let store = try filled.open()
        let reference = try Reference(filled, cacheKibibytes: 16_384)
        var lines: [Line] = []
        for contest in try await contests(filled, store, reference) {
            tell(contest.name)
            let expected = try contest.theirs.ask()
            let found = try await contest.ours(store)
            guard expected == found else {
                throw BenchmarkFailure("\(contest.name): Curfew finds \(found), C \(expected)")
            }
            let repeats = 5
            let duel = try await Duel {
                try await Clock.seconds { for _ in 0..<repeats { _ = try await contest.ours(store) } } * 1000
                    / Double(repeats)
            } theirs: {
                try await Clock.seconds { for _ in 0..<repeats { _ = try contest.theirs.ask() } } * 1000
                    / Double(repeats)
            }
            lines.append(
                Line(contest.name, duel, unit: "ms", against: "the same rows by SQL in C", bar: contest.bar))
        }
        try await store.close()
        return lines
    }

    private static let columns = """
        s.id, s.public_id, u.name, c.name, s.sequence, s.created, s.first_address, a.text, s.methods, s.label, \
        s.attributes, s.last_seen, s.address, s.idle_deadline, s.absolute_deadline, s.generation, s.flags
        """
    private static let tables = """
        sessions s CROSS JOIN users u ON u.id = s.user_id CROSS JOIN clients c ON c.id = s.client_id \
        LEFT JOIN agents a ON a.id = s.agent_id
        """
    private static let live = "s.ended_at IS NULL AND s.deadline > ?1"
    private static let newest = "ORDER BY s.last_seen DESC, s.public_id DESC LIMIT \(page)"
    /// A user and what is to be known of all of his logins.
    private static let user = """
        u.name, (SELECT count(*) FROM sessions o WHERE o.user_id = u.id AND o.ended_at IS NULL), \
        (SELECT group_concat(DISTINCT o.client_id) FROM sessions o WHERE o.user_id = u.id AND o.ended_at IS NULL), \
        (SELECT max(o.last_seen) FROM sessions o WHERE o.user_id = u.id AND o.ended_at IS NULL), \
        (SELECT min(o.deadline) FROM sessions o WHERE o.user_id = u.id AND o.ended_at IS NULL), \
        (SELECT group_concat(DISTINCT o.address) FROM sessions o WHERE o.user_id = u.id AND o.ended_at IS NULL)
        """

    private static func contests(
        _ filled: FilledStore, _ store: SQLiteSessionStore, _ reference: Reference
    ) async throws -> [Contest] {
        let now = filled.moment
        let both = Bar(ratio: .atMost(1.5), figure: .atMost(longest))
        func sessions(_ text: String, _ order: SessionOrder = .lastSeen, after cursor: Session? = nil) throws
            -> @Sendable (SQLiteSessionStore) async throws -> Int
        {
            let query = try SessionQuery(parsing: text)
            return { store in
                try await store.sessions(matching: query, order: order, after: cursor, limit: page, at: now).items.count
            }
        }
        func users(_ text: String, _ order: UserOrder) throws -> @Sendable (SQLiteSessionStore) async throws -> Int {
            let query = try SessionQuery(parsing: text)
            return { store in
                try await store.users(matching: query, order: order, after: nil, limit: page, at: now).items.count
            }
        }
        func sql(_ condition: String, _ order: String, _ values: Question.Value...) throws -> Question {
            let text = "SELECT \(columns) FROM \(tables) WHERE \(live) AND \(condition) \(order)"
            return try reference.question(text, [.number(now.milliseconds)] + values)
        }
        let deep = try await session(twentyDaysBefore: now, in: store)
        let name = FilledStore.user(filled.logins / 10)
        let (start, width, count) = (now + FilledStore.rush, Span.minutes(2), 30)
        return [
            Contest(
                name: "users by last use, first page", bar: both, ours: try users("", .lastSeen),
                theirs: try firstPage(of: filled, reference)),
            Contest(
                name: "users by name, prefix ali", bar: both, ours: try users("user:ali*", UserOrder(.user)),
                theirs: try reference.question(
                    """
                    SELECT \(user) FROM users u WHERE u.folded >= 'ali' AND u.folded < 'alj' AND EXISTS (SELECT 1 \
                    FROM sessions s WHERE s.user_id = u.id AND \(live)) ORDER BY u.name LIMIT \(page)
                    """, [.number(now.milliseconds)])),
            Contest(
                name: "sessions by last use, first page", bar: both, ours: try sessions(""),
                theirs: try sql("1", newest)),
            Contest(
                name: "sessions by last use, 20 days deep", bar: both, ours: try sessions("", after: deep),
                theirs: try sql(
                    "(s.last_seen, s.public_id) < (?2, ?3)", newest, .number(deep.lastSeen.milliseconds),
                    .text(deep.id.description))),
            Contest(
                name: "sessions of one user", bar: both, ours: try sessions("user:\(name)"),
                theirs: try sql("s.user_id = (SELECT id FROM users WHERE name = ?2)", newest, .text(name))),
            Contest(
                name: "sessions of a /24", bar: both, ours: try sessions("ip:10.1.2.0/24"),
                theirs: try sql(
                    "s.address >= ?2 AND s.address <= ?3", newest, .bytes([10, 1, 2, 0]), .bytes([10, 1, 2, 255]))),
            Contest(
                name: "sessions with a part of a User-Agent", bar: both, ours: try sessions("agent:*chrome/3.*"),
                theirs: try sql(
                    "s.agent_id IN (SELECT id FROM agents WHERE instr(folded, ?2))", newest, .text("chrome/3."))),
            Contest(
                name: "events, newest page", bar: both,
                ours: { store in
                    try await store.events(EventFilter(newestFirst: true), limit: page, at: now).items.count
                },
                theirs: try reference.question(
                    """
                    SELECT e.sequence, e.at, e.kind, e.session, u.name, c.name, e.generation, e.actor, e.actor_known, \
                    e.cause, e.reason, e.address, a.text FROM events e LEFT JOIN users u ON u.id = e.user_id \
                    LEFT JOIN clients c ON c.id = e.client_id LEFT JOIN agents a ON a.id = e.agent_id \
                    ORDER BY e.sequence DESC LIMIT \(page)
                    """)),
            Contest(
                name: "ends of an hour in \(count) buckets", bar: .ratio(.atMost(1.5)),
                ours: { store in
                    try await store.endings(
                        matching: .all, buckets: TimeBuckets(start: start, width: width, count: count), at: now
                    ).values.reduce(Set<Int>()) { seen, counts in
                        seen.union(counts.indices.filter { counts[$0] > 0 })
                    }.count
                },
                theirs: try reference.question(
                    """
                    SELECT (s.deadline - ?1) / ?2 AS bucket, s.deadline IS s.absolute_deadline AS is_absolute, count(*) \
                    FROM sessions s WHERE s.ended_at IS NULL AND s.look_at < ?3 AND s.deadline > ?4 AND s.deadline >= ?1 \
                    AND s.deadline < ?3 GROUP BY bucket, is_absolute
                    """,
                    [
                        .number(start.milliseconds), .number(width.milliseconds),
                        .number((start + Span.hours(1)).milliseconds), .number(now.milliseconds),
                    ])),
            Contest(
                name: "how many logins, users and clients", bar: .ratio(.atMost(1.5)),
                ours: { store in try await store.totals(matching: .all, at: now).logins > 0 ? 1 : 0 },
                theirs: try reference.question(
                    """
                    SELECT count(*), count(DISTINCT s.user_id), count(DISTINCT s.client_id) FROM sessions s \
                    WHERE \(live)
                    """, [.number(now.milliseconds)])),
        ]
    }

    /// The first page of users: what the first picture of the console shows.
    static func firstPage(of filled: FilledStore, _ reference: Reference) throws -> Question {
        try reference.question(
            """
            SELECT \(user) FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE \(live) AND NOT EXISTS \
            (SELECT 1 FROM sessions n WHERE n.user_id = s.user_id AND n.ended_at IS NULL \
            AND (n.last_seen, n.id) > (s.last_seen, s.id)) ORDER BY s.last_seen DESC LIMIT \(page)
            """, [.number(filled.moment.milliseconds)])
    }

    /// The login where a page begins that lies so deep.
    private static func session(twentyDaysBefore now: Timestamp, in store: SQLiteSessionStore) async throws -> Session {
        let query = try SessionQuery(parsing: "seen>20d")
        let page = try await store.sessions(matching: query, order: .lastSeen, after: nil, limit: 1, at: now)
        guard let session = page.items.first else { throw BenchmarkFailure("no login is 20 days old") }
        return session
    }
}
