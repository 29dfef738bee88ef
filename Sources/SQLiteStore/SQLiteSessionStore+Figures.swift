import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func totals(matching query: SessionQuery, at now: Timestamp) async throws(StoreError) -> StoreTotals {
        let condition = QueryCompiler(.sessions, at: now).condition(query.effectiveExpression)
        let totals = try await read { db in
            try db.first(
                """
                SELECT count(*), count(DISTINCT s.user_id), count(DISTINCT s.client_id) FROM \(SessionSource(of: db).table) \
                WHERE \(condition.sql)
                """, condition.values, isCached: false
            ) { row in
                StoreTotals(
                    logins: Int(row.integer(0)), users: Int(row.integer(1)), clients: Int(row.integer(2)))
            }
        }
        return totals ?? StoreTotals(logins: 0, users: 0, clients: 0)
    }

    public func endings(
        matching query: SessionQuery, buckets: TimeBuckets, at now: Timestamp
    ) async throws(StoreError) -> [Int] {
        let condition = QueryCompiler(.sessions, at: now).condition(query.effectiveExpression)
        // A sweep looks at a login no later than its deadline, and that is indexed where the deadline is not.
        let sql = { @Sendable (source: SessionSource) in
            """
            SELECT (s.deadline - ?) / ? AS bucket, count(*) FROM \(source.table) \
            WHERE \(source.unended) AND s.look_at < ? AND s.deadline > ? AND s.deadline >= ? AND s.deadline < ? \
            AND \(condition.sql) GROUP BY bucket
            """
        }
        let values =
            [
                SQLValue(buckets.start), .integer(buckets.width.milliseconds), SQLValue(buckets.end), SQLValue(now),
                SQLValue(buckets.start), SQLValue(buckets.end),
            ] + condition.values
        return try await read { db in
            var counts = Array(repeating: 0, count: buckets.count)
            try db.walk(sql(SessionSource(of: db)), values, isCached: false) { row in
                counts[Int(row.integer(0))] = Int(row.integer(1))
                return true
            }
            return counts
        }
    }
}
