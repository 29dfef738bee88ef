import SessionStore
import Testing

extension SessionStoreConformance {
    static let rotating: [ConformanceCase] = [
        ConformanceCase("every recorded life of a login goes as an independent model of the rules says") { fixture in
            let lives = try RecordedLife.all()
            #expect(lives.count > 300)
            // Lives of one policy share a store, so that one that disturbs another is found out.
            for (rules, lives) in Dictionary(grouping: lives, by: \.policy) {
                let store = try await fixture.another().open(rules.policy)
                for life in lives { try await life.replay(on: store) }
            }
        },
        ConformanceCase("a refresh extends idle, never absolute, and is shown in the session") { fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let origin = RequestOrigin(address: IPAddress(parsing: "10.0.3.99"), userAgent: "curl/8.5.0")
            guard case .token(let next, let after) = try await store.refresh(token, from: origin, at: minutes(16))
            else {
                Issue.record("no successor")
                return
            }
            #expect(next != token && after.generation == 1 && after.lastSeen == minutes(16))
            #expect(after.idleDeadline == minutes(46) && after.absoluteDeadline == session.absoluteDeadline)
            #expect(after.lastAddress == origin.address)
            #expect(try await store.session(session.id, at: minutes(16)) == after)
        },
        ConformanceCase("a lost response costs nothing: the retry gets the very same successor") { fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let first = try await store.successor(of: token, at: minutes(16))
            let before = try await store.session(session.id, at: minutes(16))
            #expect(try await store.successor(of: token, at: minutes(20)) == first)
            #expect(try await store.session(session.id, at: minutes(20)) == before)
            #expect(try await store.kinds(of: session) == ["login", "refresh", "retry"])
        },
        ConformanceCase("a replaced token shown after its grace ends the login with an alarm") { fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let next = try await store.successor(of: token, at: minutes(1))
            #expect(try await store.refusal(next, at: minutes(2)) == nil)
            #expect(try await store.refusal(token, at: minutes(2) + .seconds(29)) == nil)
            #expect(try await store.refusal(token, at: minutes(2) + .seconds(30)) == "reuse")
            #expect(try await store.refusal(next, at: minutes(2) + .seconds(31)) == "reuse")
            let over = try await store.session(session.id, at: minutes(3))
            #expect(over.flags == [.reuse] && over.end?.cause == .reuse && over.end?.actor == .policy)
            #expect(try await store.kinds(of: session) == ["login", "refresh", "confirm", "reuse"])
        },
        ConformanceCase("an elevation adds what was proved, and the old token is no longer good at once") { fixture in
            let store = try await fixture.open(Policy())
            let (token, _) = try await store.login()
            let result = try await store.elevate(token, methods: ["otp"], from: RequestOrigin(), at: seconds(5))
            guard case .token(let next, let session) = result else {
                Issue.record("no successor: \(result)")
                return
            }
            #expect(session.authenticationMethods == ["otp"])
            #expect(try await store.refusal(token, at: seconds(5)) == "superseded")
            #expect(try await store.refusal(next, at: seconds(5)) == nil)
        },
        ConformanceCase("a thousand ancestors are remembered, and no more") { fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(grace: .seconds(1))))
            var (token, _) = try await store.login()
            var tokens = [token]
            for step in 1...1003 {
                token = try await store.successor(of: token, at: noon + Span(milliseconds: Int64(step)))
                tokens.append(token)
            }
            let later = seconds(60)
            // Of 1,003 replaced tokens one is the predecessor, and a thousand of the others are kept.
            #expect(try await store.refusal(tokens[1], at: later) == "unknown")
            #expect(try await store.refusal(tokens[2], at: later) == "reuse")
            #expect(try await store.refusal(tokens[3], at: later) == "unknown")
        },
    ]
}
