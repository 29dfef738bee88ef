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
        #expect(state.pulse.alarms.words(room: 20) == "! 1 reuse")
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

    @Test("is counted by what raised it, logins apart from the users of storms, and named where there is room")
    func counted() async throws {
        let state = try await Fixture.loaded(try await AlarmFixture.store())
        #expect(state.pulse.alarms.words(room: 80) == "! 1 reuse 1 split 1 storm 1 rapid")
        #expect(state.pulse.alarms.words(room: 32) == "! 1 reuse 1 split 1 storm +1")
        #expect(state.pulse.alarms.words(room: 12) == "! 1 reuse +3")
        #expect(state.pulse.alarms.words(room: 11) == "! 4 alarms")
        let events = AlarmFixture.events.filter { !$0.alarms.isEmpty }
        #expect(AlarmCounts(Page(items: events, hasMore: true)).words(room: 11) == "! 4+ alarms")
    }

    @Test("of a storm is one, and every other says what raised it")
    func each() async throws {
        let store = try await AlarmFixture.store()
        let expected = [
            ("st0rm111", "alarm 1 of 4 in the last 24 h: storm: 10 logins within 27 s"),
            (
                "sp11t000",
                "alarm 2 of 4 in the last 24 h: split: used from 10.0.3.0/24 and 203.0.113.0/24 within 40 s"
            ),
            ("rap1d000", "alarm 3 of 4 in the last 24 h: rapid: 6 refreshes within 50 s"),
            ("e55rbt1m", "alarm 4 of 4 in the last 24 h: an old token was shown again"),
        ]
        for (number, (login, words)) in expected.enumerated() {
            let state = try await Fixture.loaded(
                store, keys: .typed(String(repeating: "n", count: number + 1)))
            #expect(state.selectedSessionID == Fixture.id(login) && state.notice?.text == words)
            let back = try await Fixture.loaded(
                store, keys: .typed(String(repeating: "N", count: expected.count - number)))
            #expect(back.selectedSessionID == Fixture.id(login))
        }
    }

    @Test("is a row with a sign, though nothing was told of it lately")
    func quiet() async throws {
        let store = try await Fixture.store(AlarmFixture.sessions, [])
        let state = try await Fixture.loaded(store, keys: .typed("2", "/", "flag:rapid", "⏎", "n"))
        #expect(state.selectedSessionID == Fixture.id("rap1d000"))
        let pane = try await Fixture.loaded(store, keys: .typed("2", "/", "flag:rapid", "⏎")).view().text
        #expect(pane.contains("! rapid: refreshed far too often"))
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
