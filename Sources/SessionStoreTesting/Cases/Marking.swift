import SessionStore
import Testing

extension SessionStoreConformance {
    static let marking: [ConformanceCase] = [
        ConformanceCase("ending all of a user leaves a mark, even when nobody was logged in") { fixture in
            let store = try await fixture.open(Policy())
            #expect(try await store.endLogins(.user("ada"), at: minutes(1)).isEmpty)
            #expect(try await store.feed().map(\.kind) == [.mark])
            let early = try LoginRequest(user: "ada", authenticatedAt: noon)
            #expect(try await store.issue(early, at: minutes(2)) == .notBefore(minutes(1)))
            let atTheMark = try LoginRequest(user: "ada", authenticatedAt: minutes(1))
            guard case .issued = try await store.issue(atTheMark, at: minutes(2)) else {
                Issue.record("a proof as old as the mark is not older than it")
                return
            }
            let another = try LoginRequest(user: "bob", authenticatedAt: noon)
            guard case .issued = try await store.issue(another, at: minutes(2)) else {
                Issue.record("the mark of one user held for another")
                return
            }
        },
        ConformanceCase("ending all of several users leaves a mark for each, and for no other") { fixture in
            let store = try await fixture.open(Policy())
            let (spared, _) = try await store.login("carol")
            let (ended, _) = try await store.login("ada")
            // The same name in another normal form is another user, and a name given twice counts once.
            let users = ["ada", "caf\u{E9}", "cafe\u{301}", "ada"]
            #expect(try await store.endLogins(.users(users), at: minutes(1)).map(\.user) == ["ada"])
            #expect(try await store.refusal(ended, at: minutes(1)) == "revoked")
            #expect(try await store.refusal(spared, at: minutes(1)) == nil)
            let marks = try await store.feed().filter { $0.kind == .mark }
            #expect(marks.map { Array(($0.user ?? "").utf8) } == users.prefix(3).map { Array($0.utf8) })
            for user in users {
                let early = try LoginRequest(user: user, authenticatedAt: noon)
                #expect(try await store.issue(early, at: minutes(2)) == .notBefore(minutes(1)))
            }
            guard
                case .issued = try await store.issue(
                    try LoginRequest(user: "carol", authenticatedAt: noon), at: minutes(2))
            else {
                Issue.record("the marks of some users held for another")
                return
            }
        },
        ConformanceCase("ending everyone's leaves a mark for everybody") { fixture in
            let store = try await fixture.open(Policy())
            let tokens = [try await store.login("ada").token, try await store.login("bob").token]
            #expect(try await store.endLogins(.everyone, at: minutes(1)).count == 2)
            for token in tokens { #expect(try await store.refusal(token, at: minutes(1)) == "revoked") }
            let early = try LoginRequest(user: "carol", authenticatedAt: noon)
            #expect(try await store.issue(early, at: minutes(2)) == .notBefore(minutes(1)))
            #expect(try await store.feed().map(\.kind) == [.login, .login, .mark, .revoke, .revoke])
        },
        ConformanceCase("ending logins by id or by query leaves no mark") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login()
            try await store.endLogins(.sessions([session.id]), at: minutes(1))
            try await store.endLogins(.matching(.all), at: minutes(1))
            let early = try LoginRequest(user: "ada", authenticatedAt: noon)
            guard case .issued = try await store.issue(early, at: minutes(2)) else {
                Issue.record("an end by id or query left a mark")
                return
            }
        },
        ConformanceCase("a sign-in without a proof of its own is new, even where the clock has been set back") {
            fixture in
            let store = try await fixture.open(Policy())
            try await store.endLogins(.everyone, at: minutes(10))
            let (token, _) = try await store.login(at: minutes(5))
            #expect(try await store.refusal(token, at: minutes(6)) == nil)
        },
    ]
}
