import SessionStore
import Terminal
import Testing
import Tokens

@testable import Console

@Suite("What was typed before")
struct HistoryTests {
    private func state(_ keys: [Input] = []) async throws -> State {
        var options = Fixture.options()
        options.history = History([
            .query("client:web"), .query("client:ios"), .reason("left the company"), .reason("laptop stolen"),
        ])
        return try await Fixture.loaded(try await Fixture.store(), options: options, keys: keys)
    }

    private func filter(_ state: State) -> String? {
        if case .filter(let edit) = state.overlay { edit.field.text } else { nil }
    }

    private func reason(_ state: State) -> String? {
        if case .revoke(let dialog) = state.overlay { dialog.reason.text } else { nil }
    }

    @Test("is kept once, the newest first, and not for ever")
    func order() {
        var history = History((0..<History.most + 5).map { .reason("\($0)") })
        history.add(.reason("7"))
        #expect(history.reasons.count == History.most && history.reasons.first == "7")
        #expect(history.reasons.filter { $0 == "7" }.count == 1)
        #expect(History(history.entries) == history)
    }

    @Test("is not kept when it looks like a secret, is empty, or cannot be typed")
    func secrets() {
        var generator = SystemRandomNumberGenerator()
        let token = SessionToken.generate(using: &generator).revealed()
        let jwt = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl"
        for text in [
            token, "user:\(token)", "found \(token.prefix(30)) in a log", jwt, "Bearer \(jwt)", String(jwt.prefix(24)),
            "", "  ", "a\nb", "a\u{1B}[2J", "\u{202E}abc", String(repeating: "a ", count: 600),
        ] {
            #expect(!History.mayKeep(text), "\(text)")
        }
        for text in [
            "user:ada.lovelace@example.com", "id:7f3k9qwe00000000", "agent:\"Mozilla/5.0 (X11; Linux x86_64)\"",
            "user:550e8400-e29b-41d4-a716-446655440000", "gerät gestohlen", "日本語",
        ] {
            #expect(History.mayKeep(text), "\(text)")
        }
    }

    @Test("is offered in the filter by the arrows, and what was being typed comes back")
    func queries() async throws {
        var state = try await state(.typed("/", "us"))
        for (key, text) in [
            (Input.Key.up, "client:ios"), (.up, "client:web"), (.up, "client:web"), (.down, "client:ios"),
            (.down, "us"), (.down, "us"),
        ] {
            _ = state.update(.input(.key(key)), at: Fixture.now)
            #expect(filter(state) == text)
        }
    }

    @Test("goes on from the newest after something was typed into it")
    func edited() async throws {
        var state = try await state(.typed("/") + [.key(.up), .key(.up)] + .typed("!") + [.key(.up)])
        #expect(filter(state) == "client:ios")
        _ = state.update(.input(.key(.down)), at: Fixture.now)
        #expect(filter(state) == "client:web!")
    }

    @Test("is offered for the reason, while the arrows go from field to field")
    func reasons() async throws {
        let state = try await state(.typed("⏎", "x") + [.control("p"), .control("p"), .control("n")])
        #expect(reason(state) == "laptop stolen")
        let hints = Hints.of(state).map { $0.pieces.map(\.text).joined() }
        #expect(hints.contains("^P ^N recent reasons"))
        var other = state
        _ = other.update(.input(.key(.down)), at: Fixture.now)
        _ = other.update(.input(.control("p")), at: Fixture.now)
        #expect(reason(other) == "laptop stolen")
    }

    @Test("is remembered when a query is applied and when logins have ended, not before")
    func remembers() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("/", "client:cli"))
        #expect(state.history == History())
        let effects = state.update(.input(.key(.enter)), at: Fixture.now)
        #expect(effects.contains(.remember(.query("client:cli"))) && state.history.queries == ["client:cli"])
        state = try await Fixture.loaded(store, keys: .typed("⏎", "x", "stolen"))
        #expect(state.history == History())
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.key(.enter)))
        #expect(state.history.reasons == ["stolen"])
    }
}
