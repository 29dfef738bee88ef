import SessionStore
import Testing

@testable import Simulation

@Suite("A fill makes the logins it was asked for")
struct FillTests {
    static let at = Timestamp(milliseconds: 1_795_000_000_000)

    static func fill(
        seed: UInt64 = 1, users: Int = 60, sessions: Int = 200, policy: Policy = Policy(), shape: FillShape = .plain
    ) throws -> Fill {
        try Fill(seed: seed, users: users, sessions: sessions, at: at, policy: policy, shape: shape)
    }

    static let policies: [Policy] = [
        Policy(), .demo,
        Policy(base: ClientPolicy(idle: .minutes(11), absolute: .minutes(12), refresh: .seconds(1))),
        Policy(base: ClientPolicy(idle: nil, absolute: nil, refresh: nil)),
        Policy(base: ClientPolicy(idle: nil, absolute: .days(400), retention: .minutes(3))),
        Policy(base: ClientPolicy(idle: .days(30), absolute: nil, refresh: .days(1))),
        Policy(base: ClientPolicy(idle: .hours(2), absolute: .hours(1), retention: .zero)),
        Policy(base: ClientPolicy(idle: .minutes(1)), clients: ["tv": ClientPolicy(idle: nil)]),
    ]

    @Test("the same seed, numbers, moment and policy make the same rows, in batches of any size")
    func determinism() throws {
        let rows = { (fill: Fill, size: Int) in
            let batches = Array(fill.batches(of: size))
            return (batches.flatMap(\.logins), batches.flatMap(\.events))
        }
        let (logins, events) = rows(try Self.fill(seed: 5), 5000)
        for size in [1, 7, 299, 300] {
            let (again, eventsAgain) = rows(try Self.fill(seed: 5), size)
            #expect(again == logins)
            #expect(eventsAgain == events)
        }
        let (other, _) = rows(try Self.fill(seed: 6), 5000)
        #expect(other != logins)
    }

