import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Marks")
struct MarkTests {
    let now = Fixture.now

    private func dialog(_ state: State) throws -> RevokeDialog {
        guard case .revoke(let dialog) = state.overlay else { throw RevokeTests.NoDialog() }
        return dialog
    }

    private func many(_ count: Int, of user: String? = nil, ended: Int = 0) -> [Session] {
        (0..<count + ended).map { number in
            let digits = String(10000 + number)
            let at = Fixture.time("13:45:00") + .seconds(Int64(number / 3))
            return Fixture.session(
                "s00" + digits, user ?? "user\(digits)@example.com", created: Fixture.time("13:00:00"),
                seen: number < count ? at : Fixture.time("13:10:00"),
                end: number < count
                    ? nil
                    : SessionEnd(
                        cause: .signedOut, at: Fixture.time("13:10:00") + .seconds(Int64(number)), actor: .user))
        }
    }

    @Test("do not outlive their query, so what is ended is what is seen", arguments: ["", "2"])
    func otherQuery(screen: String) async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed(screen, "space"))
        #expect(state.place.hasMarks)
        for key in [Input].typed("/", "bob", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
            if key == .key(.enter) { #expect(state.notice?.text == "nothing is marked: this is another query") }
        }
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("x")))
        #expect(try dialog(state).pinned.map(\.user) == ["bob.okafor@example.com"])
    }

    @Test("are dropped with what leaves the list", arguments: ["", "2"])
    func gone(screen: String) async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed(screen, "/", "bob", "⏎", "space"))
        #expect(state.place.hasMarks)
        _ = try await store.end(EndRequest(.user("bob.okafor@example.com"), actor: .policy), at: now)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("r")))
        #expect(!state.place.hasMarks)
    }

    @Test("beyond what is held are kept: all others of the user means all but these")
    func others() async throws {
        let store = try await Fixture.store(many(1000, of: "ada"))
        var state = try await Fixture.loaded(store, keys: .typed("⏎", "space", "space"))
        let kept = try #require({ if case .sessions(let place) = state.place { place.marks.keys } else { nil } }())
        for key in [Input].typed("G", "o") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(try dialog(state).pinned.count == 998)
        #expect(try Set(dialog(state).pinned.map(\.id)).isDisjoint(with: kept))
    }

    @Test("of everything mean all that the query finds, pinned one by one, and their number is typed")
    func everything() async throws {
        let store = try await Fixture.store(many(1000))
        var state = try await Fixture.loaded(store, keys: .typed("2", "a"))
        #expect(state.view().text.contains("all 1,000 marked"))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character(" ")))
        #expect(state.view().text.contains("all 1,000 but 1 marked"))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("x")))
        #expect(try dialog(state).pinned.count == 999 && dialog(state).needsCount)
        #expect(state.view().text.contains("every login, but 1"))
        for key in [Input].typed("tab", "tab", "999", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        guard case .done(let result) = try dialog(state).phase else { return #expect(Bool(false), "not done") }
        #expect(result.ended.count == 999)
        #expect(await store.totals(matching: .all, at: now).logins == 1)
        // The list of what ended goes on below what fits.
        #expect(state.view().text.contains("1–12 of 999"))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("G")))
        #expect(state.view().text.contains("988–999 of 999"))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.escape)))
        #expect(state.overlay == nil && !state.place.hasMarks)
    }

    @Test("of all users end all logins of each, with a mark for each")
    func everyUser() async throws {
        let store = try await Fixture.store(many(700))
        var state = try await Fixture.loaded(store, keys: .typed("a", "space", "X"))
        #expect(try dialog(state).pinned.count == 699)
        for key in [Input].typed("tab", "tab", "699", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(await store.totals(matching: .all, at: now).logins == 1)
        #expect(await store.events(EventFilter(kinds: [.mark]), limit: 1000, at: now).items.count == 699)
    }

    @Test("of a query ask for the number, however small it is")
    func smallQuery() async throws {
        let store = try await Fixture.store(many(300) + [Fixture.sessions[7]])
        var state = try await Fixture.loaded(store, keys: .typed("2", "a"))
        guard case .sessions(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.marks.isAll)
        for key in [Input].typed("x", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(try dialog(state).complaint == "type the number to confirm")
    }

    @Test("live logins come before the latest that ended, each counted for itself, however long the list is")
    func liveAndEnded() async throws {
        let store = try await Fixture.store(many(1000, of: "ada", ended: 500))
        var state = try await Fixture.loaded(store, keys: .typed("⏎", "G"))
        #expect(state.view().text.contains("1,000 live · 500 ended"))
        guard case .sessions(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.list.appended == 60 && place.list.selected?.end != nil)
        var live: [SessionID] = []
        for _ in 0..<500 {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("k")))
            if case .sessions(let place) = state.place, let session = place.list.selected, session.end == nil {
                live.append(session.id)
            }
        }
        let sorted = await store.sessions(
            matching: .all, order: .lastSeen, after: nil, limit: 2000, at: now
        ).items.map(\.id)
        #expect(live == Array(sorted.reversed().prefix(live.count)) && live.count == 441)
        for key in [Input].typed("/", "state:ended", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(state.view().text.contains("  500 ended"))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("G")))
        let last = await store.sessions(
            matching: .ended, order: SessionOrder.lastSeen, after: nil, limit: 2000, at: now
        ).items.last?.id
        #expect(state.selectedSessionID == last)
    }
}
