import GRDB

/// How many of the rows are logins that nobody has ended.
///
/// Where they are many, to read the file from its beginning to its end takes a fifth of the time that it takes to go to each
/// from an index. Where nearly all are tombstones, as in a store whose logins live for an hour and are kept for a month, it
/// takes a hundred times as long.
enum LiveShare {
    /// From one in so many on, the file is read whole.
    private static let least: Int64 = 8

    /// Whether live logins are that many. It counts entries of an index, and no more than it takes to know.
    static func isLarge(in db: Database) throws -> Bool {
        // Rows are numbered as they come, and the oldest go first.
        let range = try db.first("SELECT (SELECT max(id) FROM sessions) - (SELECT min(id) FROM sessions) + 1") {
            $0.integer(0)
        }
        let enough = (range ?? 0) / least + 1
        let count = try db.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM sessions INDEXED BY sessions_last_seen WHERE ended_at IS NULL LIMIT ?)
            """, [.integer(enough)]
        ) { $0.integer(0) }
        return (count ?? 0) >= enough
    }
}
