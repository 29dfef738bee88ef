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
                """, condition.values
            ) { row in
                StoreTotals(
                    logins: Int(row.integer(0)), users: Int(row.integer(1)), clients: Int(row.integer(2)))
            }
        }
        return totals ?? StoreTotals(logins: 0, users: 0, clients: 0)
    }

    public func endings(
        matching query: SessionQuery, buckets: TimeBuckets, at now: Timestamp
    ) async throws(StoreError) -> [SessionCause: [Int]] {
        let condition = QueryCompiler(.sessions, at: now).condition(query.effectiveExpression)
        // A sweep looks at a login no later than its deadline, and that is indexed where the deadline is not.
        let sql = { @Sendable (source: SessionSource) in
            """
            SELECT (s.deadline - ?) / ? AS bucket, s.deadline IS s.absolute_deadline AS is_absolute, count(*) FROM \(source.table) \
            WHERE \(source.unended) AND s.look_at < ? AND s.deadline > ? AND s.deadline >= ? AND s.deadline < ? \
            AND \(condition.sql) GROUP BY bucket, is_absolute
            """
        }
        let values =
            [
                SQLValue(buckets.start), .integer(buckets.width.milliseconds), SQLValue(buckets.end), SQLValue(now),
                SQLValue(buckets.start), SQLValue(buckets.end),
            ] + condition.values
        return try await read { db in
            var counts: [SessionCause: [Int]] = [:]
            try db.walk(sql(SessionSource(of: db)), values) { row in
                // Both at once is absolute, as in `Session.nextDeadline`.
                let cause: SessionCause = row.integer(1) == 1 ? .absolute : .idle
                counts[cause, default: Array(repeating: 0, count: buckets.count)][Int(row.integer(0))] =
                    Int(row.integer(2))
                return true
            }
            return counts
        }
    }
}
