import CSQLiteEdge
import GRDB
import SessionStore
import Tokens

/// The statements of a look-up, prepared on one connection.
struct LookupStatements {
    /// What a look-up found.
    struct Match {
        let login: StoredLogin
        let presented: PresentedToken
        /// Whether any order is in force.
        let isOrdered: Bool
    }

    private let byCurrent, byPredecessor, byAncestor: SQLStatement

    init(_ source: SessionSource, in db: Database) throws {
        let select = "SELECT \(LoginColumns.numberedLogin), \(SessionSource.isOrdered)"
        let tables = LoginColumns.numberedLoginTables(source)
        let statements = try SQLStatement.prepared(
            in: db,
            [
                "\(select) FROM \(tables) WHERE \(LoginColumns.byToken)",
                "\(select) FROM \(tables) WHERE \(LoginColumns.byPredecessor)",
                """
                \(select), o.superseded_until FROM ancestors o CROSS JOIN \(tables) \
                WHERE o.hash = ? AND s.id = o.session_id
                """,
            ])
        (byCurrent, byPredecessor, byAncestor) = (statements[0], statements[1], statements[2])
    }

    func finalize() {
        for statement in [byCurrent, byPredecessor, byAncestor] { statement.finalize() }
    }

    /// Three look-ups, each for itself, miss nothing: a token only ever goes from current to predecessor to ancestor,
    /// and they are asked in this order.
    func find(_ hash: TokenHash, _ names: KnownNames) throws -> Match? {
        try hash.withUnsafeBytes { bytes in
            try first(byCurrent, bytes) { row in
                try match(LoginColumns.readLogin(row, names).holding(hash, as: .current), .current, row)
            }
                ?? first(byPredecessor, bytes) { row in
                    try match(LoginColumns.readLogin(row, names).holding(hash, as: .predecessor), .predecessor, row)
                }
                ?? first(byAncestor, bytes) { row in
                    let until = LoginColumns.moment(row, LoginColumns.loginCount + 1)
                    return try match(LoginColumns.readLogin(row, names), .ancestor(supersededUntil: until), row)
                }
        }
    }

    private func match(_ login: StoredLogin, _ presented: PresentedToken, _ row: SQLRow) -> Match {
        Match(login: login, presented: presented, isOrdered: row.integer(LoginColumns.loginCount) != 0)
    }

    private func first<Value>(
        _ statement: SQLStatement, _ bytes: UnsafeRawBufferPointer, _ read: (SQLRow) throws -> Value
    ) throws -> Value? {
        defer { statement.reset() }
        try statement.bindStatic(bytes, at: 1)
        return try statement.step() ? try read(statement.row) : nil
    }
}

extension SQLStatement {
    /// Statements that stay prepared beyond GRDB's care: finalise each before the connection is closed.
    static func prepared(in db: Database, _ texts: [String]) throws -> [SQLStatement] {
        var statements: [SQLStatement] = []
        do {
            for text in texts { statements.append(try prepared(in: db, text)) }
            return statements
        } catch {
            // A connection with a statement left is never closed: a disk that fails would use up the descriptors.
            for statement in statements { statement.finalize() }
            throw error
        }
    }

    private static func prepared(in db: Database, _ sql: String) throws -> SQLStatement {
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

    func finalize() { sqlite3_finalize(pointer) }
}
