import GRDB
import SessionStore
import Tokens

/// What a merge asks of the store, within its transaction.
struct SQLiteWorkspace: MergeWorkspace {
    let transaction: WriteTransaction
    let wasEmpty: Bool
    /// The number of the newest event when the act began.
    private let head: Int64

    private var db: Database { transaction.db }

    /// - Parameter isDryRun: whether nothing is written.
    init(_ db: Database, isDryRun: Bool) throws {
        let first = try WriteTransaction(db)
        if !isDryRun, first.source == .ordered {
            // A login that is numbered anew must not slip out of the reach of an order.
            try first.followAll()
            transaction = try WriteTransaction(db)
            transaction.recorded = first.recorded
        } else {
            transaction = first
        }
        head = transaction.sequence
        wasEmpty = try head == 0 && db.first("SELECT 1 FROM sessions LIMIT 1") { _ in true } == nil
    }

    // MARK: - Logins

    func login(_ id: SessionID) throws -> TransferredLogin? { try stored(id)?.transferred(from: db) }

    private func stored(_ id: SessionID) throws -> StoredLogin? {
        try transaction.logins(where: "s.public_id = ?", [SQLValue(id)]).first
    }

    func isUnended(_ id: SessionID) throws -> Bool {
        try db.first(
            "SELECT 1 FROM \(transaction.source.table) WHERE s.public_id = ? AND s.ended_at IS NULL", [SQLValue(id)]
        ) { _ in true } ?? false
    }

    func generation(of id: SessionID) throws -> Int? {
        try db.first("SELECT generation FROM sessions WHERE public_id = ?", [SQLValue(id)]) { Int($0.integer(0)) }
    }

    func holder(of hash: TokenHash) throws -> SessionID? {
        let value = SQLValue(hash)
        return try db.first(
            """
            SELECT public_id FROM sessions WHERE token = ? UNION ALL \
            SELECT public_id FROM sessions WHERE predecessor = ? UNION ALL \
            SELECT s.public_id FROM ancestors o CROSS JOIN sessions s ON s.id = o.session_id WHERE o.hash = ?
            """, [value, value, value]
        ) { SessionID(parsing: $0.text(0)) } ?? nil
    }

    func recordedEnd(of id: SessionID) throws -> SessionEnd? {
        try db.first(
            """
            SELECT cause, at, actor, actor_known, reason FROM events WHERE session = ? AND sequence <= ? \
            AND kind IN \(Self.ends) ORDER BY sequence DESC LIMIT 1
            """, [SQLValue(id), .integer(head)]
        ) { row in
            SessionEnd(
                cause: row.textIfAny(0).flatMap(SessionCause.init(rawValue:)) ?? .imported,
                at: LoginColumns.moment(row, 1),
                actor: row.textIfAny(2).map { Actor(name: $0, known: row.textIfAny(3)) } ?? .policy,
                reason: row.textIfAny(4))
        }
    }

    mutating func add(_ login: TransferredLogin) throws {
        do {
            try transaction.insert(login.record)
            try addAncestors(of: login, row: db.lastInsertedRowID)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw StoreError.takenToken(login.id)
        }
    }

    mutating func replace(with login: TransferredLogin) throws {
        guard let old = try stored(login.id) else { return }
        try transaction.write(LoginChange(record: login.record), over: old)
        guard old.record.session.generation != login.record.session.generation else { return }
        try db.run("DELETE FROM ancestors WHERE session_id = ?", [.integer(old.row)])
        try addAncestors(of: login, row: old.row)
    }

    private func addAncestors(of login: TransferredLogin, row: Int64) throws {
        for (index, ancestor) in login.ancestors.enumerated() {
            try db.run(
                "INSERT INTO ancestors(hash, session_id, generation, superseded_until) VALUES (?, ?, ?, ?)",
                [
                    SQLValue(ancestor.hash), .integer(row), SQLValue(login.generation(ofAncestor: index)),
                    SQLValue(ancestor.supersededUntil),
                ])
        }
    }

    // MARK: - Marks

    func mark(ending session: Session) throws -> EndMark? { try transaction.mark(ending: session) }

