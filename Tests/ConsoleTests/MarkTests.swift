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

    @Test("live logins come before all that ended, each counted for itself, however long the list is")
    func liveAndEnded() async throws {
        let store = try await Fixture.store(many(1000, of: "ada", ended: 500))
        var state = try await Fixture.loaded(store, keys: .typed("⏎", "G"))
        #expect(state.view().text.contains("1,000 live · 500 ended"))
        var seen: [Session] = []
        for _ in 0..<1000 {
            guard case .sessions(let place) = state.place else { return #expect(Bool(false), "another screen") }
            #expect(place.list.items.count <= Fetch<Session>.most)
            seen.append(try #require(place.list.selected))
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("k")))
        }
        let ended = await store.sessions(
            matching: .ended, order: SessionOrder(.ended, descending: true), after: nil, limit: 2000, at: now
        ).items.map(\.id)
        #expect(Array(seen.filter { $0.end != nil }.map(\.id).reversed()) == ended)
        let live = seen.filter { $0.end == nil }.map(\.id)
        let sorted = await store.sessions(
            matching: .all, order: .lastSeen, after: nil, limit: 2000, at: now
        ).items.map(\.id)
        #expect(live == Array(sorted.reversed().prefix(live.count)) && live.count == 500)
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

    @Test("of all live logins of a user are pinned one by one, however many of theirs have ended")
    func liveOfMany() async throws {
        let store = try await Fixture.store(many(3, of: "ada", ended: 900))
        var state = try await Fixture.loaded(store, keys: .typed("⏎", "a"))
        #expect(state.view().text.contains("3 marked"))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("x")))
        #expect(try dialog(state).pinned.count == 3 && !dialog(state).needsCount)
    }
}

@Suite("Marks by what logins have in common")
struct LikenessTests {
    private func marked(_ state: State) -> [String] {
        guard case .sessions(let place) = state.place else { return [] }
        return place.marks.keys.map { String($0.description.prefix(8)) }.sorted()
    }

    @Test(
        "are those of the same address, network, device or user, among the logins in the list",
        arguments: [
            ("a", ["4mwh0vra", "7f3k9qwe", "ev11ev11", "j1m11111"]),
            ("n", ["4mwh0vra", "7f3k9qwe", "ev11ev11", "j1m11111"]),
            ("d", ["7f3k9qwe", "b0b00001", "c81ts6zn", "car01111"]),
            ("o", ["4mwh0vra", "c81ts6zn", "p0x2m4ab"]),
        ])
    func everywhere(key: String, ids: [String]) async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("2", "m", key))
        #expect(state.selectedSessionID == Fixture.id("7f3k9qwe") && state.overlay == nil)
        #expect(marked(state) == ids)
    }

    @Test("are of the one user whose logins are listed")
    func ofUser() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("⏎", "m", "d"))
        #expect(marked(state) == ["7f3k9qwe", "c81ts6zn"])
        #expect(state.notice?.text == "2 live logins more marked")
    }

    @Test("come on top of those that are marked, and what is marked is said to be")
    func added() async throws {
        let store = try await Fixture.store()
        let state = try await Fixture.loaded(store, keys: .typed("2", "space", "g", "m", "a"))
        #expect(marked(state).count == 4 && state.notice?.text == "3 live logins more marked")
        let again = try await Fixture.loaded(store, keys: .typed("2", "m", "a", "m", "⏎"))
        #expect(again.notice?.text == "all 4 are marked already")
    }

    @Test("are also what a query finds in the list, of logins and of users")
    func byQuery() async throws {
        let store = try await Fixture.store()
        let logins = try await Fixture.loaded(store, keys: .typed("2", "m", "/", "client:cli OR user:bob*", "⏎"))
        #expect(marked(logins) == ["4mwh0vra", "b0b00001"])
        let users = try await Fixture.loaded(store, keys: .typed("m", "ip:10.0.0.0/8", "⏎"))
        guard case .users(let place) = users.place else { return #expect(Bool(false), "not on users") }
        #expect(place.marks.keys.contains(ExactText(Fixture.ada)) && place.marks.keys.count > 1)
        let none = try await Fixture.loaded(store, keys: .typed("2", "m", "/", "client:no", "⏎"))
        #expect(marked(none).isEmpty && none.notice?.text == "no such live login in this list")
    }

    @Test("are chosen with the arrows too, and left with nothing marked")
    func choosing() async throws {
        let store = try await Fixture.store()
        let last = try await Fixture.loaded(store, keys: .typed("2", "m", "j", "j", "j", "⏎"))
        #expect(marked(last) == ["4mwh0vra", "c81ts6zn", "p0x2m4ab"])
        let query = try await Fixture.loaded(store, keys: .typed("2", "m", "j", "j", "j", "j", "j", "⏎"))
        guard case .filter(let edit) = query.overlay else { return #expect(Bool(false), "no query") }
        #expect(edit.purpose == .mark)
        let left = try await Fixture.loaded(store, keys: .typed("2", "m", "esc"))
        #expect(left.overlay == nil && marked(left).isEmpty)
    }

    @Test("for a list that is no longer there are not made")
    func late() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("2", "m"))
        guard case .load(let load, let request)? = state.update(.input(.character("a")), at: Fixture.now).first
        else { return #expect(Bool(false), "nothing is asked") }
        let answer = try await request.perform(on: store, at: Fixture.now)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("1")))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("2")))
        _ = state.update(.arrived(load, .success(answer)), at: Fixture.now)
        #expect(marked(state).isEmpty)
    }
}
