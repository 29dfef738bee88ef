import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func auditHead() async throws(StoreError) -> AuditHead {
        try await read { db in
            let chain = AuditChain(store: try AuditListing.store(of: db))
            return try AuditListing.head(of: db) ?? AuditHead(number: 0, hash: chain.origin)
        }
    }

    public func verifyAudit(expecting expected: AuditHash?) async throws(StoreError) -> AuditReport {
        try await read { db in
            let checkpoint = try AuditListing.checkpoint(of: db)
            var verification = AuditVerification(
                AuditChain(store: try AuditListing.store(of: db)), from: checkpoint, expecting: expected)
            try db.walk(AuditListing.statement, [.integer(checkpoint?.number ?? 0)]) { row in
                verification.take(try AuditListing.read(row, in: db))
            }
            let beginning = SQLValue.integer(checkpoint?.sequence ?? 0)
            if let sequence = try db.first(AuditListing.unrecorded, [beginning], { $0.integer(0) }) {
                verification.takeUnrecorded(sequence)
            }
            verification.takeOpenOrders(try Order.sequencesInForce(of: db))
            return verification.report
        }
    }

    /// How many of the oldest records were made of acts that were there before the store had a chain: what was edited
    /// before that cannot be found.
    public func recordsMadeAfterwards() async throws(StoreError) -> Int {
        try await read { db in
            try db.first("SELECT value FROM meta WHERE name = 'audit_since'") { Int($0.text(0)) ?? 0 } ?? 0
        }
    }

    public func forgetEvents(
        before moment: Timestamp, actor: Actor, at now: Timestamp
    ) async throws(StoreError) -> ForgottenEvents {
        // The act comes first: from then on the chain begins at its checkpoint, however far the rows have followed.
        let forgotten = try await write(at: now) { transaction in
            try transaction.forget(before: moment, actor: actor, at: now)
        }
        while try await write({ try $0.deleteForgotten(limit: 500) }) {}
        return forgotten
    }
}

extension WriteTransaction {
    /// Records what is forgotten from now on.
    fileprivate func forget(before moment: Timestamp, actor: Actor, at now: Timestamp) throws -> ForgottenEvents {
        let beginning = try AuditListing.checkpoint(of: db)
        let oldest =
            try db.first(
                "SELECT min(sequence) FROM events WHERE sequence >= ?", [.integer(beginning?.sequence ?? 0)]
            ) { $0.integer(0) } ?? 0
        // Along the feed rather than the clock, which may have been set back: what is older than a younger event stays.
        let younger =
            try db.first(
                "SELECT sequence FROM events WHERE +at >= ? AND sequence >= ? ORDER BY sequence LIMIT 1",
                [SQLValue(moment), .integer(oldest)]
            ) { $0.integer(0) } ?? sequence
        let first = try beginningOfWhole(before: younger)
        guard first > oldest else { return ForgottenEvents(events: 0, acts: 0) }
        let last =
            try db.first(
                "SELECT number, hash FROM audit WHERE sequence < ? ORDER BY number DESC LIMIT 1", [.integer(first)]
            ) { row in
                AuditHash(bytes: row.blob(1)).map { (number: row.integer(0), hash: $0) }
            } ?? nil
        let store = try AuditListing.store(of: db)
        let checkpoint = AuditCheckpoint(
            sequence: first, number: last?.number ?? beginning?.number ?? 0,
            hash: last?.hash ?? beginning?.hash ?? AuditChain(store: store).origin)
        let acts =
            try db.first(
                "SELECT count(DISTINCT sequence) FROM audit WHERE number > ? AND number <= ?",
                [.integer(beginning?.number ?? 0), .integer(checkpoint.number)]
            ) { Int($0.integer(0)) } ?? 0
        let forgotten = ForgottenEvents(events: Int(first - oldest), acts: acts)
        try append([forgotten.event(before: moment, actor: actor, at: now)], effects: [.forgot(checkpoint)])
        return forgotten
    }

    /// The latest event, up to a given one, before which every act is finished and recorded before any later act: an act
    /// whose logins are told of in several records is forgotten as a whole or not at all.
    private func beginningOfWhole(before sequence: Int64) throws -> Int64 {
        var first = min(sequence, try Order.sequencesInForce(of: db).min() ?? sequence)
        while true {
            let overlapping =
                try db.first(
                    """
                    SELECT min(b.sequence) FROM audit b WHERE b.sequence < ?1 AND b.number > \
                    (SELECT min(a.number) FROM audit a WHERE a.sequence >= ?1)
                    """, [.integer(first)]
                ) { $0.integerIfAny(0) } ?? nil
            guard let overlapping else { return first }
            first = overlapping
        }
    }

    /// Deletes a slice of what is forgotten, and tells whether there is more.
    fileprivate func deleteForgotten(limit: Int) throws -> Bool {
        guard let checkpoint = try AuditListing.checkpoint(of: db) else { return false }
        let beginning = SQLValue.integer(checkpoint.sequence)
        let deleted = try db.run(
            """
            DELETE FROM events WHERE sequence IN \
            (SELECT sequence FROM events WHERE sequence < ? ORDER BY sequence LIMIT ?)
            """, [beginning, SQLValue(limit)])
        try db.run(
            """
            DELETE FROM audit WHERE number <= ? AND sequence < \
            (SELECT coalesce(min(sequence), ?) FROM events)
            """, [.integer(checkpoint.number), beginning])
        return deleted == limit
    }
}
