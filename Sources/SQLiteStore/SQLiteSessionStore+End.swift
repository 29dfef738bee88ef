import GRDB
import SessionStore

extension SQLiteSessionStore {
    public func end(_ request: EndRequest, at now: Timestamp) async throws(StoreError) -> EndOutcome {
        try Check.order(request, under: policy)
        if mode == .readOnly {
            guard request.isDryRun else { throw .readOnly(file) }
            let chosen = try await read { db in
                try StoredLogin.selected(by: request.selection, from: db, at: now).live.map(\.record.session)
            }
            let differs = request.expecting?.holds(for: chosen) == false
            outlet.unrecorded(AdministrativeAct(request, count: chosen.count).events(at: now, refused: differs))
            return differs ? .differs(count: chosen.count) : .wouldEnd(chosen)
        }
        return try await write(at: now) { transaction in
            let (chosen, over) = try StoredLogin.selected(by: request.selection, from: transaction.db, at: now)
            let act = AdministrativeAct(request, count: chosen.count)
            if let expected = request.expecting, !expected.holds(for: chosen.map(\.record.session)) {
                try transaction.append(act.events(at: now, refused: true))
                return .differs(count: chosen.count)
            }
            guard !request.isDryRun else {
                try transaction.append(act.events(at: now))
                return .wouldEnd(chosen.map(\.record.session))
            }
            let marks = act.marks(from: transaction.sequence + 1, at: now)
            let effects = act.effects(ending: chosen.map(\.record.session))
            try transaction.append(act.events(at: now), effects: effects)
            for mark in marks { try transaction.insert(mark) }
            let end = SessionEnd(
                cause: .revoked, at: now, actor: request.actor, reason: request.reason, message: request.message)
            let ended = try chosen.map { login in
                let change = login.record.ending(end, kind: .revoke, at: now)
                try transaction.write(change, over: login)
                return change.record.session
            }
            return .ended(ended, alreadyEnded: over, exposedUntil: nil)
        }
    }
}

extension StoredLogin {
    /// The live logins that an order means, oldest first, and those named by id that are over.
    fileprivate static func selected(
        by selection: EndRequest.Selection, from db: Database, at now: Timestamp
    ) throws -> (live: [StoredLogin], over: [Session]) {
        let select = "SELECT \(LoginColumns.login) FROM \(LoginColumns.loginTables) WHERE"
        let live = "s.ended_at IS NULL AND (s.deadline IS NULL OR s.deadline > ?)"
        switch selection {
        case .sessions(let ids):
            let meant = try Set(ids).compactMap { id in
                try db.first("\(select) s.public_id = ?", [SQLValue(id)], LoginColumns.readLogin)
            }.sorted { $0.record.session.sequence < $1.record.session.sequence }
            return (
                meant.filter { $0.record.session.ended(at: now) == nil },
                meant.map { $0.record.session.resolved(at: now) }.filter { $0.end != nil }
            )
        case .matching(let query):
            let condition = QueryCompiler(.sessions, at: now).condition(query.effectiveExpression)
            let sql = "\(select) \(live) AND \(condition.sql) ORDER BY s.sequence"
            return (
                try db.rows(sql, [SQLValue(now)] + condition.values, isCached: false, LoginColumns.readLogin), []
            )
        case .users:
            let sql = "\(select) s.user_id = (SELECT id FROM users WHERE name = ?) AND \(live)"
            let meant = try selection.distinctUsers.flatMap { user in
                try db.rows(sql, [.text(user), SQLValue(now)], LoginColumns.readLogin)
            }
            return (meant.sorted { $0.record.session.sequence < $1.record.session.sequence }, [])
        case .everyone:
            return (try db.rows("\(select) \(live) ORDER BY s.sequence", [SQLValue(now)], LoginColumns.readLogin), [])
        }
    }
}
