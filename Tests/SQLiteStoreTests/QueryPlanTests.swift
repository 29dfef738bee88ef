import SessionStore
import Testing

@testable import SQLiteStore

/// The first picture of every screen must not read a table from end to end (`performance.md`, "Bars").
@Suite("The plan of a first page")
struct QueryPlanTests {
    @Test(
        "of sessions walks an index",
        arguments: [
            ("", SessionOrder.lastSeen, "sessions_last_seen"),
            ("client:web seen<10m", .lastSeen, "sessions_last_seen"),
            ("", SessionOrder(.created), "sessions_created"),
            ("client:web age>1d", SessionOrder(.created, descending: true), "sessions_created"),
            ("user:ada", SessionOrder(.created), "sessions_user"),
            ("ip:10.0.0.0/24", SessionOrder(.created), "sessions_address"),
            ("agent:curl*", SessionOrder(.created), "sessions_agent"),
            ("id:7f3k", SessionOrder(.id), "sessions_public_id"),
            ("state:ended", SessionOrder(.ended, descending: true), "sessions_ended_at"),
            ("cause:revoked", SessionOrder(.ended, descending: true), "sessions_ended_at"),
            ("state:ended", .lastSeen, "sessions_look_at"), ("flag:storm", SessionOrder(.created), "sessions_flags"),
            ("", SessionOrder(.user), "sessions_user"),
        ])
    func sessions(_ text: String, _ order: SessionOrder, _ index: String) async throws {
        let listing = SessionListing(query: try SessionQuery(parsing: text), order: order, now: noon)
        let plan = try await plan(of: listing.statement(after: nil, limit: 51))
        #expect(plan.contains { $0.contains(index) }, "\(plan)")
        #expect(plan.allSatisfy(isIndexed), "\(plan)")
    }

    @Test(
        "in an order that no index has reads each row once, in the order of the file, and names for those of the page alone",
        arguments: [
            SessionField.client, .idleDeadline, .absoluteDeadline, .userAgent, .generation, .flags, .label,
        ], ["", "state:ended cause:idle", "NOT user:ada", "client:web age<1d"])
    func unindexedOrder(_ field: SessionField, _ text: String) async throws {
        let query = try SessionQuery(parsing: text)
        var listing = SessionListing(query: query, order: SessionOrder(field), now: noon)
        listing.isMostlyLive = query.onlyState == .live
        let plan = try await plan(of: listing.statement(after: nil, limit: 51))
        #expect(plan.contains("SCAN s"), "\(plan)")
        #expect(plan.contains { $0.contains("SEARCH s USING INTEGER PRIMARY KEY") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN s USING INDEX") }, "\(plan)")
    }

    @Test(
        "does not start from the time of the login, which may be that of nearly all",
        arguments: ["age<1h", "created>2020-01-01"])
    func creation(_ text: String) async throws {
        let query = try SessionQuery(parsing: text)
        let byName = UserListing(query: query, order: UserOrder(.user), now: noon).byName(after: nil, limit: 51)
        let byClient = SessionListing(query: query, order: SessionOrder(.client), now: noon).statement(
            after: nil, limit: 51)
        for statement in [byName, byClient] {
            let plan = try await plan(of: statement)
            #expect(!plan.contains { $0.contains("sessions_created") }, "\(plan)")
        }
    }

    @Test("of users by how many logins they have reads no row of a login that is not past its deadline")
    func usersByLogins() async throws {
        let listing = UserListing(query: .all, order: UserOrder(.logins, descending: true), now: noon)
        let plan = try await plan(of: listing.byFigure(after: nil, limit: 51)).filter { $0.contains(" s ") }
        #expect(plan.count == 2, "\(plan)")
        #expect(plan.contains { $0.contains("SCAN s USING COVERING INDEX sessions_user") }, "\(plan)")
        #expect(plan.contains { $0.contains("sessions_look_at (look_at<?)") }, "\(plan)")
    }

