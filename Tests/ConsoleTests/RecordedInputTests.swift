import Terminal
import Testing

@testable import Console

@Suite("What a recording keeps of what is done")
struct RecordedInputTests {
    private static let token = "cfs_0123456789abcdef0123456789abcdef01234567"

    private func state(_ keys: [Input]) async throws -> State {
        try await Fixture.loaded(try await Fixture.store(), keys: keys)
    }

    @Test("is each key, and a paste where a field takes it")
    func plain() async throws {
        let lists = try await state([])
        #expect(lists.recorded(.character("j")) == .character("j") && lists.recorded(.key(.enter)) == .key(.enter))
        #expect(lists.recorded(.paste("ada")) == nil)
        let filter = try await state(.typed("/"))
        #expect(filter.recorded(.paste("user:ada*")) == .paste("user:ada*"))
        #expect(try await state(.typed("?")).recorded(.paste("ada")) == nil)
    }

    @Test("is of a token nothing but how long it is")
    func secrets() async throws {
        let filter = try await state(.typed("/"))
        let standIn = Input.paste(String(repeating: "x", count: Self.token.count))
        #expect(filter.recorded(.paste(Self.token)) == standIn)
        let inspect = try await state(.typed("6"))
        #expect(inspect.recorded(.paste(Self.token)) == standIn)
        #expect(inspect.recorded(.character("q")) == .character("x"))
        #expect(inspect.recorded(.key(.enter)) == .key(.enter))
        // Nothing is being typed any more.
        let left = try await state(.typed("6") + [.key(.escape)])
        #expect(left.recorded(.character("2")) == .character("2"))
    }
}
