import SessionStore
import SessionStoreTesting
import Testing

@Suite("A store in a SQLite file")
struct ConformanceTests {
    @Test("keeps every promise of a store", arguments: SessionStoreConformance.cases)
    func conformance(_ promise: ConformanceCase) async throws {
        try await promise.check(on: TemporaryStore())
    }

    @Test("keeps them without validating from memory", arguments: SessionStoreConformance.cases)
    func withoutCache(_ promise: ConformanceCase) async throws {
        try await promise.check(on: TemporaryStore(cachedTokens: 0))
    }
}
