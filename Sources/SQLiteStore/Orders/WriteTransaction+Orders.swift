import GRDB
import SessionStore

extension WriteTransaction {
    // MARK: - Giving

    /// Puts the end of all logins that a mark is about into force.
    func order(_ mark: EndMark) throws {
        try insertOrder(
            mark.end, scope: mark.user == nil ? "everyone" : "user", user: try mark.user.map { try user($0) },
            sequence: mark.sequence)
    }

    /// Begins an order whose logins are pinned one by one. It is of no effect yet.
    ///
    /// - Returns: its number.
    func beginOrder(_ end: SessionEnd) throws -> Int64 {
        try insertOrder(end, scope: "pinned", user: nil, sequence: nil)
        return db.lastInsertedRowID
    }

    private func insertOrder(_ end: SessionEnd, scope: String, user: Int64?, sequence: Int64?) throws {
        try db.run(
            """
            INSERT INTO orders(sequence, at, scope, user_id, actor, actor_known, reason, message) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                SQLValue(sequence), SQLValue(end.at), .text(scope), SQLValue(user), .text(end.actor.name),
                SQLValue(end.actor.known), SQLValue(end.reason), SQLValue(end.message),
            ])
    }

    func pin(_ rows: some Sequence<Int64>, in order: Int64) throws {
        let isThere = try db.first("SELECT 1 FROM orders WHERE id = ? AND sequence IS NULL", [.integer(order)]) { _ in
            true
        }
        guard isThere == true else { throw Self.forgotten }
        for row in rows {
            try db.run("INSERT INTO pinned(order_id, session_id) VALUES (?, ?)", [.integer(order), .integer(row)])
        }
    }

    func unpin(_ rows: some Sequence<Int64>, in order: Int64) throws {
        for row in rows {
            try db.run("DELETE FROM pinned WHERE order_id = ? AND session_id = ?", [.integer(order), .integer(row)])
        }
    }

    /// From the commit on, the pinned logins have ended.
    func putInForce(_ order: Int64, sequence: Int64) throws {
        let changed = try db.run(
            "UPDATE orders SET sequence = ? WHERE id = ? AND sequence IS NULL", [.integer(sequence), .integer(order)])
        guard changed == 1 else { throw Self.forgotten }
    }

    /// A sweep took what was pinned for abandoned.
    private static let forgotten = StoreError(
        .unavailable, what: "the logins were not ended", why: "it took more than an hour to find and pin them",
        remedy: "nothing has changed; give the order again")

    /// Drops an order that has never been in force. From then on nobody can give it, and a sweep forgets what is pinned.
    func dropOrder(_ order: Int64) throws {
        try db.run("DELETE FROM orders WHERE id = ? AND sequence IS NULL", [.integer(order)])
    }

    /// Drops the orders of those who have not come back to give them, and a part of what is pinned for nothing.
    ///
    /// - Returns: whether there is more of it.
    func dropAbandonedOrders(before moment: Timestamp, limit: Int) throws -> Bool {
        try db.run("DELETE FROM orders WHERE sequence IS NULL AND at < ?", [SQLValue(moment)])
        var last: Int64 = 0
        while let order = try db.first(
            "SELECT min(order_id) FROM pinned WHERE order_id > ?", [.integer(last)],
            {
                $0.integerIfAny(0)
            }) ?? nil
        {
            last = order
            if try db.first("SELECT 1 FROM orders WHERE id = ?", [.integer(order)], { _ in true }) == true { continue }
            let dropped = try db.run(
                """
                DELETE FROM pinned WHERE order_id = ?1 AND session_id IN \
                (SELECT session_id FROM pinned WHERE order_id = ?1 ORDER BY session_id LIMIT ?2)
                """, [.integer(order), SQLValue(limit)])
            if dropped == limit { return true }
        }
        return false
    }

    // MARK: - Following

    /// Has rows of an order say what it has done, and records which they were.
    ///
    /// What somebody else has done meanwhile is left as it is.
    ///
    /// - Parameter isLast: whether no others should be left; if that is so, the order is done.
    func follow(_ order: Order, in rows: [Int64], isLast: Bool) throws {
        guard try Order.oldest(of: db) == order else { return }
        var followed: [SessionID] = []
        for row in rows {
            for login in try logins(of: .rows, where: "s.id = ?", [.integer(row)]) {
                guard login.record.session.end == nil, order.mayMean(login.record.session) else { continue }
                // A deadline that had passed by then has ended it before.
                let byTime = login.record.session.ended(at: order.end.at)
                try write(
                    login.record.ending(byTime ?? order.end, kind: byTime == nil ? .revoke : .expire, at: order.end.at),
                    over: login)
                if byTime == nil { followed.append(login.record.session.id) }
            }
        }
        if order.scope == .pinned { try unpin(rows, in: order.id) }
        let isDone = try isLast && !order.hasRows(in: db)
        if isDone { try db.run("DELETE FROM orders WHERE id = ?", [.integer(order.id)]) }
        guard isDone || !followed.isEmpty else { return }
        guard
            let act = try db.first(
                "SELECT \(EventListing.columns) FROM \(EventListing.tables) WHERE e.sequence = ?",
                [.integer(order.sequence)], EventListing.read)
        else { throw DamagedRow(why: "the act of order \(order.id) is missing") }
        try record(
            act,
            effect: .followed(followed, reason: order.end.reason, message: order.end.message, isLast: isDone))
    }

    /// The same for all orders in force, at once.
    func followAll() throws {
        while let order = try Order.oldest(of: db) {
            try follow(order, in: order.rows(after: 0, limit: .max, of: db), isLast: true)
        }
    }

    /// Whether an order in force has ended the login of a row that does not say so yet.
    func isOrdered(_ row: Int64) throws -> Bool {
        guard source == .ordered else { return false }
        return try db.first(
            "SELECT 1 FROM \(source.table) WHERE s.id = ? AND \(SessionSource.following)", [.integer(row)]
        ) { _ in true } ?? false
    }
}
