import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let alarming: [ConformanceCase] = [
        ConformanceCase("a storm of logins is an alarm of every one of them that has not ended, and of nobody else's") {
            fixture in
            let rules = AlarmRules(storm: .init(logins: 4, within: .seconds(60)))
            let store = try await fixture.open(Policy(alarms: rules))
            let (_, early) = try await store.login(at: noon)
            var logins: [(token: SessionToken, session: Session)] = []
            for second in 1...3 {
                logins.append(try await store.login(client: "cli", at: minutes(1) + .seconds(Int64(second))))
                _ = try await store.login("bob\(second)", at: minutes(1) + .seconds(Int64(second)))
            }
            // It is in memory by now, where there is one.
            _ = try await store.validate(logins[1].token, from: RequestOrigin(), at: minutes(1) + .seconds(4))
            _ = try await store.signOut(logins[0].token, from: RequestOrigin(), at: minutes(1) + .seconds(4))
            #expect(try await store.flagged(.storm, at: minutes(2)).isEmpty)
            logins.append(try await store.login(at: minutes(1) + .seconds(5)))
            #expect(logins[3].session.flags == [.storm])
            #expect(try await store.flagged(.storm, at: minutes(2)) == Set(logins.dropFirst().map(\.session.id)))
            #expect(try await store.session(early.id, at: minutes(2)).flags.isEmpty)
            let validated = try await store.validate(logins[1].token, from: RequestOrigin(), at: minutes(2))
            guard case .live(let session) = validated else {
                Issue.record("it is not live: \(validated)")
                return
            }
            #expect(session.flags == [.storm])
            let users = try await store.users(
                matching: SessionQuery(parsing: "flag:storm"), order: UserOrder(.user), after: nil, limit: 9,
                at: minutes(2))
            #expect(users.items.map(\.user) == ["ada"] && users.items.first?.flags == [.storm])
            let alarms = try await store.alarms(at: minutes(2))
            #expect(alarms.map(\.session) == [logins[3].session.id])
            #expect(alarms.first?.reason == "storm: 4 logins within 4 s" && alarms.first?.alarms == [.storm])
        },
        ConformanceCase("a login used from two networks in turn is split, and one that only moved is not") { fixture in
            let store = try await fixture.open(Policy())
            let (here, there) = (RequestOrigin.from("203.0.113.9"), RequestOrigin.from("10.0.3.17"))
            var (token, session) = try await store.login(from: "203.0.113.1", agent: nil)
            token = try await store.rotated(token, from: there, at: minutes(15))
            #expect(try await store.session(session.id, at: minutes(15)).flags.isEmpty)
            _ = try await store.validate(token, from: here, at: minutes(16))
            #expect(try await store.session(session.id, at: minutes(16)).flags == [.split])
            let alarm = try #require(try await store.alarms(at: minutes(16)).first)
            #expect(alarm.kind == .confirm)
            #expect(alarm.reason == "split: used from 203.0.113.0/24 and 10.0.3.0/24 within 60 s")
            #expect(try await store.flagged(.split, at: minutes(16)) == [session.id])
        },
        ConformanceCase("a login that is refreshed far more often than it should be is rapid, on its client's terms") {
            fixture in
            let store = try await fixture.open(
                Policy(clients: ["tv": ClientPolicy(refresh: .seconds(10))], alarms: AlarmRules(rapid: 2)))
            for (client, expected) in [("web", [SessionFlag.rapid]), ("tv", [])] {
                var (token, session) = try await store.login(client, client: client)
                for number in 1...3 {
                    token = try await store.rotated(token, from: .from("10.0.3.17"), at: seconds(Int64(number * 9)))
                }
                #expect(try await store.session(session.id, at: minutes(1)).flags == Set(expected))
                let alarms = try await store.events(
                    EventFilter(sessions: [session.id], alarmsOnly: true), limit: 9, at: minutes(1))
                #expect(alarms.items.compactMap(\.reason) == expected.map { "\($0): 3 refreshes within 18 s" })
            }
        },
        ConformanceCase("a retry from elsewhere says that it is an alarm, and what is turned off raises none") {
            fixture in
            let store = try await fixture.open(Policy(alarms: .none))
            var (token, session) = try await store.login(from: "203.0.113.1", agent: nil)
            let first = token
            for number in 1...12 {
                (token, _) = try await store.login()
                token = try await store.rotated(token, from: .from("10.0.3.17"), at: seconds(Int64(number)))
            }
            #expect(try await store.alarms(at: minutes(1)).isEmpty)
            _ = try await store.rotated(first, from: .from("10.0.3.17"), at: minutes(1))
            _ = try await store.rotated(first, from: .from("203.0.113.1"), at: minutes(1) + .seconds(5))
            session = try await store.session(session.id, at: minutes(2))
            let alarms = try await store.alarms(at: minutes(2))
            #expect(session.flags == [.moved] && alarms.map(\.kind) == [.retry])
            #expect(alarms.first?.alarms == [.moved])
        },
        ConformanceCase("whatever happens, a login carries just the alarms that its feed gives rise to") { fixture in
            let seed = UInt64.random(in: 0...UInt64.max)
            let policy = Policy(
                base: ClientPolicy(refresh: .seconds(40), grace: .seconds(5), limit: SessionLimit(count: 5)),
                alarms: AlarmRules(storm: .init(logins: 3, within: .seconds(20)), split: .seconds(15), rapid: 2))
            let store = try await fixture.open(policy)
            var life = AlarmingLife(seed: seed)
            for step in 1...300 { try await life.step(on: store, at: seconds(Int64(step * 2))) }
            let end = seconds(700)
            let sessions = try await store.sessions(
                matching: SessionQuery(parsing: "state:live OR state:ended"), order: SessionOrder(.id), after: nil,
                limit: 1000, at: end
            ).items
            let expected = ExpectedAlarms(of: try await store.feed(at: end), under: policy)
            #expect(sessions.count > 20, "seed \(seed)")
            for session in sessions {
                let flags = expected.flags[session.id] ?? []
                #expect(session.flags.subtracting([.moved]) == flags, "seed \(seed), session \(session.id)")
            }
            for flag in [SessionFlag.storm, .split, .rapid] {
                #expect(sessions.contains { $0.flags.contains(flag) }, "seed \(seed): no \(flag)")
                let asked = try SessionQuery(parsing: "flag:\(flag)")
                let events = try await store.events(EventFilter(query: asked), limit: 1000, at: end).items
                #expect(events.map(\.sequence) == expected.raised[flag], "seed \(seed)")
            }
        },
    ]
}

