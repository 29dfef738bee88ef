import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("The use of an API key")
struct KeyUseTests {
    @Test("lets its bearer in though it cannot be written down")
    func unwritten() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate, sweepInterval: nil)
        let request = try APIKeyRequest(role: .admin)
        let (secret, key) = try await store.createAPIKey(request, by: operations, at: noon)
        try await DatabaseQueue(path: folder.store).write { db in
            try db.execute(
                sql: "CREATE TRIGGER full BEFORE UPDATE ON api_keys BEGIN SELECT RAISE(ABORT, 'full'); END")
        }
        #expect(try await store.useAPIKey(secret, at: minutes(5))?.id == key.id)
        #expect(try await store.apiKeys().first?.lastUsed == nil)
        try await store.close()
    }
}
