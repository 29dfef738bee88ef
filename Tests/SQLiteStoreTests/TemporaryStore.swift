import Foundation
import GRDB
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

    /// Removes it before the end of the run, when nothing in it is open any more.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a store in it.
    var store: String { path + "/sessions.db" }
}

/// A store in a folder of its own, which can be opened several times at once.
struct TemporaryStore: StoreFixture {
    let folder: TemporaryFolder
    let cachedTokens: Int
    let endsAtOnce: Int
    let clock = StandingClock()

    init(cachedTokens: Int = 1024, endsAtOnce: Int = SQLiteSessionStore.usualEndsAtOnce) throws {
        folder = try TemporaryFolder()
        self.cachedTokens = cachedTokens
        self.endsAtOnce = endsAtOnce
    }

    func open(_ policy: Policy) async throws -> any SessionKeeper { try keeper(policy) }

    func another() async throws -> any StoreFixture {
        try TemporaryStore(cachedTokens: cachedTokens, endsAtOnce: endsAtOnce)
    }

    func keeper(
        _ policy: Policy = Policy(), mode: SQLiteSessionStore.Mode = .openOrCreate, sweepInterval: Span? = nil
    ) throws -> SQLiteSessionStore {
        // A moment before a deadline stays one, however long the test waits for its turn.
        try SQLiteSessionStore(
            path: folder.store, mode: mode, policy: policy, sweepInterval: sweepInterval, cachedTokens: cachedTokens,
            generator: SystemRandomNumberGenerator(), clock: clock.clock, endsAtOnce: endsAtOnce)
    }
}

extension TemporaryStore {
    /// A connection that holds the write lock, as another process would.
    func lock() async throws -> DatabaseQueue {
        var configuration = ConnectionKind.checkpointer.configuration
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: folder.store, configuration: configuration)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        return other
    }
}

extension SQLiteSessionStore {
    /// Keeps the writer's queue busy, from now on and until the gate is opened.
    func occupyWriter() throws -> DispatchSemaphore {
        let (gate, isBusy) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let occupy: @Sendable (Database) -> Void = { _ in
            isBusy.signal()
            gate.wait()
        }
        try #require(writer).enqueue(occupy, then: {})
        isBusy.wait()
        return gate
    }
}

/// A clock that stands still until it is moved.
final class StandingClock: Sendable {
    private let state = Mutex((moment: ContinuousClock.now, readings: 0))

    var clock: WaitingClock {
        WaitingClock {
            self.state.withLock { state in
                state.readings += 1
                return state.moment
            }
        }
    }

    /// How often it has been read.
    var readings: Int { state.withLock { $0.readings } }

    func advance(by duration: Duration) { state.withLock { $0.moment += duration } }
}

/// 2026-11-23T14:00:00Z.
let noon = Timestamp(milliseconds: 1_795_442_400_000)
let operations = Actor.administrator("ops", host: "test", known: "uid=1000")

func minutes(_ count: Int64) -> Timestamp { noon + .minutes(count) }
func seconds(_ count: Int64) -> Timestamp { noon + .seconds(count) }
