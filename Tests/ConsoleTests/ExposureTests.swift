import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("What stays exposed after an end")
struct ExposureTests {
    @Test("is said in the dialog: how many service tokens, for whom, until when")
    func dialog() async throws {
        let store = try await Fixture.store()
        for (number, audience) in ["billing", "mail\u{1B}[2J", "billing"].enumerated() {
            let token = OutstandingToken(
                id: "t\(number)", session: Fixture.sessions[number].id, audience: audience, key: "k",
                issuedAt: Fixture.now, expires: Fixture.time("14:05:07"))
            #expect(await store.remember(token, actor: .user, at: Fixture.now))
        }
        // Whoever is about to end them is told before.
        let asked = try await Fixture.loaded(store, keys: .typed("x"))
        #expect(asked.view().text.contains("▲ 3 service tokens will verify offline, until 14:05:07Z"))
        let state = try await Fixture.loaded(store, keys: .typed("x", "lost", "⏎"))
        Golden.revokeExposed.expect(state.view())
        let none = try await Fixture.loaded(try await Fixture.store(), keys: .typed("x", "lost", "⏎"))
        #expect(!none.view().text.contains("offline"))
    }
}