    @Test("a seed makes these very rows, whatever compiler and machine")
    func golden() throws {
        let logins = try Self.fill(seed: 7, users: 3, sessions: 4).batches().flatMap(\.logins)
        let lines = logins.map { login in
            let session = login.session
            return "\(session.id) \(session.user) \(session.client) \(session.created) \(session.generation) "
                + "\(login.tokens.current.bytes[0]) \(session.end?.cause.rawValue ?? "live")"
        }
        #expect(
            lines == [
                "wr6mrte3h7j62z2j ada.lovelace@example.com ios 2026-11-13T09:48:03.454Z 0 1 signed_out",
                "5e871nzm5zwzdr8a katherine.virtanen@example.com web 2026-11-18T04:46:53.880Z 1 178 live",
                "rk4xdtv0jfedzfvh katherine.virtanen@example.com ios 2026-11-18T06:23:24.754Z 0 243 live",
                "dw09wrp13ymwwszt joan.romano@example.com ios 2026-11-18T07:41:06.019Z 0 202 live",
                "b2szt2y0v4e6jq9z katherine.virtanen@example.com web 2026-11-18T09:07:37.592Z 1 93 reuse",
                "mz5ctf6x5yt548ds ada.lovelace@example.com ios 2026-11-18T09:08:38.573Z 0 137 live",
            ])
    }

    @Test("the numbers are exact", arguments: [(0, 0), (1, 1), (1, 50), (50, 50), (80, 50), (60, 200)])
    func numbers(_ users: Int, _ sessions: Int) async throws {
        let store = InMemorySessionStore()
        let fill = try Self.fill(users: users, sessions: sessions)
        try await fill.load(into: store, batch: 64)
        let live = await store.totals(matching: .all, at: Self.at)
        #expect(live.logins == sessions)
        #expect(live.users == min(users, sessions))
        #expect(await store.totals(matching: .ended, at: Self.at).logins == sessions / 2)
        #expect(await store.totals(matching: .all, at: Self.at + .minutes(10)).logins == sessions)
    }

    @Test("what the policy does not allow is refused with a reason")
    func refusals() {
        #expect(throws: FillError.policyTooShort(.minutes(10))) {
            try Self.fill(policy: Policy(base: ClientPolicy(idle: .minutes(10))))
        }
        #expect(throws: FillError.self) { try Self.fill(users: 0, sessions: 1) }
        #expect(throws: FillError.self) { try Self.fill(users: 1, sessions: -1) }
    }

    @Test("every login keeps the rules", arguments: policies.indices, [1, 2, 3] as [UInt64])
    func invariants(_ policy: Int, _ seed: UInt64) throws {
        let policy = Self.policies[policy]
        for shape in [FillShape.plain, .demo] {
            let fill = try Self.fill(seed: seed, policy: policy, shape: shape)
            let batches = Array(fill.batches(of: 50))
            let events = batches.flatMap(\.events)
            let histories = Dictionary(grouping: events) { $0.session }
            #expect(events.map(\.at) == events.map(\.at).sorted(), "seed \(seed)")
            let logins = batches.flatMap(\.logins)
            #expect(logins.map(\.session.created) == logins.map(\.session.created).sorted(), "seed \(seed)")
            for login in logins {
                let breaches = LoginAudit(
                    login: login, events: histories[login.session.id] ?? [],
                    rules: policy.rules(for: login.session.client),
                    at: Self.at
                ).breaches
                #expect(breaches.isEmpty, "seed \(seed), \(login.session)")
            }
            #expect(events.count { $0.kind == .login } == logins.count)
            #expect(Set(logins.map(\.session.id)).count == logins.count)
            #expect(
                Set(logins.flatMap { [$0.tokens.current, $0.tokens.predecessor?.hash].compactMap(\.self) }).count
                    == logins.count + logins.count { $0.tokens.predecessor != nil })
        }
    }

    @Test("a batch holds the beginning of each of its logins")
    func beginnings() throws {
        for batch in try Self.fill().batches(of: 17) {
            let begun = batch.events.filter { $0.kind == .login }.compactMap(\.session)
            #expect(Set(begun) == Set(batch.logins.map(\.session.id)))
        }
    }

    @Test("all ends occur, revocations have reasons, and one login was ended by reuse")
    func variety() throws {
        let logins = try Self.fill(users: 300, sessions: 1000).batches().flatMap(\.logins).map(\.session)
        let ends = logins.compactMap(\.end)
        for cause in SessionCause.allCases where cause != .imported {
            #expect(ends.contains { $0.cause == cause }, "\(cause)")
        }
        #expect(ends.count { $0.cause == .reuse } == 1)
        #expect(ends.allSatisfy { $0.cause != .revoked || $0.reason != nil })
        #expect(Set(logins.map(\.client)).count == 5)
        #expect(Set(logins.compactMap(\.device)).count > 10)
        #expect(logins.contains { $0.generation >= 10 })
        #expect(logins.contains { $0.label != nil } && logins.contains { $0.attributes != nil })
        #expect(
            logins.contains { $0.lastAddress?.bytes.count == 16 }
                && logins.contains { $0.lastAddress?.bytes.count == 4 })
    }

    @Test("a demonstration has logins about to end and a fresh reuse")
    func demo() async throws {
        let store = InMemorySessionStore(policy: .demo)
        let fill = try Fill.demo(seed: 3, at: Self.at)
        try await fill.load(into: store)
        #expect(await store.totals(matching: .all, at: Self.at).logins == 1300)
        let soon = try SessionQuery(parsing: "ends<10m")
        #expect((5...60).contains(await store.totals(matching: soon, at: Self.at).logins))
        let reuse = try SessionQuery(parsing: "flag:reuse cause:reuse ended>\(Self.at - .hours(3))")
        #expect(await store.totals(matching: reuse, at: Self.at).logins == 1)
        let busy = EventFilter(from: Self.at - .hours(1))
        #expect(await store.events(busy, limit: 10_000, at: Self.at).items.count > 500)
    }

    @Test("a demonstration has every alarm there is, told in the last day", arguments: [1, 3, 7] as [UInt64])
    func alarms(seed: UInt64) async throws {
        let store = InMemorySessionStore(policy: .demo)
        try await Fill.demo(seed: seed, at: Self.at).load(into: store)
        let alarms = await store.events(
            EventFilter(alarmsOnly: true, from: Self.at - .days(1)), limit: 1000, at: Self.at
        ).items
        for flag in SessionFlag.allCases {
            #expect(alarms.contains { $0.alarms.contains(flag) }, "\(flag)")
            let flagged = try SessionQuery(parsing: "flag:\(flag) (state:live OR state:ended)")
            #expect(await store.totals(matching: flagged, at: Self.at).logins > 0, "\(flag)")
        }
        let storm = try SessionQuery(parsing: "flag:storm")
        #expect(await store.totals(matching: storm, at: Self.at) == StoreTotals(logins: 12, users: 1, clients: 1))
    }

    @Test(
        "its logins carry just the alarms that its events give rise to", arguments: policies.indices,
        [1, 2] as [UInt64])
    func alarmsByTheRules(_ policy: Int, _ seed: UInt64) async throws {
        let policy = Self.policies[policy]
        let isCrowded = policy.base.absolute == .minutes(12)
        let fill = try Self.fill(seed: seed, policy: policy, shape: .demo)
        var feed: [SessionEvent] = []
        var flags: [SessionID: Set<SessionFlag>] = [:]
        for batch in fill.batches() {
            feed += batch.events
            for login in batch.logins { flags[login.session.id] = login.session.flags }
        }
        var expected: [SessionID: Set<SessionFlag>] = [:]
        for (number, event) in feed.enumerated() {
            guard let id = event.session else { continue }
            expected[id, default: []].formUnion(event.alarms.intersection([.moved, .reuse]))
            let rules = policy.rules(for: event.client ?? "")
            guard !isCrowded || event.kind != .login,
                var search = AlarmSearch(event, policy.alarms, rules: rules)
            else { continue }
            for past in feed[..<number].reversed() where search.scope.has(past) {
                guard search.look(at: .init(past)) else { break }
            }
            let found = Set(search.alarms.map(\.flag))
            #expect(event.alarms.subtracting([.moved]) == found, "event \(number) of seed \(seed)")
            expected[id, default: []].formUnion(found)
            for other in search.others { expected[other, default: []].insert(.storm) }
        }
        #expect(flags == expected)
    }
}
