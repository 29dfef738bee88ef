import SessionStore
import Testing

extension SessionStoreConformance {
    static let limiting: [ConformanceCase] = [
        ConformanceCase("beyond the limit the least recently seen login is evicted, of two seen at once the older") {
            fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(limit: SessionLimit(count: 2))))
            let (first, _) = try await store.login(at: noon)
            let (second, old) = try await store.login(at: noon)
            _ = try await store.validate(first, from: RequestOrigin(), at: minutes(2))
            let (third, _) = try await store.login(at: minutes(3))
            #expect(try await store.refusal(first, at: minutes(3)) == nil)
            #expect(try await store.refusal(second, at: minutes(3)) == "evicted")
            #expect(try await store.refusal(third, at: minutes(3)) == nil)
            #expect(try await store.session(old.id, at: minutes(3)).end?.actor == .policy)
            #expect(try await store.feed().map(\.kind.rawValue) == ["login", "login", "evict", "login"])
        },
        ConformanceCase("a policy that refuses keeps the logins that are there, until one of them is over") { fixture in
            let limit = SessionLimit(count: 1, whenFull: .refuse)
            let store = try await fixture.open(Policy(base: ClientPolicy(limit: limit)))
            let (token, _) = try await store.login()
            #expect(try await store.issue(LoginRequest(user: "ada"), at: seconds(1)) == .full(limit: 1))
            _ = try await store.login("bob", at: seconds(1))
            _ = try await store.signOut(token, from: RequestOrigin(), at: seconds(2))
            _ = try await store.login(at: seconds(3))
            _ = try await store.login(at: minutes(40))
        },
        ConformanceCase("a client's own limit counts the user's logins on that client") { fixture in
            let limited = ClientPolicy(limit: SessionLimit(count: 1))
            let store = try await fixture.open(Policy(clients: ["tv": limited]))
            let (web, _) = try await store.login(client: "web")
            let (tv, _) = try await store.login(client: "tv")
            _ = try await store.login(client: "tv", at: seconds(1))
            #expect(try await store.refusal(web, at: seconds(1)) == nil)
            #expect(try await store.refusal(tv, at: seconds(1)) == "evicted")
        },
    ]
}
