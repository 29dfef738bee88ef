import SessionStore
import Tokens

extension SQLiteSessionStore {
    public func validate(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> ValidationResult {
        let hash = token.hash
        let found: (login: StoredLogin, presented: PresentedToken)?
        do { found = try lookups.find(hash) } catch { throw StoreError(sqlite: error, file: file) }
        guard let found else { return .refused(.unknown) }
        let login = found.login.with(touches.touch(of: found.login.row))
        let rules = policy.rules(for: login.record.session.client)
        let verdict = Rotation.decide(
            .validate, presented: found.presented, record: login.record, origin: origin, rules: rules, at: now)
        switch verdict {
        case .refused(let refusal): return .refused(refusal)
        case .live(confirms: false, touches: false): return .live(login.record.session)
        case .live(confirms: false, touches: true) where mode == .readOnly: return .live(login.record.session)
        case .live(confirms: false, touches: true):
            guard let change = login.record.change(for: verdict, origin: origin, rules: rules, at: now) else {
                return .live(login.record.session)
            }
            return .live(try await putOff(change, of: login, from: origin, at: now))
        case .live, .rotate, .retry, .end:
            // A first sight, or the end by reuse: decided once more where nobody else writes.
            switch try await decide(.validate, token, from: origin, at: now) {
            case .unknown: return .refused(.unknown)
            case .refused(let refusal): return .refused(refusal)
            case .changed(let session): return .live(session)
            case .token: preconditionFailure("a validation replaces no token")
            }
        }
    }

    /// Puts a touch off, and sees to it that it is written within a second.
    private func putOff(
        _ change: LoginChange, of login: StoredLogin, from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> Session {
        let session = change.record.session
        let deadline = session.nextDeadline?.at
        let slack = login.record.session.nextDeadline.map { Duration.milliseconds(($0.at - now).milliseconds) }
        let touch = PendingTouch(
            row: login.row, lastSeen: session.lastSeen,
            address: session.lastAddress == login.record.session.lastAddress ? nil : session.lastAddress,
            idleDeadline: session.idleDeadline, deadline: deadline,
            looksEarlier: deadline.map { deadline in login.lookAt.map { deadline < $0 } ?? true } ?? false,
            since: .now, slack: slack ?? .seconds(Int64.max / 2))
        let waiting = touches.add(touch)
        if touch.slack <= Maintenance.touchDelay * 2 {
            // So close to its end it has no time to wait.
            try await flush()
        } else {
            maintenance.touchWaits(in: self, isUrgent: waiting >= TouchBuffer.manyTouches)
        }
        return session
    }
}
