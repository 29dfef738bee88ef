import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func sessions(
        matching query: SessionQuery, order: SessionOrder, after cursor: Session?, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> Page<Session> {
        let found = try await read { db in
            let listing = SessionListing(query: query, order: order, now: now, source: try SessionSource(of: db))
            return try listing.rows(of: db, after: cursor, limit: limit.andOneMore) { row in
                try LoginColumns.readSession(row).resolved(at: now)
            }
        }
        return Page(found, limit: limit)
    }

    public func sessions(
        withIDPrefix prefix: String, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> [Session] {
        let condition = QueryCompiler.prefix("s.public_id", Array(prefix.utf8))
        return try await read { db in
            try db.rows(
                """
                SELECT \(LoginColumns.session) FROM \(LoginColumns.sessionTables(SessionSource(of: db))) \
                WHERE \(condition.sql) ORDER BY s.public_id LIMIT ?
                """, condition.values + [SQLValue(limit)]
            ) { row in try LoginColumns.readSession(row).resolved(at: now) }
        }
    }
}
