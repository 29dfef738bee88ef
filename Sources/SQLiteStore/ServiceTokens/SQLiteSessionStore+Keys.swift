import GRDB
import SessionStore

extension SQLiteSessionStore: KeyRingStore {
    public func signingKeys() async throws(StoreError) -> [StoredSigningKey] {
        try await read { db in try Self.signingKeys(in: db) }
    }

    public func replaceSigningKeys(
        _ old: [StoredSigningKey], by new: [StoredSigningKey], steps: [String], actor: Actor, at now: Timestamp
    ) async throws(StoreError) -> Bool {
        try await write(at: now) { transaction in
            guard try Self.signingKeys(in: transaction.db) == old else { return false }
            try transaction.db.run("DELETE FROM signing_keys")
            for (number, key) in new.enumerated() {
                try transaction.db.run(
                    """
                    INSERT INTO signing_keys(number, label, algorithm, published, sealed, published_at, active_at, \
                    retiring_at, retired_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        SQLValue(number + 1), .text(key.id), .text(key.algorithm), .blob(key.published),
                        key.sealed.map { .blob($0) } ?? .null, SQLValue(key.publishedAt), SQLValue(key.activeAt),
                        SQLValue(key.retiringAt), SQLValue(key.retiredAt),
                    ])
            }
            try transaction.append(steps.map { .ofKeyRing($0, actor: actor, at: now) })
            return true
        }
    }

    private static func signingKeys(in db: Database) throws -> [StoredSigningKey] {
        try db.rows(
            """
            SELECT label, algorithm, published, sealed, published_at, active_at, retiring_at, retired_at \
            FROM signing_keys ORDER BY number
            """
        ) { row in
            func moment(_ column: Int32) -> Timestamp? { row.integerIfAny(column).map(Timestamp.init(milliseconds:)) }
            return StoredSigningKey(
                id: row.text(0), algorithm: row.text(1), published: Array(row.blob(2)),
                sealed: row.isNull(3) ? nil : Array(row.blob(3)),
                publishedAt: Timestamp(milliseconds: row.integer(4)), activeAt: moment(5), retiringAt: moment(6),
                retiredAt: moment(7))
        }
    }
}
