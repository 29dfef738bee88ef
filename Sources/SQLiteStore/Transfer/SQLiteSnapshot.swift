import GRDB
import SessionStore
import Tokens

/// A view of one moment: a read transaction that stays open over many reads, on a connection of its own.
final class SQLiteSnapshot: StoreSnapshot {
    let moment: StoreMoment
    let queue: DatabaseQueue
    private let file: StoreFile

    /// Opens one. What is committed afterwards, by whomever, is not seen.
    init(_ connector: StoreConnector) async throws(StoreError) {
        file = connector.file
        do {
            let queue = try connector.open(.snapshot)
            // The transaction has its moment from its first read on, not from its beginning.
            moment = try await queue.unsafeRead { db in
                try db.run("BEGIN DEFERRED")
                return try StoreMoment(of: db)
            }
            self.queue = queue
        } catch { throw StoreError(sqlite: error, file: connector.file) }
    }

    func counts() async throws(StoreError) -> (logins: Int, events: Int) {
        try await read { db in
            let logins = try db.first("SELECT count(*) FROM sessions") { Int($0.integer(0)) } ?? 0
            return (logins, try db.first("SELECT count(*) FROM events") { Int($0.integer(0)) } ?? 0)
        }
    }

    func logins(after id: SessionID?, limit: Int) async throws(StoreError) -> [TransferredLogin] {
        try await read { db in
            try db.rows(
                """
                SELECT \(LoginColumns.login) FROM \(LoginColumns.loginTables(SessionSource(of: db))) \
                WHERE s.public_id > ? ORDER BY s.public_id LIMIT ?
                """, [.text(id?.description ?? ""), SQLValue(limit)], LoginColumns.readLogin
            ).map { try $0.transferred(from: db) }
        }
    }

    func events(
        _ selection: TransferredEvents, after sequence: Int64, limit: Int
    ) async throws(StoreError) -> [TransferredEvent] {
        let select = """
            SELECT \(EventListing.columns), m.sequence, m.reason, m.message \
            FROM \(EventListing.tables) LEFT JOIN marks m ON m.sequence = e.sequence WHERE e.sequence > ?
            """
        return try await read { db in
            guard case .of(let sessions) = selection else {
                return try db.rows(
                    "\(select) ORDER BY e.sequence LIMIT ?", [.integer(sequence), SQLValue(limit)],
                    TransferredEvent.init(row:))
            }
            // Each by its index, in whatever number they are asked for.
            let found = try sessions.flatMap { session in
                try db.rows(
                    "\(select) AND e.session = ? ORDER BY e.sequence LIMIT ?",
                    [.integer(sequence), SQLValue(session), SQLValue(limit)], TransferredEvent.init(row:))
            }
            return Array(found.sorted { $0.event.sequence < $1.event.sequence }.prefix(limit))
        }
    }

    func close() async {
        // Closing gives the moment up as well.
        try? queue.close()
    }

    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws(StoreError) -> Value {
        do { return try await queue.unsafeRead { db in try body(db) } } catch {
            throw StoreError(sqlite: error, file: file)
        }
    }
}

extension StoreMoment {
    /// The store as a transaction sees it.
    init(of db: Database) throws {
        guard let store = try db.first("SELECT value FROM meta WHERE name = 'store'", [], { $0.text(0) }) else {
            throw DamagedRow(why: "it has no id")
        }
        let newest = try db.first("SELECT sequence, at FROM events ORDER BY sequence DESC LIMIT 1") { row in
            (row.integer(0), LoginColumns.moment(row, 1))
        }
        self.init(store: store, sequence: newest?.0 ?? 0, newest: newest?.1)
    }
}

extension StoredLogin {
    /// The login with its ancestors.
    func transferred(from db: Database) throws -> TransferredLogin {
        // Of the tokens before the newest two there are none before the third.
        guard record.session.end == nil, record.session.generation >= 2 else { return TransferredLogin(record) }
        let ancestors = try db.rows(
            "SELECT hash, superseded_until FROM ancestors WHERE session_id = ? ORDER BY generation", [.integer(row)]
        ) { found in
            guard let hash = TokenHash(bytes: found.blob(0)) else {
                throw DamagedRow(why: "session \(record.session.id) has half an ancestor")
            }
            return LoginChange.Ancestor(hash: hash, supersededUntil: LoginColumns.moment(found, 1))
        }
        return TransferredLogin(record, ancestors: ancestors)
    }
}

extension TransferredEvent {
    fileprivate init(row: SQLRow) throws {
        let event = try EventListing.read(row)
        guard !row.isNull(13), let actor = event.actor else {
            self.init(event)
            return
        }
        let mark = EndMark(
            sequence: event.sequence, at: event.at, user: event.user, actor: actor, reason: row.textIfAny(14),
            message: row.textIfAny(15))
        self.init(event, mark: mark)
    }
}
