import CSQLiteEdge
import GRDB
import SessionStore
import Synchronization
import Tokens

/// The hot path: which login a token belongs to, in one prepared look-up.
///
/// Each lane is a connection under a lock of its own, opened when it is first needed. A caller takes the first lane that
/// is free; a lane is held for microseconds, so that waiting for one costs less than a hop to another thread.
final class LookupPool: Sendable {
    private let lanes: [LookupLane]

    private static let laneCount = 4

    init(_ connector: StoreConnector) { lanes = (0..<Self.laneCount).map { _ in LookupLane(connector) } }

    /// The login that a hash is the current token, the predecessor or an ancestor of.
    func find(_ hash: TokenHash) throws -> (login: StoredLogin, presented: PresentedToken)? {
        // The first that is free, not any: each keeps in memory what it has read of the file, and one of them that has all of
        // it at hand is faster than four.
        for index in lanes.indices {
            if let found = try lanes[index].findIfFree(hash) { return found.match }
        }
        // Tokens are spread evenly, and so are those who have to wait.
        return try lanes[hash.withUnsafeBytes { Int($0[0]) } % lanes.count].find(hash)
    }

    /// Forgets the names that are known by their rows.
    func forgetNames() { lanes.forEach { $0.forgetNames() } }

    func close() { lanes.forEach { $0.close() } }
}

/// One connection that looks tokens up.
private final class LookupLane: Sendable {
    private enum State {
        case unopened
        case open(LookupConnection)
        case closed
    }

    private let connector: StoreConnector
    private let state = Mutex(State.unopened)

    init(_ connector: StoreConnector) { self.connector = connector }

    func find(_ hash: TokenHash) throws -> (login: StoredLogin, presented: PresentedToken)? {
        try state.withLock { state in try Self.connection(&state, connector).find(hash) }
    }

    func findIfFree(_ hash: TokenHash) throws -> PreparedLookups.Answer? {
        try state.withLockIfAvailable { state in
            PreparedLookups.Answer(match: try Self.connection(&state, connector).find(hash))
        }
    }

    func forgetNames() {
        state.withLock { state in
            if case .open(let connection) = state { connection.lookups.forgetNames() }
        }
    }

    func close() {
        state.withLock { state in
            if case .open(let connection) = state { connection.close() }
            state = .closed
        }
    }

    private static func connection(_ state: inout State, _ connector: StoreConnector) throws -> LookupConnection {
        switch state {
        case .open(let connection): return connection
        case .closed: throw DatabaseError.closed
        case .unopened:
            let connection = try LookupConnection(connector.open(.lookup))
            state = .open(connection)
            return connection
        }
    }
}

/// A connection of GRDB's and statements prepared on it, stepped outside of its queue.
///
/// `@unchecked Sendable`: SQLite lets a connection be used by any thread, one at a time. The lane's lock sees to that;
/// nothing is ever run on the queue, which only owns the connection.
private final class LookupConnection: @unchecked Sendable {
    private let queue: DatabaseQueue
    let lookups: PreparedLookups

    init(_ queue: DatabaseQueue) throws {
        self.queue = queue
        lookups = try queue.unsafeRead { db in try PreparedLookups(in: db) }
    }

    func find(_ hash: TokenHash) throws -> (login: StoredLogin, presented: PresentedToken)? {
        try lookups.find(hash) { body in try queue.unsafeRead(body) }
    }

    func close() {
        lookups.finalize()
        // It holds no transaction, so nothing is lost when closing it fails; it is then closed when it is dropped.
        try? queue.close()
    }
}
