import SessionStore
import Testing

extension SessionStoreConformance {
    static let issuing: [ConformanceCase] = [
        ConformanceCase("a login is as it was asked for, under the policy of its client") { fixture in
            let policy = Policy(clients: ["ios": ClientPolicy(idle: .days(7), absolute: nil)])
            let store = try await fixture.open(policy)
            let origin = RequestOrigin(address: IPAddress(parsing: "2001:db8::7"), userAgent: "Notes/3.1 (iPhone)")
            let request = try LoginRequest(
                user: "ada", client: "ios", origin: origin, authenticationMethods: ["pwd", "otp"], label: "her phone",
                attributes: #"{"tenant":7}"#)
            guard case .issued(let token, let session) = try await store.issue(request, at: noon) else {
                Issue.record("she was not let in")
                return
            }
            #expect(session.user == "ada" && session.client == "ios" && session.label == "her phone")
            #expect(session.created == noon && session.lastSeen == noon)
            #expect(session.firstAddress == origin.address && session.lastAddress == origin.address)
            #expect(session.userAgent == "Notes/3.1 (iPhone)" && session.attributes == #"{"tenant":7}"#)
            #expect(session.authenticationMethods == ["pwd", "otp"] && session.generation == 0)
            #expect(session.idleDeadline == noon + .days(7) && session.absoluteDeadline == nil)
            #expect(session.end == nil && session.flags.isEmpty)
            #expect(try await store.session(session.id, at: noon) == session)
            #expect(try await store.validate(token, from: origin, at: noon) == .live(session))
        },
        ConformanceCase("an idle deadline is never later than the absolute one") { fixture in
            let store = try await fixture.open(Policy(base: ClientPolicy(idle: .hours(9), absolute: .hours(1))))
            let (_, session) = try await store.login()
            #expect(session.idleDeadline == session.absoluteDeadline)
        },
        ConformanceCase("texts of any kind come back byte for byte") { fixture in
            let store = try await fixture.open(Policy())
            // The same letter in two spellings: equal to Swift, two users to a store.
            let spellings = ["\u{E9}", "e\u{301}"]
            for user in spellings + ["a\u{1B}[31m\u{202E}b", "a\0b", "%_*'\"; --"] {
                let (_, session) = try await store.login(user, agent: "agent \u{0}\u{1B}]52;c;x\u{7}")
                let found = try await store.session(session.id, at: noon)
                #expect(Array(found.user.utf8) == Array(user.utf8))
                #expect(found.userAgent == session.userAgent)
            }
            for user in spellings {
                #expect(try await store.endLogins(.user(user), at: noon).count == 1)
            }
        },
        ConformanceCase("what no caller may ask for is refused as an error, and nothing changes") { fixture in
            let store = try await fixture.open(Policy(requiresReason: true))
            let (token, session) = try await store.login()
            let future = try LoginRequest(user: "ada", authenticatedAt: minutes(2))
            await #expect(throws: StoreError.self) { try await store.issue(future, at: noon) }
            for methods in [["a,b"], [""], Array(repeating: "otp", count: 17)] {
                await #expect(throws: StoreError.self) {
                    try await store.elevate(token, methods: methods, from: RequestOrigin(), at: noon)
                }
            }
            for reason in [nil, "", String(repeating: "x", count: 513)] {
                let order = EndRequest(.sessions([session.id]), reason: reason, actor: operations)
                await #expect(throws: StoreError.self) { try await store.end(order, at: noon) }
            }
            #expect(try await store.kinds(of: session) == ["login"])
            #expect(try await store.refusal(token, at: noon) == nil)
        },
        ConformanceCase("rules of a client hold for exactly its name, byte for byte") { fixture in
            let strict = ClientPolicy(idle: .minutes(1))
            let store = try await fixture.open(Policy(clients: ["caf\u{E9}": strict]))
            let (_, one) = try await store.login("ada", client: "caf\u{E9}")
            let (_, other) = try await store.login("ada", client: "cafe\u{301}")
            #expect(one.idleDeadline == minutes(1) && other.idleDeadline == minutes(30))
        },
    ]
}
