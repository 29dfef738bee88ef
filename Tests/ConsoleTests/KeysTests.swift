import ServiceTokens
import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The screen of keys")
struct KeysTests {
    private func opened(
        _ desk: (any KeyRingDesk)?, _ size: Size = Size(columns: 110, rows: 30), _ repertoire: Repertoire = .unicode,
        readOnly: Bool = false, inputs: [Input] = []
    ) async throws -> State {
        var options = Fixture.options()
        options.screen = .keys
        options.keys = desk
        options.readOnly = readOnly
        let store = try await Fixture.store()
        let sources = RequestSources(store, options)
        var state = State(options, directory: store, size: size, repertoire: repertoire)
        for action in [.began] + inputs.map(Action.input) {
            state = try await ConsoleProgram.loaded(state, from: sources, after: action)
        }
        return state
    }

    private func dialog(_ state: State) throws -> KeyDialog {
        guard case .key(let dialog) = state.overlay else { throw KeyFixture.Missing() }
        return dialog
    }

    @Test(
        "shows where each key is in its life, what happens next and what it has signed, at every size",
        arguments: [
            (Golden.keysAt60, 60, 16), (.keysAt80, 80, 24), (.keysAt110, 110, 30), (.keysAt200, 200, 60),
        ])
    func screens(golden: Golden, columns: Int, rows: Int) async throws {
        golden.expect(
            try await opened(KeyFixture(), Size(columns: columns, rows: rows), inputs: .typed("j")).view())
    }

    @Test("has words and signs of its own in ASCII")
    func ascii() async throws {
        let grid = try await opened(KeyFixture(), Size(columns: 80, rows: 24), .ascii).view()
        #expect(grid.text.utf8.allSatisfy { $0 < 0x80 })
        Golden.keysInASCII.expect(grid)
    }

    @Test("without any key says what to do, and so does a store that keeps none")
    func none() async throws {
        let finding = Finding(
            "keys.active", .notice, "no key signs service tokens yet", why: "none has been minted",
            remedy: "make the first keys and give verifiers the set: curfew keys jwks")
        let text = try await opened(KeyFixture(turnedBefore: [], findings: [finding])).view().text
        // The fixture turns the ring at the end, which makes the first keys.
        #expect(text.contains("active"))
        let empty = try await opened(EmptyDesk(findings: [finding]), Size(columns: 80, rows: 24))
        Golden.keysNone.expect(empty.view())
        #expect(try await opened(nil).view().text.contains("This store keeps no signing keys."))
    }

    private struct EmptyDesk: KeyRingDesk {
        let findings: [Finding]
        let canChange = true
        func standing(at now: Timestamp) -> KeyRingStanding { KeyRingStanding(ring: KeyRing(), findings: findings) }
        func ring() -> KeyRing? { KeyRing() }
        func perform(_ order: KeyRingOrder, actor: Actor, at now: Timestamp) -> KeyRingOutcome { .done([]) }
    }

    @Test("tells of a key file that is lost, with the remedy")
    func findings() async throws {
        let finding = Finding(
            "keys.file", .error, "keys /etc/curfew/keys.secret: it is not there", why: "no service token can be minted",
            remedy: "restore it from a copy")
        let text = try await opened(KeyFixture(findings: [finding])).view().text
        #expect(text.contains("! keys /etc/curfew/keys.secret: it is not there") && text.contains("restore it"))
    }

    @Test("rotates after ⏎, and where verifiers may not know the next key after one more word")
    func rotate() async throws {
        let known = KeyFixture(turnedBefore: [70 * 86_400, 9 * 86_400])
        _ = try await opened(known, inputs: .typed("o", "⏎"))
        #expect(known.orders == [.rotate(isForced: false)])
        let fresh = KeyFixture()
        let asked = try await opened(fresh, inputs: .typed("o"))
        Golden.keysRotate.expect(asked.view())
        let refused = try await opened(fresh, inputs: .typed("o", "⏎"))
        #expect(try fresh.orders.isEmpty && dialog(refused).complaint == "type now to do it")
        let done = try await opened(fresh, inputs: .typed("o", "now", "⏎"))
        #expect(try fresh.orders == [.rotate(isForced: true)] && dialog(done).phase == .done(["what was ordered"]))
        #expect(try await opened(fresh, inputs: .typed("o", "now", "⏎", "esc")).overlay == nil)
    }

    @Test("gives up the key that signs only after a word, and tells which tokens fail then")
    func retire() async throws {
        let desk = KeyFixture()
        let keys = desk.heldRing.keys
        let asked = try await opened(desk, inputs: .typed("j", "x"))
        Golden.keysRetire.expect(asked.view())
        _ = try await opened(desk, inputs: .typed("j", "x", "⏎", "compromise", "⏎"))
        #expect(desk.orders.isEmpty)
        _ = try await opened(desk, inputs: .typed("j", "x", "compromised", "⏎"))
        let active = try #require(keys.first { $0.stage == .active }?.id)
        #expect(desk.orders == [.retire(active, isForced: true)])
        // One that signs no more needs no word, and one that is retired is none to be retired.
        let retiring = try #require(keys.first { $0.stage == .retiring }?.id)
        _ = try await opened(desk, inputs: .typed("jj", "x", "⏎"))
        #expect(desk.orders.last == .retire(retiring, isForced: false))
        let over = try await opened(desk, inputs: .typed("G", "x"))
        #expect(over.overlay == nil && over.notice?.text == "no key that is published is selected")
    }

    @Test("that may only be looked at offers nothing that changes it")
    func readOnly() async throws {
        for (desk, isReadOnly) in [(KeyFixture(), true), (KeyFixture(canChange: false), false)] {
            let state = try await opened(desk, readOnly: isReadOnly, inputs: .typed("o", "x"))
            #expect(state.overlay == nil && state.notice == nil && desk.orders.isEmpty)
            #expect(!state.view().text.contains("rotate ") && !state.view().text.contains("x retire"))
            let palette = state.entries(of: Palette())
            #expect(!palette.contains { $0.target == .command(.rotateKey) || $0.target == .command(.retireKey) })
        }
    }

    @Test("drawn once, changes no key, whatever is pressed")
    func once() async throws {
        let desk = KeyFixture()
        var options = Fixture.options()
        options.screen = .keys
        options.keys = desk
        let text = try await ConsoleProgram.once(
            directory: try await Fixture.store(), options: options, size: Size(columns: 110, rows: 30),
            keys: .typed("o", "now", "⏎"))
        #expect(desk.orders.isEmpty && text.contains("changing them"))
    }
}
