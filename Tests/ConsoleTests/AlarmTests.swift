import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The alarm that the header counts")
struct AlarmTests {
    @Test(
        "is one key away from every screen, though its login has ended",
        arguments: [[], .typed("⏎"), .typed("2"), .typed("3"), .typed("4"), .typed("⏎", "⏎")] as [[Input]])
    func found(keys: [Input]) async throws {
        let store = try await Fixture.store()
        let state = try await Fixture.loaded(store, keys: keys + .typed("n"))
        #expect(state.pulse.reuses == 1)
        #expect(state.selectedSessionID == Fixture.id("e55rbt1m") && state.place.kind == .session)
        #expect(state.notice?.text == "alarm 1 of 1 in the last 24 h: an old token was shown again")
        let back = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.escape)))
        let before = try await Fixture.loaded(store, keys: keys)
        #expect(back.place.kind == before.place.kind)
    }

    @Test("is followed by the one before it, round and round, and one step back leaves them all")
    func several() async throws {
        let first = Fixture.sessions[6]
        let second = Fixture.sessions[2]
        let events = [(first, "13:22:00"), (second, "13:50:00")].map { session, at in
            SessionEvent(
                sequence: 0, at: Fixture.time(at), kind: .reuse, session: session.id, user: session.user,
                client: session.client, generation: 0, actor: .policy, cause: nil, reason: nil, address: nil,
                userAgent: nil)
        }
        let store = try await Fixture.store(Fixture.sessions, events)
        for (keys, login) in [("n", second), ("nn", first), ("nnn", second), ("N", first)] {
            let state = try await Fixture.loaded(store, keys: .typed(keys))
            #expect(state.selectedSessionID == login.id, "\(keys)")
        }
        let left = try await Fixture.loaded(store, keys: .typed("n", "n", "esc"))
        #expect(left.place.kind == .users)
    }

    @Test("is not there: then the rows of the screen that carry a sign are gone through")
    func rows() async throws {
        let store = try await Fixture.store(Fixture.sessions, [])
        let state = try await Fixture.loaded(store, keys: .typed("G", "n"))
        #expect(state.place.kind == .users && state.selectedUser == Fixture.ada)
    }

    @Test("is not there and neither is a sign: that is said")
    func none() async throws {
        let state = try await Fixture.loaded(InMemorySessionStore(), keys: .typed("n"))
        #expect(state.notice?.text == "no alarm in the last 24 h, and none on this screen")
    }
}
