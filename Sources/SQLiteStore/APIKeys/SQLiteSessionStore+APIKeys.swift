import GRDB
import SessionStore
import Tokens

extension SQLiteSessionStore: APIKeyStore {
    private static let columns = "public_id, role, name, created, expires, last_used, revoked"

    public func createAPIKey(
        _ request: APIKeyRequest, by actor: Actor, at now: Timestamp
    ) async throws(StoreError) -> (secret: APIKeySecret, key: APIKey) {
        let made = drawing { random in request.made(at: now, using: &random) }
        try await write(at: now) { transaction in
            try transaction.db.run(
                "INSERT INTO api_keys(public_id, hash, role, name, created, expires) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .text(made.key.id.description), SQLValue(made.secret.hash), .text(made.key.role.rawValue),
                    SQLValue(made.key.name), SQLValue(made.key.created), SQLValue(made.key.expires),
                ])
            try transaction.append([made.key.event("create", by: actor, at: now)])
        }
        return made
    }

    public func apiKeys() async throws(StoreError) -> [APIKey] {
        try await read { db in
            try db.rows("SELECT \(Self.columns) FROM api_keys ORDER BY id", [], Self.read).compactMap(\.self)
        }
    }

    public func useAPIKey(_ secret: APIKeySecret, at now: Timestamp) async throws(StoreError) -> APIKey? {
        let hash = secret.hash
        let found = try await read { db in
            try db.first("SELECT \(Self.columns) FROM api_keys WHERE hash = ?", [SQLValue(hash)], Self.read) ?? nil
        }
        guard let key = found, key.isGood(at: now) else { return nil }
        guard mode != .readOnly, key.isTouchDue(at: now) else { return key }
        // A key is good whether or not its use can be written down.
        _ = try? await writeTogether(at: now) { transaction in
            try transaction.db.run(
                "UPDATE api_keys SET last_used = ?1 WHERE hash = ?2 AND (last_used IS NULL OR last_used < ?1)",
                [SQLValue(now), SQLValue(hash)])
        }
        return key
    }

    public func revokeAPIKey(
        _ id: APIKeyID, by actor: Actor, at now: Timestamp
    ) async throws(StoreError) -> APIKey? {
        try await write(at: now) { transaction in
            let changed = try transaction.db.run(
                "UPDATE api_keys SET revoked = ? WHERE public_id = ? AND revoked IS NULL",
                [SQLValue(now), .text(id.description)])
            guard changed == 1 else { return nil }
            let key =
                try transaction.db.first(
                    "SELECT \(Self.columns) FROM api_keys WHERE public_id = ?", [.text(id.description)], Self.read)
                ?? nil
            if let key { try transaction.append([key.event("revoke", by: actor, at: now)]) }
            return key
        }
    }

    /// `nil` for what no version can have written.
    private static func read(_ row: SQLRow) -> APIKey? {
        guard let id = APIKeyID(parsing: row.text(0)), let role = APIKey.Role(rawValue: row.text(1)) else { return nil }
        func moment(_ column: Int32) -> Timestamp? { row.integerIfAny(column).map { Timestamp(milliseconds: $0) } }
        return APIKey(
            id: id, role: role, name: row.textIfAny(2), created: Timestamp(milliseconds: row.integer(3)),
            expires: moment(4), lastUsed: moment(5), revoked: moment(6))
    }
}
