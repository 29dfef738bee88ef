import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func sweep(limit: Int, at now: Timestamp) async throws(StoreError) -> SweepReport {
        await maintenance.followOrders(of: self)
        return try await sweepSlice(limit: limit, at: now)
    }

    /// The same without waiting for rows to follow what has ended them.
    func sweepSlice(limit: Int, at now: Timestamp) async throws(StoreError) -> SweepReport {
        try await write { transaction in
            try transaction.noteSweep(at: now)
            var report = SweepReport()
            let forgotten = try transaction.forgetTombstones(limit: limit, policy: self.policy, at: now)
            report.forgotten = forgotten.count
            report.hasMore = forgotten.hasMore
            let room = limit - forgotten.count
            let expired = try transaction.writeEnds(limit: room, at: now)
            report.expired = expired.count
            report.hasMore = report.hasMore || expired.hasMore
            report.hasMore = try transaction.eraseSeals(limit: limit, at: now) || report.hasMore
            report.hasMore =
                try transaction.forgetTokens(before: now - OutstandingToken.remembered, limit: limit) || report.hasMore
            report.hasMore =
                try transaction.dropAbandonedOrders(before: now - Self.longestPinning, limit: limit) || report.hasMore
            return report
        }
    }

    /// After so long nobody is still pinning logins.
    private static let longestPinning = Span.hours(1)

    /// Whether no process has swept for so long.
    func isSweepDue(every interval: Span, at now: Timestamp) async throws(StoreError) -> Bool {
        let last = try await read { db in
            try db.first("SELECT value FROM meta WHERE name = 'swept'") { Int64($0.text(0)) } ?? nil
        }
        // A clock that was set back must not keep everybody from sweeping.
        return last.map { abs((now - Timestamp(milliseconds: $0)).milliseconds) >= interval.milliseconds } ?? true
    }
}

extension WriteTransaction {
    typealias Slice = (count: Int, hasMore: Bool)

    func noteSweep(at now: Timestamp) throws {
        try db.run(
            "INSERT INTO meta(name, value) VALUES ('swept', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            [.text(String(now.milliseconds))])
    }

    /// Deletes what has been over for longer than its client's policy keeps it.
    func forgetTombstones(limit: Int, policy: Policy, at now: Timestamp) throws -> Slice {
        let shortest = ([policy.base] + policy.clients.values).map(\.retention).min() ?? policy.base.retention
        var condition = "CASE client_id"
        var values = [SQLValue(now - shortest)]
        for (client, rules) in policy.clients {
            condition += " WHEN (SELECT id FROM clients WHERE name = ?) THEN ended_at <= ?"
            values += [.text(client), SQLValue(now - rules.retention)]
        }
        condition = policy.clients.isEmpty ? "ended_at <= ?" : "\(condition) ELSE ended_at <= ? END"
        values += [SQLValue(now - policy.base.retention), SQLValue(limit.andOneMore)]
        let rows = try db.rows(
            """
            SELECT id FROM sessions WHERE ended_at IS NOT NULL AND ended_at <= ? AND \(condition) \
            ORDER BY ended_at LIMIT ?
            """, values
        ) { $0.integer(0) }
        for row in rows.prefix(limit) { try db.run("DELETE FROM sessions WHERE id = ?", [.integer(row)]) }
        return (min(rows.count, limit), rows.count > limit)
    }

    /// Writes down the ends that have come by time. A login whose deadline has moved since it was last looked at is
    /// looked at again when that comes, which counts as well: at most `limit` rows change.
    func writeEnds(limit: Int, at now: Timestamp) throws -> Slice {
        let due = try logins(
            where: "\(source.unended) AND s.look_at <= ? ORDER BY s.look_at LIMIT ?",
            [SQLValue(now), SQLValue(limit.andOneMore)])
        var expired = 0
        for login in due.prefix(limit) {
            if let end = login.record.session.ended(at: now) {
                try write(login.record.ending(end, kind: .expire, at: now), over: login)
                expired += 1
            } else {
                try db.run(
                    "UPDATE sessions SET look_at = deadline WHERE id = ? AND ended_at IS NULL", [.integer(login.row)])
            }
        }
        return (expired, due.count > limit)
    }

    /// Erases seals that open for nobody any more, and tells whether there are others.
    func eraseSeals(limit: Int, at now: Timestamp) throws -> Bool {
        let erased = try db.run(
            """
            UPDATE sessions SET sealed = NULL WHERE id IN \
            (SELECT id FROM sessions WHERE sealed IS NOT NULL AND good_until <= ? LIMIT ?)
            """, [SQLValue(now), SQLValue(limit)])
        return erased == limit && limit > 0
    }
}