/// A few users who do all sorts of things, from three networks.
private struct AlarmingLife {
    private var random: SplitMix
    private var tokens: [SessionToken] = []

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func step(on store: some SessionKeeper, at now: Timestamp) async throws {
        let address = ["203.0.113.9", "10.0.3.17", "10.0.4.17", "2001:db8::1"].randomElement(using: &random)
        let origin = RequestOrigin.from(address ?? "")
        let act = Int.random(in: 0..<12, using: &random)
        guard act > 2, let number = tokens.indices.randomElement(using: &random) else {
            let user = ["ada", "bob", "eve"].randomElement(using: &random) ?? ""
            let request = try LoginRequest(user: user, origin: origin)
            guard case .issued(let token, _) = try await store.issue(request, at: now) else { return }
            tokens.append(token)
            if tokens.count > 6 { tokens.removeFirst() }
            return
        }
        switch act {
        case ..<7:
            let result = try await store.refresh(tokens[number], from: origin, at: now)
            if case .token(let next, _) = result { tokens[number] = next }
        case 7:
            let result = try await store.elevate(tokens[number], methods: ["otp"], from: origin, at: now)
            if case .token(let next, _) = result { tokens[number] = next }
        case 8: _ = try await store.signOut(tokens[number], from: origin, at: now)
        default: _ = try await store.validate(tokens[number], from: origin, at: now)
        }
    }
}