    @Test("of sessions goes on from a cursor in the same index, and sorts nothing")
    func cursor() async throws {
        let store = try TemporaryStore().keeper()
        let result = try await store.issue(LoginRequest(user: "ada"), at: noon)
        guard case .issued(_, let session) = result else {
            Issue.record("nobody was let in")
            return
        }
        let listing = SessionListing(query: .all, order: .lastSeen, now: noon)
        let plan = try await plan(of: listing.statement(after: session, limit: 51))
        #expect(
            plan.contains { $0.contains("SEARCH s USING INDEX sessions_last_seen ((last_seen,public_id)<(?,?))") },
            "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("of users walks an index", arguments: ["", "user:ada*", "client:web"])
    func users(_ text: String) async throws {
        let query = try SessionQuery(parsing: text)
        let byUse = UserListing(query: query, order: .lastSeen, now: noon)
        let byName = UserListing(query: query, order: UserOrder(.user), now: noon)
        for statement in [byUse.byUse(after: nil), byName.byName(after: nil, limit: 51)] {
            let plan = try await plan(of: statement)
            #expect(plan.allSatisfy(isIndexed), "\(plan)")
        }
    }

    @Test("of events walks the feed, or the index of a session, a user or the time")
    func events() async throws {
        let session = try #require(SessionID(parsing: "7f3k7f3k7f3k7f3k"))
        let filters = [
            (EventFilter(newestFirst: true), "SCAN e"),
            (EventFilter(before: 1000, newestFirst: true), "INTEGER PRIMARY KEY"),
            (EventFilter(sessions: [session]), "events_session"),
            (EventFilter(query: try SessionQuery(parsing: "user:ada")), "events_user"),
            (EventFilter(alarmsOnly: true, newestFirst: true), "events_alarms"),
            (EventFilter(alarmsOnly: true, from: noon, newestFirst: true), "events_alarms (sequence>?)"),
            (EventFilter(alarmsOnly: true, from: noon, newestFirst: true), "events_alarms_at (at>?)"),
            (EventFilter(query: try SessionQuery(parsing: "flag:storm"), newestFirst: true), "events_alarms"),
            (EventFilter(query: try SessionQuery(parsing: "flag:reuse")), "events_alarms"),
        ]
        for (filter, index) in filters {
            let plan = try await plan(of: EventListing(filter: filter, now: noon).statement(limit: 51))
            #expect(plan.contains { $0.contains(index) }, "\(plan)")
            #expect(!plan.contains { $0 == "SCAN e" } || index == "SCAN e", "\(plan)")
        }
    }

    @Test(
        "of a look-up, a limit and a sweep finds rows by index",
        arguments: [
            ("s.token = x''", "sessions_token"), ("s.predecessor = x''", "sessions_predecessor"),
            ("s.user_id = 1 AND s.ended_at IS NULL", "sessions_user"),
            ("s.ended_at IS NULL AND s.look_at <= 1 ORDER BY s.look_at", "sessions_look_at"),
            ("s.ended_at IS NOT NULL AND s.ended_at <= 1 ORDER BY s.ended_at", "sessions_ended_at"),
            ("s.sealed IS NOT NULL AND s.good_until <= 1", "sessions_sealed"),
        ])
    func keeping(_ condition: String, _ index: String) async throws {
        let sql = "SELECT \(LoginColumns.login) FROM \(LoginColumns.loginTables(.rows)) WHERE \(condition)"
        let plan = try await plan(of: SQLFragment(sql))
        #expect(plan.contains { $0.contains(index) }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    /// A walk along an index or the row numbers of a small table is not a scan of sessions.
    private func isIndexed(_ step: String) -> Bool {
        !step.hasPrefix("SCAN s") || step.contains("USING INDEX") || step.contains("USING COVERING INDEX")
    }

    private func plan(of statement: SQLFragment) async throws -> [String] {
        try await TemporaryStore().keeper().read { db in
            try db.rows("EXPLAIN QUERY PLAN \(statement.sql)", statement.values, isCached: false) { $0.text(3) }
        }
    }
}
