import SessionStore
import Tokens

extension SQLiteSessionStore {
    public func validate(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> ValidationResult {
        switch try await present(token, from: origin, at: now) {
        case .live(let login): return .live(login.session)
        case .refused(let refusal): return .refused(refusal)
        }
    }

    public func present(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> PresentationResult {
        guard let cache else { return try await lookUp(token, from: origin, at: now, filling: nil) }
        switch cache.find(token, at: now) {
        case .live(let login): return .live(login)
        case .ask(let gap): return try await lookUp(token, from: origin, at: now, filling: gap)
        }
    }

    public func presentFromMemory(_ token: SessionToken, at now: Timestamp) -> ValidatedSession? {
        cache?.known(token, at: now)
    }

    /// The login that a token belongs to, in a look-up of its own.
    func find(_ token: SessionToken) throws(StoreError) -> (login: StoredLogin, presented: PresentedToken)? {
        try find(hash: token.hash)
    }

    /// The same by the token's hash.
    func find(hash: TokenHash) throws(StoreError) -> (login: StoredLogin, presented: PresentedToken)? {
        do {
            try watch.look()
            return try lookups.find(hash)
        } catch { throw StoreError(sqlite: error, file: file) }
    }

    private func lookUp(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp, filling gap: LoginCache.Gap?
    ) async throws(StoreError) -> PresentationResult {
        guard let found = try find(token) else { return .refused(.unknown) }
        let login = found.login.with(touches.touch(of: found.login.row, by: clock))
        let rules = policy.rules(for: login.record.session.client)
        let verdict = Rotation.decide(
            .validate, presented: found.presented, record: login.record, origin: origin, rules: rules, at: now)
        func live(_ record: LoginRecord) -> PresentationResult {
            let due = Rotation.refreshDue(presented: found.presented, record: record, rules: rules)
            if let gap {
                cache?.fill(
                    gap, with: record, presented: found.presented, rules: rules,
                    storedDeadline: found.login.record.session.nextDeadline?.at, refreshDue: due, at: now)
            }
            return .live(ValidatedSession(record.session, isRefreshDue: due.map { $0 <= now } ?? false))
        }
        switch verdict {
        case .refused(let refusal):
            if case .ended = refusal, login.record.session.end == nil { maintenance.afterTellingEnd(self, at: now) }
            return .refused(refusal)
        case .live(confirms: false, touches: false): return live(login.record)
        case .live(confirms: false, touches: true) where mode == .readOnly: return live(login.record)
        case .live(confirms: false, touches: true) where hasTimeToWait(login.record.session, at: now):
            let change = login.record.change(for: verdict, origin: origin, rules: rules, at: now)
            if let change { putOff(change, of: login, at: now) }
            return live(change?.record ?? login.record)
        case .live, .rotate, .retry, .end:
            // A first sight, a touch at the last moment or the end by reuse: decided where nobody else writes.
            switch try await decide(.validate, token, from: origin, at: now) {
            case .refused(let refusal): return .refused(refusal)
            case .changed(let session):
                // Whoever refreshed it meanwhile has made its age another; the next presentation tells.
                let due = Rotation.refreshDue(presented: found.presented, record: login.record, rules: rules)
                return .live(ValidatedSession(session, isRefreshDue: due.map { $0 <= now } ?? false))
            case .token: preconditionFailure("a validation replaces no token")
            }
        }
    }

    /// Whether a touch may be put off: long before the deadline that it moves, so that nobody sees that pass meanwhile.
    private func hasTimeToWait(_ session: Session, at now: Timestamp) -> Bool {
        session.nextDeadline.map { $0.at >= now + Maintenance.leastTimeLeft } ?? true
    }

    /// Puts a touch off, and sees to it that it is written within a second.
    private func putOff(_ change: LoginChange, of login: StoredLogin, at now: Timestamp) {
        let (before, session) = (login.record.session, change.record.session)
        let deadline = session.nextDeadline?.at
        let waiting = touches.add(
            PendingTouch(
                row: login.row, lastSeen: session.lastSeen,
                address: session.lastAddress == before.lastAddress ? nil : session.lastAddress,
                idleDeadline: session.idleDeadline, deadline: deadline,
                looksEarlier: deadline.map { deadline in login.lookAt.map { deadline < $0 } ?? true } ?? false,
                since: clock.now(), slack: before.nextDeadline.map { .milliseconds(($0.at - now).milliseconds) }))
        maintenance.touchWaits(in: self, isUrgent: waiting >= TouchBuffer.manyTouches)
    }
}