/// The alarms by the rules' own words, over a whole feed and without a thought for how much of it that is.
private struct ExpectedAlarms {
    var flags: [SessionID: Set<SessionFlag>] = [:]
    var raised: [SessionFlag: [Int64]] = [:]

    init(of feed: [SessionEvent], under policy: Policy) {
        for (index, event) in feed.enumerated() {
            guard let session = event.session else { continue }
            if event.kind == .reuse { flags[session, default: []].insert(.reuse) }
            let past = feed[..<index]
            let uses = past.filter { $0.session == session && Self.uses.contains($0.kind) }
            // What is done in one act is one use, and its last event tells of it.
            let isPart =
                feed.indices.contains(index + 1) && feed[index + 1].session == session
                && feed[index + 1].at == event.at
            guard !isPart else { continue }
            if event.kind == .login, let storm = policy.alarms.storm {
                let logins = past.filter {
                    $0.kind == .login && $0.user == event.user && event.at - $0.at < storm.within
                }
                guard logins.count + 1 >= storm.logins else { continue }
                for case let id? in (logins.suffix(storm.logins - 1) + [event]).map(\.session) {
                    let isOver = past.contains { $0.session == id && Self.ends.contains($0.kind) }
                    if !isOver { flags[id, default: []].insert(.storm) }
                }
                raised[.storm, default: []].append(event.sequence)
            } else if Self.uses.contains(event.kind), event.kind != .login {
                if event.kind == .refresh, let pace = policy.base.refresh, let most = policy.alarms.rapid,
                    uses.count(where: { $0.kind == .refresh && event.at - $0.at < pace }) + 1 > most
                {
                    flags[session, default: []].insert(.rapid)
                    raised[.rapid, default: []].append(event.sequence)
                }
                if let within = policy.alarms.split, Self.isSplit(event, after: uses, within) {
                    flags[session, default: []].insert(.split)
                    raised[.split, default: []].append(event.sequence)
                }
            }
        }
    }

    private static let ends: [SessionEvent.Kind] = [.reuse, .revoke, .evict, .signout, .expire]
    private static let uses: [SessionEvent.Kind] = [.login, .refresh, .retry, .confirm, .elevate]

    private static func isSplit(_ event: SessionEvent, after uses: [SessionEvent], _ within: Span) -> Bool {
        guard let here = event.address.map(IPNetwork.init(around:)) else { return false }
        func network(_ use: SessionEvent) -> IPNetwork? {
            use.address.map(IPNetwork.init(around:)).flatMap { $0.prefixLength == here.prefixLength ? $0 : nil }
        }
        let comparable = uses.filter { network($0) != nil }
        guard let last = comparable.lastIndex(where: { network($0) != here }),
            event.at - comparable[last].at < within
        else { return false }
        return comparable[..<last].contains { network($0) == here }
    }
}

extension RequestOrigin {
    fileprivate static func from(_ address: String) -> RequestOrigin {
        RequestOrigin(address: IPAddress(parsing: address))
    }
}

extension SessionKeeper {
    fileprivate func rotated(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) async throws -> SessionToken {
        guard case .token(let next, _) = try await refresh(token, from: origin, at: now) else {
            Issue.record("no successor was handed out")
            throw CancellationError()
        }
        return next
    }

    fileprivate func flagged(_ flag: SessionFlag, at now: Timestamp) async throws -> Set<SessionID> {
        let query = try SessionQuery(parsing: "flag:\(flag) (state:live OR state:ended)")
        let page = try await sessions(matching: query, order: SessionOrder(.id), after: nil, limit: 100, at: now)
        return Set(page.items.map(\.id))
    }

    fileprivate func alarms(at now: Timestamp) async throws -> [SessionEvent] {
        try await events(EventFilter(alarmsOnly: true), limit: 100, at: now).items
    }
}