    mutating func add(_ mark: EndMark) throws { try transaction.insert(mark) }

    func logins(endedBy mark: EndMark, limit: Int) throws -> [TransferredLogin] {
        let condition = try condition(of: mark)
        return try transaction.logins(where: "\(condition.sql) LIMIT ?", condition.values + [SQLValue(limit)])
            .map { TransferredLogin($0.record) }
    }

    func ids(endedBy mark: EndMark) throws -> [SessionID] {
        let condition = try condition(of: mark)
        return try db.rows(
            "SELECT s.public_id FROM \(transaction.source.table) WHERE \(condition.sql)", condition.values
        ) { SessionID(parsing: $0.text(0)) }.compactMap { $0 }
    }

    private func condition(of mark: EndMark) throws -> SQLFragment {
        let created = SQLFragment(
            "\(transaction.source.unended) AND s.created < ? AND (s.deadline IS NULL OR s.deadline > ?)",
            [SQLValue(mark.at), SQLValue(mark.at)])
        guard let user = mark.user else { return created }
        return SQLFragment("s.user_id = (SELECT id FROM users WHERE name = ?) AND ", [.text(user)]) + created
    }

    // MARK: - Events

    func has(_ identity: EventIdentity) throws -> Bool {
        let (condition, values): (String, [SQLValue]) =
            switch identity {
            case .login(let id): ("session = ? AND kind = 'login'", [SQLValue(id)])
            case .rotation(let id, let generation):
                (
                    "session = ? AND kind IN ('refresh', 'elevate') AND generation = ?",
                    [SQLValue(id), SQLValue(generation)]
                )
            case .end(let id): ("session = ? AND kind IN \(Self.ends)", [SQLValue(id)])
            case .other(let id, let kind, let at):
                ("session = ? AND kind = ? AND at = ?", [SQLValue(id), .text(kind.rawValue), SQLValue(at)])
            case .act(let kind, let at, let user, let actor, let reason):
                (
                    """
                    at = ? AND kind = ? AND session IS NULL AND user_id IS (SELECT id FROM users WHERE name = ?) \
                    AND actor IS ? AND reason IS ?
                    """, [SQLValue(at), .text(kind.rawValue), SQLValue(user), SQLValue(actor), SQLValue(reason)]
                )
            }
        return try db.first(
            "SELECT 1 FROM events WHERE \(condition) AND sequence <= ? LIMIT 1",
            values + [.integer(identity.isUnique ? .max : head)]
        ) { _ in true } ?? false
    }

    mutating func append(_ event: SessionEvent) throws -> Int64 {
        try transaction.append([event])
        return transaction.sequence
    }

    mutating func number(_ id: SessionID, _ sequence: Int64) throws {
        try db.run(
            "UPDATE sessions SET sequence = ? WHERE public_id = ? AND sequence = 0", [.integer(sequence), SQLValue(id)])
    }

    mutating func finish() throws {
        guard wasEmpty else { return }
        // Of two current tokens, two predecessors or two ancestors alike the schema keeps one out.
        let doubled =
            try db.first(
                """
                SELECT s.public_id FROM sessions s WHERE EXISTS (SELECT 1 FROM sessions o WHERE o.predecessor = s.token) \
                OR EXISTS (SELECT 1 FROM ancestors o WHERE o.hash = s.token OR o.hash = s.predecessor) LIMIT 1
                """
            ) { SessionID(parsing: $0.text(0)) } ?? nil
        if let doubled { throw StoreError.takenToken(doubled) }
        try db.run(
            """
            UPDATE sessions SET sequence = coalesce((SELECT e.sequence FROM events e WHERE e.session = public_id \
            AND e.kind = 'login' ORDER BY e.sequence LIMIT 1), 0)
            """)
    }

    /// Remembers up to where the other store was taken in.
    func note(_ origin: StoreMoment) throws {
        guard let newest = origin.newest else { return }
        try db.run(
            "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            [.text("merged \(origin.store)"), .text("\(origin.sequence) \(newest.milliseconds)")])
    }

    private static let ends = "('reuse', 'revoke', 'evict', 'signout', 'expire')"
}
