import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The screen of events")
struct EventsTests {
    let now = Fixture.now

    /// A feed of so many events: logins, refreshes, ends and an act now and then.
    private func store(of count: Int) async throws -> InMemorySessionStore {
        let sessions = (0..<40).map { number in
            Fixture.session("s00000\(10 + number)", "user\(number)@example.com", created: Fixture.time("08:00:00"))
        }
        let events = (0..<count).map { number in
            let session = sessions[number % sessions.count]
            let isAct = number % 97 == 0
            return SessionEvent(
                sequence: 0, at: Fixture.time("08:00:00") + .seconds(Int64(number)), kind: isAct ? .admin : .refresh,
                session: isAct ? nil : session.id, user: session.user, client: isAct ? nil : "web",
                generation: isAct ? nil : number, actor: isAct ? .administrator("ops", host: "bastion") : .user,
                reason: isAct ? "revoke where client:tv (0 ended)" : nil)
        }
        return try await Fixture.store(sessions, events)
    }

    private func events(_ state: State) throws -> EventsPlace {
        guard case .events(let place) = state.place else { throw RevokeTests.NoDialog() }
        return place
    }

    private func press(_ keys: [Input], _ state: State, _ store: InMemorySessionStore) async throws -> State {
        var state = state
        for key in keys { state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key)) }
        return state
    }

    @Test(
        "tells the selected event in full where there is room, at every size",
        arguments: [(Golden.eventsAt60, 60, 16), (.eventsAt80, 80, 24), (.eventsAt200, 200, 60)])
    func screens(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(FamilyTests.stolenAndOthers, FamilyTests.lifeAndOthers),
            size: Size(columns: columns, rows: rows), keys: .typed("4", "j"))
        golden.expect(state.view())
    }

    @Test("is walked from the newest event to the very first, each once, holding only a window of the feed")
    func walks() async throws {
        let store = try await store(of: 6000)
        var state = try await Fixture.loaded(store, keys: .typed("4"))
        var seen: [Int64] = []
        while true {
            let place = try events(state)
            #expect(place.list.items.count <= Fetch<SessionEvent>.most)
            let selected = try #require(place.list.selected)
            if selected.sequence == seen.last { break }
            seen.append(selected.sequence)
            state = try await press([.character("j")], state, store)
        }
        #expect(seen == Array((1...6000).reversed()))
        // And back again, through what was let go of.
        for _ in 0..<1000 { state = try await press([.character("k")], state, store) }
        #expect(try events(state).list.selected?.sequence == 1001)
    }

    @Test("turns to the first event of the feed and back to the newest, which it follows again")
    func ends() async throws {
        let store = try await store(of: 6000)
        var state = try await Fixture.loaded(store, keys: .typed("4", "G"))
        #expect(try events(state).list.selected?.sequence == 1)
        #expect(try !events(state).follows)
        state = try await press([.character("g")], state, store)
        #expect(try events(state).list.selected?.sequence == 6000 && events(state).follows)
    }

    @Test(
        "does not move what one reads when much happens, says how much, and follows again at a key",
        arguments: ["f", "g"])
    func reads(key: String) async throws {
        let store = try await store(of: 2000)
        var state = try await Fixture.loaded(store, keys: .typed("4", "jjjjjjjj"))
        let before = try events(state)
        let rows = state.frame.body.lowerBound + 2..<state.frame.body.upperBound
        let picture = rows.map { state.view().lines[$0] }
        for number in 0..<700 {
            _ = try await store.issue(LoginRequest(user: "new\(number)"), at: now)
        }
        _ = state.update(.storeChanged(2700), at: now)
        state = try await press([.character("r")], state, store)
        let after = try events(state)
        #expect(after.list.selected == before.list.selected)
        #expect(rows.map { state.view().lines[$0] } == picture)
        #expect(state.view().text.contains("700 newer: f follows"))
        state = try await press([Input].typed(key), state, store)
        #expect(try events(state).list.selected?.user == "new699" && events(state).follows)
        #expect(state.view().text.contains("following"))
    }

    @Test("that follows selects whatever is newest")
    func follows() async throws {
        let store = try await store(of: 100)
        var state = try await Fixture.loaded(store, keys: .typed("4", "k"))
        for number in 0..<5 {
            _ = try await store.issue(LoginRequest(user: "new\(number)"), at: now)
            state = try await press([.character("r")], state, store)
            #expect(try events(state).list.selected?.user == "new\(number)" && events(state).list.top == 0)
        }
    }

    @Test("of a short feed keeps both its ends while one reads it")
    func short() async throws {
        let store = try await store(of: 30)
        var state = try await Fixture.loaded(store, keys: .typed("4", "jjj"))
        state = try await press([.character("r")], state, store)
        #expect(try events(state).list.items.map(\.sequence) == Array((1...30).reversed()))
        #expect(try events(state).list.index == 3)
    }

    @Test("opens the login of an event, and the logins of its user, also of one that has ended and of an act")
    func opens() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("4", "/", "kind:revoke", "⏎", "⏎"))
        guard case .session(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.session?.end?.reason == "laptop stolen")
        state = try await press(.typed("esc", "u"), state, store)
        guard case .sessions(let list) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(list.user == Fixture.ada)
        let acts = try await self.store(of: 200)
        state = try await Fixture.loaded(acts, keys: .typed("4", "/", "kind:admin", "⏎", "u"))
        guard case .sessions(let ofAct) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(ofAct.user?.hasPrefix("user") == true)
    }
}
