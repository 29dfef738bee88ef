import Foundation
import SessionStore
import SessionStoreTesting
import Synchronization
import Testing

@testable import SQLiteStore

/// A folder of its own for the length of the run: a store may still be closing when a test is over.
struct TemporaryFolder: Sendable {
    let path: String

    private static let made = Mutex<[String]>([])

    init() throws {
        var template = Array("\(NSTemporaryDirectory())/curfew-sqlite-XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        self.path = path
        Self.made.withLock { made in
            if made.isEmpty { atexit { TemporaryFolder.removeAll() } }
            made.append(path)
        }
    }

    private static func removeAll() {
        for path in made.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
    }

    /// The path of a store in it.
    var store: String { path + "/sessions.db" }
}

/// A store in a folder of its own, which can be opened several times at once.
struct TemporaryStore: StoreFixture {
    let folder: TemporaryFolder
    let cachedTokens: Int

    init(cachedTokens: Int = 1024) throws {
        folder = try TemporaryFolder()
        self.cachedTokens = cachedTokens
    }

    func open(_ policy: Policy) async throws -> any SessionKeeper { try keeper(policy) }

    func another() async throws -> any StoreFixture { try TemporaryStore(cachedTokens: cachedTokens) }

    func keeper(
        _ policy: Policy = Policy(), mode: SQLiteSessionStore.Mode = .openOrCreate, sweepInterval: Span? = nil
    ) throws -> SQLiteSessionStore {
        try SQLiteSessionStore(
            path: folder.store, mode: mode, policy: policy, sweepInterval: sweepInterval, cachedTokens: cachedTokens)
    }
}

/// 2026-11-23T14:00:00Z.
let noon = Timestamp(milliseconds: 1_795_442_400_000)
let operations = Actor.administrator("ops", host: "test", known: "uid=1000")

func minutes(_ count: Int64) -> Timestamp { noon + .minutes(count) }
func seconds(_ count: Int64) -> Timestamp { noon + .seconds(count) }
