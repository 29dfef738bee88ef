import Foundation
import GRDB
import SessionStore
import Simulation
import Testing

@testable import SQLiteStore

@Suite("What a query costs", .enabled(if: Threshold.applies))
struct QueryCostTests {
    /// Two stores, so that what grows with the store can be told from what does not.
    private static let sizes = [500, 4000]
    private static let page = 50

    /// Under which logins go on for long enough to be many days deep.
    private static let policy = Policy(base: ClientPolicy(idle: .days(14), absolute: .days(30)))
    private static let hour = TimeBuckets(start: noon + .days(5), width: .minutes(2), count: 30)

    private static let queries: [(name: String, ask: @Sendable (SQLiteSessionStore) async throws -> Void)] = [
        ("users by last use, first page", { try await $0.askUsers("", .lastSeen) }),
        (
            "users by last use, last page, looking at all",
            { store in
                try await UserListing.$mostAskedFor.withValue(1) { try await store.askUsers("", .longestUnused) }
            }
        ),
        ("users by last use, last page, walking", { try await $0.askUsers("", .longestUnused) }),
        ("users by name, prefix a", { try await $0.askUsers("user:a*", UserOrder(.user)) }),
        ("users by number of logins", { try await $0.askUsers("", UserOrder(.logins, descending: true)) }),
        ("users by their next deadline", { try await $0.askUsers("", UserOrder(.nextDeadline)) }),
        ("sessions by last use, first page", { try await $0.askSessions("", .lastSeen) }),
        ("sessions by last use, a day deep", { try await $0.askDeep() }),
        ("sessions by creation", { try await $0.askSessions("", SessionOrder(.created, descending: true)) }),
        ("sessions by client", { try await $0.askSessions("", SessionOrder(.client)) }),
        ("sessions of a user", { try await $0.askSessions("user:a*", SessionOrder(.user)) }),
        ("sessions of a /24", { try await $0.askSessions("ip:10.0.0.0/24", .lastSeen) }),
        ("sessions with a part of a User-Agent", { try await $0.askSessions("agent:*firefox*", .lastSeen) }),
        ("sessions that have ended", { try await $0.askSessions("state:ended", .latestEnd) }),
        ("ends of an hour in 30 buckets", { _ = try await $0.endings(matching: .all, buckets: hour, at: noon) }),
        ("how many logins, users and clients", { _ = try await $0.totals(matching: .all, at: noon) }),
        ("events, newest page", { _ = try await $0.events(EventFilter(newestFirst: true), limit: page, at: noon) }),
    ]

    @Test("is as many steps of the virtual machine, scans and sorts as was written down")
    func steps() async throws {
        var costs: [[StatementCost]] = Self.queries.map { _ in [] }
        for size in Self.sizes {
            let store = try TemporaryStore().keeper(Self.policy)
            let fill = try Fill(seed: 7, users: size * 2 / 5, sessions: size, at: noon, policy: store.policy)
            try await fill.load(into: store)
            let meter = StatementMeter()
            try await store.read { meter.attach(to: $0) }
            for (number, query) in Self.queries.enumerated() {
                // A statement that is kept prepared is prepared now.
                try await query.ask(store)
                _ = meter.take()
                try await query.ask(store)
                costs[number].append(meter.take())
            }
            try await store.close()
        }
        let titles = ["steps", "scanned", "sorts"]
        let header = ["of so many live logins"] + Self.sizes.flatMap { size in titles.map { "\($0) of \(size)" } }
        let rows = zip(Self.queries, costs).map { query, costs in
            [query.name] + costs.flatMap { ["\($0.steps)", "\($0.scanned)", "\($0.sorts)"] }
        }
        Threshold(name: "query-steps").expect([header] + rows)
    }
}

extension SQLiteSessionStore {
    fileprivate func askUsers(_ text: String, _ order: UserOrder) async throws {
        _ = try await users(matching: SessionQuery(parsing: text), order: order, after: nil, limit: 50, at: noon)
    }

    fileprivate func askSessions(_ text: String, _ order: SessionOrder) async throws {
        _ = try await sessions(matching: SessionQuery(parsing: text), order: order, after: nil, limit: 50, at: noon)
    }

    /// From a login on that does not exist, but could.
    fileprivate func askDeep() async throws {
        let moment = noon - .days(1)
        let cursor = Session(
            id: try #require(SessionID(parsing: "7f3k7f3k7f3k7f3k")), user: "ada", client: "web", sequence: 1,
            created: moment, firstAddress: nil, userAgent: nil, authenticationMethods: [], label: nil, attributes: nil,
            lastSeen: moment, lastAddress: nil, idleDeadline: nil, absoluteDeadline: nil, generation: 0, flags: [],
            end: nil)
        _ = try await sessions(matching: .all, order: .lastSeen, after: cursor, limit: 50, at: noon)
    }
}

extension UserOrder {
    fileprivate static let longestUnused = UserOrder(.lastSeen, descending: false)
}

extension SessionOrder {
    fileprivate static let latestEnd = SessionOrder(.ended, descending: true)
}
