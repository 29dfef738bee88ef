import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("One's own logins")
struct OwnLoginTests {
    private func state(
        own: String? = Fixture.ada, _ store: any SessionDirectory, keys: [Input]
    ) async throws -> State {
        var options = Fixture.options()
        options.ownUser = own
        return try await Fixture.loaded(store, options: options, keys: keys)
    }

    private func dialog(_ state: State) throws -> RevokeDialog {
        guard case .revoke(let dialog) = state.overlay else { throw NoDialog() }
        return dialog
    }

    private struct NoDialog: Error {}

    @Test("an end of them asks for one more word, and without it nothing ends")
    func asks() async throws {
        let store = try await Fixture.store()
        let refused = try await state(store, keys: .typed("⏎", "x", "lost", "⏎"))
        #expect(try dialog(refused).phase == .asking && dialog(refused).focus == .own)
        #expect(try dialog(refused).complaint == "type own to end your own too")
        #expect(await store.totals(matching: .all, at: Fixture.now).logins == 8)
        let done = try await state(store, keys: .typed("⏎", "x", "lost", "⏎", "own", "⏎"))
        guard case .done(let result) = try dialog(done).phase else { throw NoDialog() }
        #expect(result.ended.map(\.user) == [Fixture.ada])
    }

    @Test("some among others are asked for as well, and what a query finds also takes the count")
    func bulk() async throws {
        let store = try await Fixture.store()
        let asked = try await state(store, keys: .typed("a", "x", "⏎"))
        #expect(try dialog(asked).pinned.count == 8 && dialog(asked).ownLogins == 4)
        #expect(try dialog(asked).phase == .asking && dialog(asked).focus == .own)
        var byQuery = RevokeDialog(.query(.all, user: nil, except: []), ownUser: Fixture.ada, at: Fixture.now)
        byQuery.pinned = try dialog(asked).pinned
        #expect(byQuery.fields == [.reason, .message, .count, .own])
        let done = try await state(store, keys: .typed("a", "x", "⏎", "own", "⏎"))
        guard case .done(let result) = try dialog(done).phase else { throw NoDialog() }
        #expect(result.ended.count == 8)
    }

    @Test("logins of others, and of nobody's own, end as they always do")
    func others() async throws {
        for own in ["ada", "bob.okafor@example.com", nil] {
            let state = try await state(own: own, try await Fixture.store(), keys: .typed("⏎", "x"))
            #expect(try dialog(state).fields == [.reason, .message] && dialog(state).ownLogins == 0)
        }
    }

    @Test(
        "have a word to them in every list, also without colours and in ASCII",
        arguments: [("", 1), ("2", 4), ("⏎", 1), ("⏎⏎", 1), ("4", 7), ("3", 1)])
    func sign(keys: String, count: Int) async throws {
        let store = try await Fixture.store()
        for repertoire in [Repertoire.unicode, .ascii] {
            var options = Fixture.options()
            options.ownUser = Fixture.ada
            var state = State(options, directory: store, size: Size(columns: 110, rows: 30), repertoire: repertoire)
            for action in [.began] + [Input].typed(keys.map(String.init).joined()).map(Action.input) {
                state = try await ConsoleProgram.loaded(state, directory: store, after: action)
            }
            let rows = state.view().lines[3..<27].filter { $0.contains(" own ") }
            #expect(rows.count >= count, "\(rows)")
            #expect(rows.allSatisfy { !$0.contains("bob.okafor") })
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("?")))
            #expect(state.view().text.contains("own  your own logins"))
        }
        let others = try await Fixture.loaded(store, keys: [Input].typed(keys) + [.character("?")])
        #expect(!others.view().text.contains("own  your own logins"))
    }

    @Test("what was typed does not count for a set that has changed")
    func changed() async throws {
        let store = try await Fixture.store()
        var state = try await state(store, keys: .typed("x", "tab", "tab", "own"))
        #expect(try dialog(state).own.text == "own")
        let other = try #require(try dialog(state).pinned.first)
        _ = try await store.end(EndRequest(.sessions([other.id]), actor: .policy), at: Fixture.now)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.enter)))
        #expect(try dialog(state).hasChanged && dialog(state).own.text.isEmpty)
    }
}
