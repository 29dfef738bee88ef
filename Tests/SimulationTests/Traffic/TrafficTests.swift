import SessionStore
import Testing

@testable import Simulation

@Suite("Traffic lives on a store as applications do")
struct TrafficTests {
    static let start = Timestamp(milliseconds: 1_795_000_000_000)

    static func store(seed: UInt64, policy: Policy = Policy()) -> InMemorySessionStore {
        InMemorySessionStore(policy: policy, generator: SeededGenerator(seed: seed))
    }

    /// Lets so many things happen, a second and a half apart.
    static func live(_ traffic: inout Traffic, on store: InMemorySessionStore, steps: Int) async throws -> Timestamp {
        var now = start
        for _ in 0..<steps {
            _ = try await traffic.step(on: store, at: now)
            now = now + Span(milliseconds: 1500)
        }
        return now
    }

    static func feed(of store: InMemorySessionStore, at now: Timestamp) async -> [SessionEvent] {
        await store.events(EventFilter(), limit: .max, at: now).items
    }

    @Test("the same seed makes the same feed on the same store")
    func determinism() async throws {
        var feeds: [[SessionEvent]] = []
        for seed in [4, 4, 5] as [UInt64] {
            let store = Self.store(seed: 1)
            var traffic = Traffic(seed: seed, people: 30, population: 20)
            let now = try await Self.live(&traffic, on: store, steps: 300)
            feeds.append(await Self.feed(of: store, at: now))
        }
        #expect(feeds[0] == feeds[1])
        #expect(feeds[0] != feeds[2])
    }

    @Test("bearers hold good tokens and the feed tells the whole story", arguments: 1...12 as ClosedRange<UInt64>)
    func consistency(_ seed: UInt64) async throws {
        let store = Self.store(seed: seed)
        var traffic = Traffic(seed: seed, people: 40, population: 30)
        let now = try await Self.live(&traffic, on: store, steps: 1000)
        let feed = await Self.feed(of: store, at: now)
        #expect(feed.map(\.sequence) == Array(1...Int64(feed.count)), "seed \(seed)")
        let histories = Dictionary(grouping: feed) { $0.session }
        for (session, history) in histories {
            guard let session else { continue }
            let found = try #require(await store.sessions(withIDPrefix: session.description, limit: 1, at: now).first)
            let replacements = history.count { $0.kind == .refresh || $0.kind == .elevate }
            #expect(found.generation == replacements, "seed \(seed)")
            #expect(history.count { $0.cause != nil } <= 1, "seed \(seed)")
        }
        for bearer in traffic.bearers {
            let result = await store.validate(bearer.token, from: bearer.origin, at: now)
            switch result {
            case .live: break
            case .refused(let refusal):
                // Time and the ends of all logins of a user come without the bearer's doing.
                #expect(["idle", "absolute", "revoked"].contains(refusal.cause), "seed \(seed)")
            }
        }
    }

    @Test("in time everything happens")
    func variety() async throws {
        let store = Self.store(seed: 1, policy: Policy(base: ClientPolicy(idle: .minutes(4))))
        var traffic = Traffic(seed: 1, people: 60, population: 40)
        let now = try await Self.live(&traffic, on: store, steps: 3500)
        let kinds = Set(await Self.feed(of: store, at: now).map(\.kind))
        let expected: Set<SessionEvent.Kind> = [
            .login, .refresh, .retry, .confirm, .elevate, .reuse, .revoke, .signout, .expire, .mark, .admin,
        ]
        #expect(kinds.isSuperset(of: expected), "missing: \(expected.subtracting(kinds))")
        let moved = try SessionQuery(parsing: "flag:moved (state:live OR state:ended)")
        #expect(await store.totals(matching: moved, at: now).logins > 0)
    }

    @Test("a store that refuses logins beyond a limit is no obstacle")
    func limits() async throws {
        let limit = SessionLimit(count: 1, whenFull: .refuse)
        let store = Self.store(seed: 2, policy: Policy(base: ClientPolicy(limit: limit)))
        var traffic = Traffic(seed: 2, people: 5, population: 30)
        let now = try await Self.live(&traffic, on: store, steps: 800)
        #expect((1...5).contains(await store.totals(matching: .all, at: now).logins))
    }

    @Test("it keeps to the rate and stops with its task", arguments: [2.0, 40.0])
    func rate(_ rate: Double) async throws {
        let store = Self.store(seed: 3)
        var traffic = Traffic(seed: 3, people: 100)
        let clock = SteppingClock(from: Self.start, for: .seconds(120))
        try await traffic.run(on: store, rate: rate, clock: clock) { clock.timestamp }
        let events = await Self.feed(of: store, at: clock.timestamp).count
        let expected = rate * 120
        #expect((expected * 0.8...expected * 1.25).contains(Double(events)), "\(events) events")

        let task = Task {
            var traffic = Traffic(seed: 3, people: 10)
            try await traffic.run(on: store, rate: 0.001, clock: ContinuousClock()) { Self.start }
        }
        task.cancel()
        try await task.value
    }

    @Test("it goes on beside a history that is already there")
    func history() async throws {
        let store = Self.store(seed: 4, policy: .demo)
        try await Fill.demo(seed: 4, users: 30, sessions: 100, at: Self.start).load(into: store)
        var traffic = Traffic(seed: 4, people: 30, population: 30)
        let now = try await Self.live(&traffic, on: store, steps: 1000)
        #expect(await store.totals(matching: .all, at: now).logins > 60)
        #expect(traffic.bearers.count > 10)
    }
}
