import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let loading: [ConformanceCase] = [
        ConformanceCase("logins taken in with their history are there, and their tokens are good") { fixture in
            let origin = try await fixture.another().open(Policy())
            let (token, session) = try await origin.login()
            let events = try await origin.feed()
            let store = try await fixture.open(Policy())
            _ = try await store.login("bob")
            let tokens = TokenState(current: token.hash, seenAt: noon, predecessor: nil)
            try await store.load([LoginRecord(session: session, tokens: tokens)], events: events)
            let found = try await store.session(session.id, at: noon)
            #expect(found == session.numbered(2))
            #expect(try await store.refusal(token, at: noon) == nil)
            #expect(try await store.feed().map(\.sequence) == [1, 2])
        },
        ConformanceCase("an ended login is taken in as ended, and one from before a mark too") { fixture in
            let store = try await fixture.open(Policy())
            let other = try await fixture.another().open(Policy())
            let (_, over) = try await other.login("ada")
            let ended = try await other.endLogins(.sessions([over.id]), reason: "there", at: seconds(1))
            let (token, late) = try await other.login("bob", at: seconds(2))
            try await store.endLogins(.user("bob"), reason: "here", at: minutes(1))
            try await store.load(
                [
                    LoginRecord(session: ended[0], tokens: .placeholder(for: over)),
                    LoginRecord(
                        session: late, tokens: TokenState(current: token.hash, seenAt: noon, predecessor: nil)),
                ], events: [])
            #expect(try await store.session(over.id, at: minutes(2)).end?.reason == "there")
            #expect(try await store.session(late.id, at: minutes(2)).end?.reason == "here")
            #expect(try await store.refusal(token, at: minutes(2)) == "revoked")
        },
        ConformanceCase("a login that is there already is not taken in, nor is any beside it") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login()
            try await store.endLogins(.sessions([session.id]), at: seconds(1))
            let (_, fresh) = try await fixture.another().open(Policy()).login("bob")
            await #expect(throws: StoreError.self) {
                try await store.load(
                    [fresh, session].map { LoginRecord(session: $0, tokens: .placeholder(for: $0)) }, events: [])
            }
            #expect(try await store.session(session.id, at: seconds(2)).end != nil)
            #expect(try await store.totals(matching: .all, at: seconds(2)).logins == 0)
        },
    ]
}
