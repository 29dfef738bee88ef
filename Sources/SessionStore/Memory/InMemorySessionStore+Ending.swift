extension InMemorySessionStore {
    public func end(_ request: EndRequest, at now: Timestamp) throws(StoreError) -> EndOutcome {
        try Check.order(request, under: policy)
        let (chosen, over) = selected(by: request.selection, at: now)
        let exposed = Exposure(outstandingTokens(of: chosen.map(\.session.id), at: now))
        let act = AdministrativeAct(request, count: chosen.count, exposed: exposed)
        if let expected = request.expecting, !expected.holds(for: chosen.map(\.session)) {
            append(act.events(at: now, refused: true))
            return .differs(count: chosen.count)
        }
        guard !request.isDryRun else {
            append(act.events(at: now))
            return .wouldEnd(chosen.map(\.session))
        }
        guard !Task.isCancelled else { throw .stopped }
        marks += act.marks(from: sequence + 1, at: now)
        append(act.events(at: now), effects: act.effects(ending: chosen.map(\.session)))
        let end = SessionEnd(
            cause: .revoked, at: now, actor: request.actor, reason: request.reason, message: request.message)
        let changes = chosen.map { $0.ending(end, kind: .revoke, at: now) }
        changes.forEach { write($0) }
        return .ended(
            changes.map(\.record.session), alreadyEnded: over.map { $0.session.resolved(at: now) },
            exposed: exposed)
    }

    /// The live logins that the order means, oldest login first, and those named by id that are over.
    private func selected(by selection: EndRequest.Selection, at now: Timestamp)
        -> (live: [LoginRecord], over: [LoginRecord])
    {
        let meant: [LoginRecord]
        switch selection {
        case .sessions(let ids): meant = Set(ids).compactMap { records[$0] }
        case .matching(let query): meant = records.values.filter { query.matches($0.session, at: now) }
        case .users:
            let users = Set(selection.distinctUsers.map { Array($0.utf8) })
            meant = records.values.filter { users.contains(Array($0.session.user.utf8)) }
        case .everyone: meant = Array(records.values)
        }
        let sorted = meant.sorted { $0.session.sequence < $1.session.sequence }
        let live = sorted.filter { $0.session.ended(at: now) == nil }
        guard case .sessions = selection else { return (live, []) }
        return (live, sorted.filter { $0.session.ended(at: now) != nil })
    }

    public func sweep(limit: Int, at now: Timestamp) -> SweepReport {
        var report = SweepReport()
        outstanding.removeAll { $0.expires + OutstandingToken.remembered <= now }
        let ordered = records.values.sorted { $0.session.sequence < $1.session.sequence }
        for record in ordered {
            guard report.expired + report.forgotten < limit else {
                report.hasMore = true
                break
            }
            if record.session.end == nil, let end = record.session.ended(at: now) {
                write(record.ending(end, kind: .expire, at: now))
                report.expired += 1
            } else if let end = record.session.end,
                end.at + policy.rules(for: record.session.client).retention <= now
            {
                forgetTokens(of: record)
                records[record.session.id] = nil
                report.forgotten += 1
            }
        }
        return report
    }

    public func load(_ logins: [LoginRecord], events: [SessionEvent]) throws(StoreError) {
        for login in logins where records[login.session.id] != nil { throw .duplicate(login.session.id) }
        append(events)
        var sequences: [SessionID: Int64] = [:]
        for event in feed.suffix(events.count) where event.kind == .login {
            if let session = event.session { sequences[session] = event.sequence }
        }
        for login in logins {
            var login = login
            login.session = login.session.numbered(sequences[login.session.id] ?? 0)
            if login.session.end == nil, let mark = marks.last(where: { $0.ends(login.session) }) {
                login.session.end = mark.end
            }
            write(LoginChange(record: login, events: []))
        }
    }
}
