import GRDB
import SessionStore

/// The act of ending logins, within the transaction that makes it durable.
struct OrderGiving: Sendable {
    typealias Given = SQLiteSessionStore.GivenOrder

    let request: EndRequest
    let choice: EndChoice
    let now: Timestamp

    /// How its logins end.
    var end: SessionEnd {
        SessionEnd(cause: .revoked, at: now, actor: request.actor, reason: request.reason, message: request.message)
    }

    /// Whether it ends all logins of somebody, so that a mark says it all.
    var isMark: Bool {
        switch request.selection {
        case .users, .everyone: true
        case .sessions, .matching: false
        }
    }

    /// Whether it ends everybody's logins.
    private var isOfEverybody: Bool { if case .everyone = request.selection { true } else { false } }

    /// Whether it may be carried out without finding the logins first: what is not worth asking for the write lock is
    /// known before.
    func needsNoSet(_ limit: Int) -> Bool {
        switch request.selection {
        case .sessions(let ids): ids.count <= limit
        case .matching: false
        case .users, .everyone: true
        }
    }

    /// Carries out what ``needsNoSet(_:)``; `nil` when the logins have to be found after all.
    func endIfFew(_ limit: Int, in transaction: WriteTransaction) throws -> Given? {
        guard try !isMark || isFew(limit, in: transaction) else {
            // Nobody has counted them, and nobody asked to.
            return request.expecting == nil ? try orderMarked(count: nil, in: transaction) : nil
        }
        return .done(try end(among: nil, in: transaction))
    }

    /// Carries it out with a set that was found before; `nil` when too much has happened since.
    func end(_ set: PinnedSet, _ limit: Int, in transaction: WriteTransaction) throws -> Given? {
        var set = set
        guard try set.correct(in: transaction) != nil else { return nil }
        guard set.rows.count > limit else { return .done(try end(among: set.rows, in: transaction)) }
        guard isMark else { return nil }
        guard set.meets(request.expecting) else { return .done(try refuse(set.rows.count, in: transaction)) }
        return try orderMarked(count: set.rows.count, in: transaction)
    }

    /// Puts it into force for logins that have been pinned; `nil` when too much has happened since they were found.
    func putInForce(_ number: Int64, _ set: PinnedSet, in transaction: WriteTransaction) throws -> Given? {
        var set = set
        guard let correction = try set.correct(in: transaction) else { return nil }
        guard set.meets(request.expecting) else { return .done(try refuse(set.rows.count, in: transaction)) }
        try transaction.unpin(correction.removed, in: number)
        try transaction.pin(correction.added, in: number)
        let pinned = SQLFragment(
            "EXISTS (SELECT 1 FROM pinned p WHERE p.order_id = ? AND p.session_id = t.session_id)", [.integer(number)])
        let act = AdministrativeAct(request, count: set.rows.count, exposed: try exposure(pinned, in: transaction))
        try transaction.append(act.events(at: now), effects: act.orderedEffects)
        try transaction.putInForce(number, sequence: transaction.sequence)
        return .inForce([transaction.sequence], over: set.over)
    }

    /// Whether there are few rows to be looked at, among them those that would end.
    private func isFew(_ limit: Int, in transaction: WriteTransaction) throws -> Bool {
        let db = transaction.db
        var room = limit
        func count(_ unended: String, _ values: [SQLValue]) throws {
            room -=
                try db.first(
                    "SELECT count(*) FROM (SELECT 1 FROM sessions \(unended) LIMIT ?)", values + [SQLValue(room + 1)]
                ) { Int($0.integer(0)) } ?? 0
        }
        if case .everyone = request.selection {
            // By an index of the unended alone: there may be any number of tombstones.
            try count("INDEXED BY sessions_last_seen WHERE ended_at IS NULL", [])
        } else {
            for user in try choice.users(of: db) where room >= 0 {
                try count("WHERE user_id = ? AND ended_at IS NULL", [.integer(user)])
            }
        }
        return room >= 0
    }

    private func end(among rows: [Int64]?, in transaction: WriteTransaction) throws -> EndOutcome {
        let chosen = try choice.logins(among: rows, of: transaction.source, in: transaction.db)
        if let expected = request.expecting, !expected.holds(for: chosen.map(\.record.session)) {
            return try refuse(chosen.count, in: transaction)
        }
        let over = try choice.over(of: transaction.source, in: transaction.db)
        let exposed = Exposure(
            try OutstandingTokens.of(chosen.map(\.record.session.id), in: transaction.db, at: now))
        let act = AdministrativeAct(request, count: chosen.count, exposed: exposed)
        let marks = act.marks(from: transaction.sequence + 1, at: now)
        try transaction.append(act.events(at: now), effects: act.effects(ending: chosen.map(\.record.session)))
        for mark in marks { try transaction.insert(mark) }
        let ended = try chosen.map { login in
            let change = login.record.ending(end, kind: .revoke, at: now)
            try transaction.write(change, over: login)
            return change.record.session
        }
        return .ended(ended, alreadyEnded: over, exposed: exposed)
    }

    private func orderMarked(count: Int?, in transaction: WriteTransaction) throws -> Given {
        let meant = try choice.condition(of: transaction.source, in: transaction.db)
        let users = isOfEverybody ? nil : try choice.users(of: transaction.db)
        let act = AdministrativeAct(
            request, count: count, exposed: try exposure(meant, users: users, in: transaction))
        let marks = act.marks(from: transaction.sequence + 1, at: now)
        try transaction.append(act.events(at: now), effects: act.orderedEffects)
        for mark in marks {
            try transaction.insert(mark)
            try transaction.order(mark)
        }
        return .inForce(marks.map(\.sequence), over: [])
    }

    private func exposure(
        _ condition: SQLFragment, users: [Int64]? = nil, in transaction: WriteTransaction
    ) throws -> Exposure {
        try OutstandingTokens.exposure(
            where: condition, users: users, of: transaction.source, in: transaction.db, at: now)
    }

    private func refuse(_ count: Int, in transaction: WriteTransaction) throws -> EndOutcome {
        try transaction.append(AdministrativeAct(request, count: count).events(at: now, refused: true))
        return .differs(count: count)
    }
}
