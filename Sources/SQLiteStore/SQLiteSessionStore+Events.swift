import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func events(
        _ filter: EventFilter, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> Page<SessionEvent> {
        let statement = EventListing(filter: filter, now: now).statement(limit: limit.andOneMore)
        let found = try await read { db in
            try db.rows(statement.sql, statement.values, EventListing.read)
        }
        return Page(found, limit: limit)
    }

    public func rates(
        _ filter: EventFilter, buckets: TimeBuckets, at now: Timestamp
    ) async throws(StoreError) -> [SessionEvent.Kind: [Int]] {
        let condition = EventListing(filter: filter, now: now).condition
        let sql = """
            SELECT e.kind, (e.at - ?) / ? AS bucket, count(*) FROM events e \
            WHERE e.at >= ? AND e.at < ? AND \(condition.sql) GROUP BY e.kind, bucket
            """
        let values = buckets.values + [SQLValue(buckets.start), SQLValue(buckets.end)] + condition.values
        return try await read { db in
            var rates: [SessionEvent.Kind: [Int]] = [:]
            try db.walk(sql, values) { row in
                guard let kind = SessionEvent.Kind(rawValue: row.text(0)) else { return true }
                rates[kind, default: Array(repeating: 0, count: buckets.count)][Int(row.integer(1))] +=
                    Int(row.integer(2))
                return true
            }
            return rates
        }
    }
}

extension TimeBuckets {
    /// The start and the width, from which SQL numbers a moment's bucket.
    fileprivate var values: [SQLValue] { [SQLValue(start), .integer(width.milliseconds)] }
}
