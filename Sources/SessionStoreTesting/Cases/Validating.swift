import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let validating: [ConformanceCase] = [
        ConformanceCase("a token that no login has is unknown, and changes nothing") { fixture in
            let store = try await fixture.open(Policy())
            _ = try await store.login()
            let before = try await store.feed()
            var generator = SystemRandomNumberGenerator()
            let stranger = SessionToken.generate(using: &generator)
            #expect(try await store.refusal(stranger, at: noon) == "unknown")
            #expect(try await store.refresh(stranger, from: RequestOrigin(), at: noon) == .refused(.unknown))
            #expect(
                try await store.elevate(stranger, methods: [], from: RequestOrigin(), at: noon) == .refused(.unknown))
            #expect(try await store.signOut(stranger, from: RequestOrigin(), at: noon) == .refused(.unknown))
            #expect(try await store.feed() == before)
        },
        ConformanceCase("use slides the idle deadline, at most once in a touch interval, and never the absolute one") {
            fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let elsewhere = RequestOrigin(address: IPAddress(parsing: "10.9.9.9"), userAgent: "other/1")
            for (moment, seen) in [(seconds(59), noon), (seconds(60), seconds(60)), (seconds(119), seconds(60))] {
                _ = try await store.validate(token, from: elsewhere, at: moment)
                try await store.flush()
                let found = try await store.session(session.id, at: moment)
                #expect(found.lastSeen == seen && found.idleDeadline == seen + .minutes(30))
                #expect(found.absoluteDeadline == session.absoluteDeadline)
                #expect(found.lastAddress?.description == (seen == noon ? "10.0.3.17" : "10.9.9.9"))
                #expect(found.firstAddress == session.firstAddress && found.userAgent == session.userAgent)
            }
        },
        ConformanceCase("a token should be replaced when it is old, or when its successor has not been seen") {
            fixture in
            let store = try await fixture.open(Policy())
            let (first, session) = try await store.login()
            func due(_ token: SessionToken, at now: Timestamp) async throws -> Bool? {
                // Twice: the second answer may come from memory.
                let answers = [
                    try await store.present(token, from: RequestOrigin(), at: now),
                    try await store.present(token, from: RequestOrigin(), at: now),
                ]
                let known = store.presentFromMemory(token, at: now)
                guard case .live(let login) = answers[0], case .live(let again) = answers[1] else {
                    #expect(known == nil)
                    return nil
                }
                #expect(login.session.id == session.id && login == again)
                #expect(known == nil || known == login)
                return login.isRefreshDue
            }
            #expect(try await due(first, at: noon) == false)
            #expect(try await due(first, at: seconds(899)) == false)
            #expect(try await due(first, at: seconds(900)) == true)
            let second = try await store.successor(of: first, at: seconds(901))
            #expect(try await due(first, at: seconds(902)) == true, "its successor has not been seen")
            #expect(try await due(second, at: seconds(903)) == false)
            #expect(try await due(first, at: seconds(904)) == false, "there is nothing to be had for it")
            #expect(try await due(second, at: seconds(1800)) == false)
            #expect(try await due(second, at: seconds(1801)) == true, "its age counts from its making")
            #expect(try await due(first, at: seconds(1801)) == nil, "reuse")
            let lasting = try await fixture.another().open(Policy(base: ClientPolicy(refresh: nil)))
            let (token, _) = try await lasting.login()
            let answer = try await lasting.present(token, from: RequestOrigin(), at: minutes(29))
            guard case .live(let login) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect(!login.isRefreshDue)
        },
        ConformanceCase("a short idle time shortens the touch interval to a quarter of it") { fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(idle: .seconds(20))))
            let (token, session) = try await store.login()
            _ = try await store.validate(token, from: RequestOrigin(), at: seconds(5))
            try await store.flush()
            #expect(try await store.session(session.id, at: seconds(5)).lastSeen == seconds(5))
        },
        ConformanceCase("a login is live before its deadline and over at it, whoever looks") { fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let deadline = try #require(session.idleDeadline)
            let before = Timestamp(milliseconds: deadline.milliseconds - 1)
            #expect(try await store.session(session.id, at: before).end == nil)
            let over = try await store.session(session.id, at: deadline)
            #expect(over.end == SessionEnd(cause: .idle, at: deadline, actor: .policy))
            #expect(try await store.refusal(token, at: deadline) == "idle")
            #expect(try await store.refusal(token, at: before) == nil)
        },
        ConformanceCase("of two deadlines at the same moment the absolute one ends a login") { fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(idle: .hours(1), absolute: .hours(1))))
            let (token, _) = try await store.login()
            #expect(try await store.refusal(token, at: minutes(60)) == "absolute")
        },
        ConformanceCase("the bearer of an ended login learns the cause and the message, not the reason or the actor") {
            fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            try await store.endLogins(
                .sessions([session.id]), reason: "laptop stolen", message: "Please sign in again.", at: seconds(1))
            let expected = ValidationResult.refused(.ended(.revoked, message: "Please sign in again."))
            #expect(try await store.validate(token, from: RequestOrigin(), at: seconds(2)) == expected)
        },
    ]
}
