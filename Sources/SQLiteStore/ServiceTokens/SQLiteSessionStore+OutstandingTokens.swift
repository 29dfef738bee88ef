import GRDB
import SessionStore

extension SQLiteSessionStore: OutstandingTokenStore {
    public func remember(_ token: OutstandingToken, actor: Actor, at now: Timestamp) async throws(StoreError) -> Bool {
        try await writeTogether(at: now) { transaction in
            guard
                let login = try transaction.logins(where: "s.public_id = ?", [SQLValue(token.session)]).first,
                login.record.session.ended(at: now) == nil
            else { return false }
            try transaction.db.run(
                """
                INSERT INTO service_tokens(id, session_id, audience, key_label, issued_at, expires) \
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(token.id), .integer(login.row), .text(token.audience), .text(token.key),
                    SQLValue(token.issuedAt), SQLValue(token.expires),
                ])
            try transaction.append([token.minting(for: login.record.session, actor: actor)])
            return true
        }
    }

    public func outstandingTokens(
        of sessions: [SessionID], at now: Timestamp
    ) async throws(StoreError) -> [OutstandingToken] {
        try await read { db in try OutstandingTokens.of(sessions, in: db, at: now) }
    }

    public func outstandingToken(_ id: String) async throws(StoreError) -> OutstandingToken? {
        try await read { db in try OutstandingTokens.named(id, in: db) }
    }

    public func revokeToken(_ id: String, actor: Actor, at now: Timestamp) async throws(StoreError) -> Bool {
        try await writeTogether(at: now) { transaction in
            guard let token = try OutstandingTokens.named(id, in: transaction.db), token.expires > now,
                token.revokedAt == nil,
                let login = try transaction.logins(where: "s.public_id = ?", [SQLValue(token.session)]).first
            else { return false }
            try transaction.db.run(
                "UPDATE service_tokens SET revoked_at = ? WHERE id = ?", [SQLValue(now), .text(id)])
            try transaction.append([token.revocation(for: login.record.session, actor: actor, at: now)])
            return true
        }
    }

    public func countOutstandingTokens(at now: Timestamp) async throws(StoreError) -> [OutstandingTokenCount] {
        try await read { db in try OutstandingTokens.counts(in: db, at: now) }
    }
}

/// Service tokens that have not expired.
enum OutstandingTokens {
    private static let columns = "t.id, s.public_id, t.audience, t.key_label, t.issued_at, t.expires, t.revoked_at"

    /// Those of some logins. Of few, nobody else's are read; of more than end at once, all are: they live for minutes, so
    /// there are few beside such logins.
    static func of(_ sessions: [SessionID], in db: Database, at now: Timestamp) throws -> [OutstandingToken] {
        guard !sessions.isEmpty else { return [] }
        let meant = Set(sessions)
        guard meant.count > SQLiteSessionStore.usualEndsAtOnce else {
            let named = EndChoice.list("s.public_id", meant.map { "\"\($0)\"" })
            return try db.rows(
                """
                SELECT \(columns) FROM sessions s CROSS JOIN service_tokens t INDEXED BY service_tokens_session \
                ON t.session_id = s.id WHERE \(named.sql) AND t.expires > ? ORDER BY t.expires, t.id
                """, named.values + [SQLValue(now)], read)
        }
        return try db.rows(
            """
            SELECT \(columns) FROM service_tokens t INDEXED BY service_tokens_expires CROSS JOIN sessions s \
            ON s.id = t.session_id WHERE t.expires > ? ORDER BY t.expires, t.id
            """, [SQLValue(now)], read
        ).filter { meant.contains($0.session) }
    }

    /// What is exposed when many logins end at once: told by sums, so that nobody waits for as many tokens.
    ///
    /// - Parameters:
    ///   - condition: on a session `s` or a token `t`; `true` of the logins that end.
    ///   - users: the rows of the users whose logins these are; `nil`: anybody's.
    static func exposure(
        where condition: SQLFragment, users: [Int64]? = nil, of source: SessionSource, in db: Database,
        at now: Timestamp
    ) throws -> Exposure {
        let tables =
            if let users, try haveFewerLogins(users, in: db, at: now) {
                "\(source.table) CROSS JOIN service_tokens t INDEXED BY service_tokens_session ON t.session_id = s.id"
            } else {
                "service_tokens t INDEXED BY service_tokens_expires CROSS JOIN \(source.table) ON s.id = t.session_id"
            }
        let parts = try db.rows(
            """
            SELECT t.audience, count(*), max(t.expires) FROM \(tables) \
            WHERE t.expires > ? AND \(condition.sql) GROUP BY t.audience
            """, [SQLValue(now)] + condition.values, isCached: false
        ) { row in (audience: row.text(0), count: Int(row.integer(1)), until: Timestamp(milliseconds: row.integer(2))) }
        return Exposure(
            count: parts.reduce(0) { $0 + $1.count }, audiences: parts.map(\.audience).sorted(),
            until: parts.map(\.until).max())
    }

    /// Whether some users have fewer logins than there are outstanding tokens. Both are counted as far as the smaller of
    /// them goes, and little further: there may be any number of either.
    private static func haveFewerLogins(_ users: [Int64], in db: Database, at now: Timestamp) throws -> Bool {
        func reaches(_ limit: Int, _ rows: String, _ values: [SQLValue]) throws -> Bool {
            let counted = "SELECT count(*) FROM (SELECT 1 FROM \(rows) LIMIT ?)"
            return try db.first(counted, values + [SQLValue(limit)]) { Int($0.integer(0)) } == limit
        }
        let theirs = EndChoice.list("user_id", users.map(String.init))
        var limit = SQLiteSessionStore.usualEndsAtOnce
        while true {
            let tokens = "service_tokens INDEXED BY service_tokens_expires WHERE expires > ?"
            guard try reaches(limit, tokens, [SQLValue(now)]) else { return false }
            guard try reaches(limit, "sessions WHERE \(theirs.sql) AND ended_at IS NULL", theirs.values) else {
                return true
            }
            limit *= 2
        }
    }

    /// The one of a name.
    static func named(_ id: String, in db: Database) throws -> OutstandingToken? {
        try db.first(
            "SELECT \(columns) FROM service_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.id = ?",
            [.text(id)], read)
    }

    /// Those of all logins, by key and service.
    static func counts(in db: Database, at now: Timestamp) throws -> [OutstandingTokenCount] {
        try db.rows(
            """
            SELECT key_label, audience, count(*), max(expires) FROM service_tokens INDEXED BY service_tokens_expires \
            WHERE expires > ? GROUP BY key_label, audience ORDER BY key_label, audience
            """, [SQLValue(now)]
        ) { row in
            OutstandingTokenCount(
                key: row.text(0), audience: row.text(1), count: Int(row.integer(2)),
                until: Timestamp(milliseconds: row.integer(3)))
        }
    }

    private static func read(_ row: SQLRow) throws -> OutstandingToken {
        guard let session = SessionID(parsing: row.text(1)) else { throw DamagedRow(why: "a session has no id") }
        return OutstandingToken(
            id: row.text(0), session: session, audience: row.text(2), key: row.text(3),
            issuedAt: Timestamp(milliseconds: row.integer(4)), expires: Timestamp(milliseconds: row.integer(5)),
            revokedAt: row.integerIfAny(6).map(Timestamp.init(milliseconds:)))
    }
}

extension WriteTransaction {
    /// Forgets tokens that nobody takes for valid any more, and tells whether there may be more.
    func forgetTokens(before moment: Timestamp, limit: Int) throws -> Bool {
        let forgotten = try db.run(
            """
            DELETE FROM service_tokens WHERE id IN (SELECT id FROM service_tokens INDEXED BY service_tokens_expires \
            WHERE expires <= ? LIMIT ?)
            """, [SQLValue(moment), SQLValue(limit)])
        return forgotten == limit && limit > 0
    }
}
