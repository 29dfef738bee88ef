import GRDB
import SessionStore

extension SQLiteSessionStore {
    /// How long a slice may hold the write lock, its wait for the disk included, and for how long that is left to others
    /// then: whoever waits asks for it every other millisecond at least (``WriteLockPatience``), and so finds it free.
    static let (sliceTime, breath) = (Duration.milliseconds(40), Duration.milliseconds(6))
    /// How many rows a first slice has, and how many it may have.
    private static let (firstSlice, sliceSizes) = (50, 20...2000)

    /// Has the rows of all orders in force say what these have done, slice by slice, until there is none left, it is told
    /// to stop, or the store is in trouble. Any process can do so, and several at once; one that dies leaves the rest to
    /// the others.
    func followOrders(while goesOn: @Sendable () -> Bool) async throws(StoreError) {
        // By the act, which no other order has.
        var position: (act: Int64, row: Int64) = (0, 0)
        var size = Self.firstSlice
        while goesOn() {
            let (from, count) = (position, size)
            let slice = try await read { db -> (order: Order, rows: [Int64])? in
                guard let order = try Order.oldest(of: db) else { return nil }
                return (order, try order.rows(after: order.sequence == from.act ? from.row : 0, limit: count, of: db))
            }
            guard let (order, rows) = slice else { return }
            // No login joins an order in force. So what this reading has not seen is not there.
            let isLast = rows.count < count
            let start = try await write { transaction in
                let start = ContinuousClock.now
                try transaction.follow(order, in: rows, isLast: isLast)
                return start
            }
            let taken = ContinuousClock.now - start
            // Were it not done after its last slice, it would be gone through from the beginning.
            position = (order.sequence, isLast ? 0 : rows.last ?? 0)
            if rows.count == count { size = Self.size(after: size, taken: taken) }
            try? await Task.sleep(for: max(Self.breath, taken / 4))
        }
    }

    /// As many rows as take as long as a slice may, but not more than twice as many as before.
    private static func size(after size: Int, taken: Duration) -> Int {
        let ratio = min(2, sliceTime / max(taken, .microseconds(1)))
        return min(max(Int(Double(size) * ratio), sliceSizes.lowerBound), sliceSizes.upperBound)
    }

    /// The logins that acts have ended, as they are on record, oldest first.
    func sessions(endedBy acts: [Int64]) async throws(StoreError) -> [Session] {
        try await read { db in
            var sessions: [Session] = []
            for act in acts {
                try db.walk("SELECT ended FROM audit WHERE sequence = ? AND ended IS NOT NULL", [.integer(act)]) {
                    row in
                    for id in AuditListing.ids(row.blob(0)) ?? [] {
                        let found = try db.first(
                            """
                            SELECT \(LoginColumns.session) FROM \(LoginColumns.sessionTables(.rows)) \
                            WHERE s.public_id = ?
                            """, [SQLValue(id)], LoginColumns.readSession)
                        if let found { sessions.append(found) }
                    }
                    return true
                }
            }
            return sessions.sorted { $0.sequence < $1.sequence }
        }
    }
}
