import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Ending logins")
struct RevokeTests {
    let now = Fixture.now

    private func dialog(_ state: State) throws -> RevokeDialog {
        guard case .revoke(let dialog) = state.overlay else { throw NoDialog() }
        return dialog
    }

    struct NoDialog: Error {}

    @Test("pins the set, looks once more, and ends all of it with reason, message and actor")
    func endsOne() async throws {
        let store = try await Fixture.store()
        let before = try await Fixture.loaded(store, keys: .typed("⏎"))
        let id = try #require(before.selectedSessionID)
        let after = try await Fixture.loaded(
            store, keys: .typed("⏎", "x", "lost", "tab", "Sign in again.", "⏎"))
        guard case .done(let result) = try dialog(after).phase else { return #expect(Bool(false), "not done") }
        #expect(result.ended.map(\.id) == [id])
        let session = try #require(await store.sessions(withIDPrefix: id.description, limit: 1, at: now).first)
        #expect(session.end?.cause == .revoked)
        #expect(session.end?.reason == "lost" && session.end?.message == "Sign in again.")
        #expect(session.end?.actor == .administrator("ops", host: "bastion"))
    }

    @Test("on users ends all logins of the user, and leaves the mark")
    func endsUser() async throws {
        let store = try await Fixture.store()
        let state = try await Fixture.loaded(store, keys: .typed("x"))
        #expect(try dialog(state).pinned.count == 4)
        #expect(try dialog(state).selection == .user(Fixture.ada))
        _ = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.enter)))
        let left = await store.totals(matching: .all, at: now)
        #expect(left.logins == 4 && left.users == 4)
    }

    @Test("of several users leaves a mark for each, also for who has no login left by then")
    func marksUsers() async throws {
        let store = try await Fixture.store()
        let marked = try await Fixture.loaded(store, keys: .typed("space", "space", "x"))
        guard case .users(let users) = try dialog(marked).selection else { return #expect(Bool(false), "no users") }
        #expect(users.count == 2)
        _ = try await ConsoleProgram.loaded(marked, directory: store, after: .input(.key(.enter)))
        let marks = await store.events(EventFilter(kinds: [.mark]), limit: 9, at: now).items
        #expect(marks.compactMap(\.user).sorted() == users.sorted())
    }

    @Test("ends nothing when the set changes to another of the same size after the last look")
    func swapped() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("x"))
        var effects = state.update(.input(.key(.enter)), at: now)
        guard case .load(let look, let question) = try #require(effects.first) else { throw NoDialog() }
        effects = state.update(.arrived(look, .success(try await question.perform(on: store, at: now))), at: now)
        guard case .load(let last, let order) = try #require(effects.first) else { throw NoDialog() }
        let gone = try #require(try dialog(state).pinned.first)
        _ = try await store.end(EndRequest(.sessions([gone.id]), actor: .policy), at: now)
        _ = try await store.issue(try LoginRequest(user: Fixture.ada), at: now)
        let answer = try await order.perform(on: store, at: now)
        #expect(answer == .ended(.differs(count: 4)))
        _ = state.update(.arrived(last, .success(answer)), at: now)
        #expect(try dialog(state).phase == .reading)
        #expect(await store.totals(matching: .all, at: now).logins == 8)
    }

    @Test("ends the marked, or all but those kept")
    func endsMarked() async throws {
        let store = try await Fixture.store()
        let marked = try await Fixture.loaded(store, keys: .typed("⏎", "space", "space", "x"))
        #expect(try dialog(marked).pinned.count == 2)
        let others = try await Fixture.loaded(store, keys: .typed("⏎", "o"))
        #expect(try dialog(others).pinned.count == 3)
        #expect(try !dialog(others).pinned.contains { $0.id == others.selectedSessionID })
    }

    @Test("asks again when the set changed after it had been shown, and ends nothing meanwhile")
    func changed() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("x"))
        _ = try await store.issue(try LoginRequest(user: Fixture.ada), at: now)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.enter)))
        #expect(try dialog(state).hasChanged)
        #expect(try dialog(state).phase == .asking)
        #expect(try dialog(state).pinned.count == 5)
        #expect(state.view().text.contains("The set has changed"))
        #expect(await store.totals(matching: .all, at: now).logins == 9)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.enter)))
        #expect(await store.totals(matching: .all, at: now).logins == 4)
    }

    @Test("of more than ten wants their number typed")
    func typedCount() async throws {
        let many = (0..<11).map { number in
            Fixture.session("m0000\(100 + number)", "user\(number)@example.com", created: Fixture.time("13:00:00"))
        }
        let store = try await Fixture.store(many, [])
        var state = try await Fixture.loaded(store, keys: .typed("a", "x", "⏎"))
        #expect(try dialog(state).complaint == "type the number to confirm")
        for key in [Input].typed("12", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(try dialog(state).complaint == "12 is not the number")
        #expect(await store.totals(matching: .all, at: now).logins == 11)
        for key in [Input.key(.backspace)] + .typed("1", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(await store.totals(matching: .all, at: now).logins == 0)
    }

    @Test("is left by Esc with nothing ended")
    func leaves() async throws {
        let store = try await Fixture.store()
        let state = try await Fixture.loaded(store, keys: .typed("x", "reason", "esc"))
        #expect(state.overlay == nil)
        #expect(await store.totals(matching: .all, at: now).logins == 8)
    }

    @Test("of what has ended already is refused with a word")
    func alreadyOver() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("⏎", "G", "x"))
        #expect(state.overlay == nil)
        #expect(state.notice?.text == "nothing that is live is selected")
    }

    @Test("tells why nothing was ended")
    func fails() async throws {
        var state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("x"))
        let effects = state.update(.input(.key(.enter)), at: now)
        guard case .load(let load, _) = try #require(effects.first) else { return #expect(Bool(false), "no question") }
        let error = StoreError(.unavailable, what: "end", why: "the disk is full", remedy: "make room")
        _ = state.update(.arrived(load, .failure(error)), at: now)
        #expect(try dialog(state).phase == .failed("end: the disk is full; make room"))
        #expect(state.view().text.contains("Nothing was ended"))
        _ = state.update(.input(.character("j")), at: now)
        #expect(state.overlay == nil && state.selectedIndex == 1)
    }
}
