import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Logins that have ended")
struct EndedTests {
    private func shown(_ keys: String...) async throws -> (state: State, text: String) {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: Size(columns: 140, rows: 30), keys: keys.flatMap { [Input].typed($0) })
        return (state, state.view().text)
    }

    @Test("have no deadline and cannot be revoked on the screen of users", arguments: ["state:ended", "cause:reuse"])
    func users(query: String) async throws {
        let (state, text) = try await shown("/", query, "⏎")
        #expect(text.contains("ada.lovelace") && text.contains("ENDED") && text.contains("ended login"))
        #expect(!text.contains("NEXT DEADLINE") && !text.contains("idle ") && !text.contains("revoke all of user"))
        #expect(state.revokeTarget == nil && state.revokeAllTarget == nil)
        let marked = try await shown("/", query, "⏎", "a", "space").state
        #expect(marked.revokeTarget == nil)
    }

    @Test("have no next deadline where live ones are found beside them")
    func both() async throws {
        let (state, text) = try await shown("/", "state:ended OR state:live", "⏎")
        #expect(!text.contains("NEXT DEADLINE") && text.contains("LOGINS"))
        #expect(state.revokeTarget != nil)
    }

    @Test("stand below headings of their own, and are not counted as live", arguments: ["state:ended", "cause:reuse"])
    func sessions(query: String) async throws {
        let (_, text) = try await shown("2", "/", query, "⏎")
        #expect(text.contains("HOW IT ENDED") && !text.contains("LIFE") && !text.contains("SEEN"))
        #expect(!text.contains(" live ·"))
    }
}
