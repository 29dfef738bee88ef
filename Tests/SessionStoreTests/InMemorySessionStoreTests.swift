import SessionStore
import SessionStoreTesting
import Testing

@Suite("The in-memory store")
struct InMemorySessionStoreTests {
    private actor Fixture: StoreFixture {
        private var store: InMemorySessionStore?

        func open(_ policy: Policy) -> any SessionKeeper {
            let store = store ?? InMemorySessionStore(policy: policy)
            self.store = store
            return store
        }

        nonisolated func another() -> any StoreFixture { Fixture() }
    }

    @Test("keeps every promise of a store", arguments: SessionStoreConformance.cases)
    func conformance(promise: ConformanceCase) async throws { try await promise.check(on: Fixture()) }
}
