import SessionStore
import Synchronization

/// The stores that the program has opened, so that whatever happens each is closed: only then is what was put off
/// written, and a long log copied back.
enum OpenStores {
    private static let opened = Mutex<[any SessionKeeper]>([])

    static func add(_ store: any SessionKeeper) { opened.withLock { $0.append(store) } }

    static func closeAll() async throws {
        for store in opened.withLock({ stores in
            defer { stores = [] }
            return stores
        }) {
            try await store.close()
        }
    }
}
