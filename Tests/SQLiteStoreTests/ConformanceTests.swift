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

    /// They count the records of the audit chain, of which an end in slices has several.
    private static let counting = [
        "every administrative act is recorded in a chain, refused and dry ones too",
        "events that are forgotten leave a checkpoint, from which the rest verifies",
    ]

    @Test(
        "keeps them when every end is too large to be written at once",
        arguments: SessionStoreConformance.cases.filter { !counting.contains($0.name) })
    func withOrders(_ promise: ConformanceCase) async throws {
        try await promise.check(on: TemporaryStore(endsAtOnce: 0))
    }
}
