import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func users(
        matching query: SessionQuery, order: UserOrder, after cursor: UserSummary?, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> Page<UserSummary> {
        try await read { db in
            let listing = UserListing(query: query, order: order, now: now, source: try SessionSource(of: db))
            let rows = try listing.rows(of: db, after: cursor, limit: limit.andOneMore)
            return Page(
                items: try listing.summaries(of: Array(rows.prefix(limit)), in: db), hasMore: rows.count > limit)
        }
    }
}
