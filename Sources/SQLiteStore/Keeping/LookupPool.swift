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
        // Tokens are spread evenly, and so are those who have to wait.
        let first = hash.withUnsafeBytes { Int($0[0]) }
        for offset in lanes.indices {
            if let found = try lanes[(first + offset) % lanes.count].findIfFree(hash) { return found.match }
        }
        return try lanes[first % lanes.count].find(hash)
    }

    /// Forgets the names that are known by their rows.
    func forgetNames() { lanes.forEach { $0.forgetNames() } }

    func close() { lanes.forEach { $0.close() } }
}

/// One connection that looks tokens up.
private final class LookupLane: Sendable {
    /// What a look-up found, apart from whether it took place.
    struct Answer {
        let match: (login: StoredLogin, presented: PresentedToken)?
    }

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

    func findIfFree(_ hash: TokenHash) throws -> Answer? {
        try state.withLockIfAvailable { state in Answer(match: try Self.connection(&state, connector).find(hash)) }
    }

    func forgetNames() {
        state.withLock { state in
            if case .open(let connection) = state { connection.names.forget() }
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
    private let statements: [SQLStatement]
    let names: KnownNames

    private var byCurrent: SQLStatement { statements[0] }
    private var byPredecessor: SQLStatement { statements[1] }
    private var byAncestor: SQLStatement { statements[2] }

    init(_ queue: DatabaseQueue) throws {
        self.queue = queue
        let select = "SELECT \(LoginColumns.numberedLogin)"
        let tables = LoginColumns.numberedLoginTables
        let texts = [
            "\(select) FROM \(tables) WHERE \(LoginColumns.byToken)",
            "\(select) FROM \(tables) WHERE \(LoginColumns.byPredecessor)",
            """
            \(select), o.superseded_until FROM ancestors o CROSS JOIN \(tables) \
            WHERE o.hash = ? AND s.id = o.session_id
            """,
            "SELECT name FROM clients WHERE id = ?", "SELECT text FROM agents WHERE id = ?",
        ]
        statements = try queue.unsafeRead { db in
            var statements: [SQLStatement] = []
            do { for text in texts { statements.append(try Self.prepare(db, text)) } } catch {
                // A connection with a statement left is never closed: a disk that fails would use up the descriptors.
                for statement in statements { sqlite3_finalize(statement.pointer) }
                throw error
            }
            return statements
        }
        names = KnownNames(clientByRow: statements[3], agentByRow: statements[4])
    }

    deinit { finalize() }

    /// Three look-ups, each for itself, miss nothing: a token only ever goes from current to predecessor to ancestor,
    /// and they are asked in this order.
    func find(_ hash: TokenHash) throws -> (login: StoredLogin, presented: PresentedToken)? {
        try hash.withUnsafeBytes { bytes in
            if let login = try first(byCurrent, bytes, read) {
                return (try login.holding(hash, as: .current), .current)
            }
            if let login = try first(byPredecessor, bytes, read) {
                return (try login.holding(hash, as: .predecessor), .predecessor)
            }
            return try first(byAncestor, bytes) { row in
                (
                    try read(row),
                    .ancestor(supersededUntil: LoginColumns.readSupersededUntil(row))
                )
            }
        }
    }

    private func read(_ row: SQLRow) throws -> StoredLogin { try LoginColumns.readLogin(row, names) }

    func close() {
        finalize()
        // It holds no transaction, so nothing is lost when closing it fails; it is then closed when it is dropped.
        try? queue.close()
    }

    private var isFinalized = false

    private func finalize() {
        guard !isFinalized else { return }
        isFinalized = true
        for statement in statements { sqlite3_finalize(statement.pointer) }
    }

    private func first<Value>(
        _ statement: SQLStatement, _ bytes: UnsafeRawBufferPointer, _ read: (SQLRow) throws -> Value
    ) throws -> Value? {
        defer { statement.reset() }
        try statement.bindStatic(bytes, at: 1)
        return try statement.step() ? try read(statement.row) : nil
    }

    private static func prepare(_ db: Database, _ sql: String) throws -> SQLStatement {
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v3(
            db.sqliteConnection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK, let pointer else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
        }
        return SQLStatement(pointer: pointer)
    }
}
