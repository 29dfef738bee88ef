import SessionStore
import Testing

extension SessionStoreConformance {
    static let expiring: [ConformanceCase] = [
        ConformanceCase("an end by time is written once, with the time of writing, and the end is the deadline") {
            fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let before = try await store.session(session.id, at: minutes(45))
            #expect(try await store.sweep(limit: 100, at: minutes(45)).expired == 1)
            #expect(try await store.sweep(limit: 100, at: minutes(46)).expired == 0)
            #expect(try await store.session(session.id, at: minutes(45)) == before)
            #expect(try await store.refusal(token, at: minutes(45)) == "idle")
            let last = try #require(try await store.feed().last)
            #expect(last.kind == .expire && last.at == minutes(45) && last.cause == .idle && last.actor == .policy)
            #expect(try await store.kinds(of: session) == ["login", "expire"])
        },
        ConformanceCase("a sweep does a bounded slice and says whether there is more") { fixture in
            let store = try await fixture.open(Policy())
            for number in 0..<5 { _ = try await store.login("user\(number)") }
            let first = try await store.sweep(limit: 3, at: minutes(60))
            #expect(first.expired == 3 && first.hasMore)
            let second = try await store.sweep(limit: 3, at: minutes(60))
            #expect(second.expired == 2 && !second.hasMore)
        },
        ConformanceCase("a tombstone stays for the retention of its client and is then forgotten, token and all") {
            fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(retention: .days(2))))
            let (token, session) = try await store.login()
            try await store.endLogins(.sessions([session.id]), at: minutes(1))
            let last = minutes(1) + .days(2)
            let before = Timestamp(milliseconds: last.milliseconds - 1)
            #expect(try await store.sweep(limit: 100, at: before).forgotten == 0)
            #expect(try await store.refusal(token, at: before) == "revoked")
            #expect(try await store.sweep(limit: 100, at: last).forgotten == 1)
            #expect(try await store.refusal(token, at: last) == "unknown")
            #expect(try await store.sessions(withIDPrefix: session.id.description, limit: 1, at: last).isEmpty)
        },
    ]
}
