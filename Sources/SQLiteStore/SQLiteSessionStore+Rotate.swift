import SessionStore
import Tokens

extension SQLiteSessionStore {
    public func refresh(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> RotationResult {
        try await replace(.refresh, token, from: origin, at: now)
    }

    public func elevate(
        _ token: SessionToken, methods: [String], from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> RotationResult {
        try Check.methods(methods)
        return try await replace(.elevate, token, methods: methods, from: origin, at: now)
    }

    public func signOut(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) async throws(StoreError) -> SignOutResult {
        switch try await decide(.signOut, token, from: origin, at: now) {
        case .refused(let refusal): return .refused(refusal)
        case .changed(let session): return .ended(session)
        case .token: preconditionFailure("a sign-out replaces no token")
        }
    }

    private func replace(
        _ operation: TokenOperation, _ token: SessionToken, methods: [String] = [], from origin: RequestOrigin,
        at now: Timestamp
    ) async throws(StoreError) -> RotationResult {
        switch try await decide(operation, token, methods: methods, from: origin, at: now) {
        case .refused(let refusal): return .refused(refusal)
        case .token(let successor, let session): return .token(successor, session)
        // The seal did not open: nothing is handed out, and the bearer signs in again.
        case .changed: return .refused(.superseded)
        }
    }

    enum Decision: Sendable {
        case refused(TokenRefusal)
        case changed(Session)
        case token(SessionToken, Session)
    }

    /// What can be said without a turn at writing: that no login has the token, or that its login was ended.
    private func refusedAtOnce(_ token: SessionToken) throws(StoreError) -> TokenRefusal? {
        guard let found = try find(token) else { return .unknown }
        return found.login.record.session.end.map { .ended($0.cause, message: $0.message) }
    }

    /// A call that had its turn within such a time counts as of the moment that it named.
    private static let shortWait = Duration.milliseconds(100)

    /// Loads, decides and writes in one transaction.
    func decide(
        _ operation: TokenOperation, _ token: SessionToken, methods: [String] = [], from origin: RequestOrigin,
        at now: Timestamp
    ) async throws(StoreError) -> Decision {
        if operation != .validate, let refusal = try refusedAtOnce(token) { return .refused(refusal) }
        let asked = clock.now()
        return try await writeTogether(at: now) { transaction in
            guard let (login, presented) = try transaction.find(token.hash) else { return .refused(.unknown) }
            let record = login.record
            let rules = self.policy.rules(for: record.session.client)
            // While this waited for its turn, others may have been told that a deadline or a grace has passed.
            let waited = self.clock.now() - asked
            let now = waited < Self.shortWait ? now : now + Span(waited)
            let verdict = Rotation.decide(
                operation, presented: presented, record: record, origin: origin, rules: rules, at: now)
            switch verdict {
            case .refused(let refusal): return .refused(refusal)
            case .rotate(let replacement, let confirms, let retiresUntil):
                let (successor, change) = self.generator.withLock { generator in
                    var random = AnyRandomNumberGenerator(generator)
                    defer { generator = random.base }
                    let successor = SessionToken.generate(using: &random)
                    let change = record.rotation(
                        replacement, confirms: confirms, retiresUntil: retiresUntil, presented: token,
                        successor: successor, methods: methods, origin: origin, rules: rules, at: now,
                        using: &random)
                    return (successor, change)
                }
                let raising = try transaction.raisingAlarms(change, under: self.policy)
                try transaction.write(raising, over: login)
                return .token(successor, raising.record.session)
            case .live, .retry, .end:
                let change = try record.change(for: verdict, origin: origin, rules: rules, at: now)
                    .map { try transaction.raisingAlarms($0, under: self.policy) }
                if let change { try transaction.write(change, over: login) }
                let session = change?.record.session ?? record.session
                switch verdict {
                case .end(.reuse, _): return .refused(.ended(.reuse, message: nil))
                case .retry:
                    let successor = record.tokens.predecessor?.sealed?
                        .open(with: token, context: record.sealContext)
                    return successor.map { .token($0, session) } ?? .changed(session)
                default: return .changed(session)
                }
            }
        }
    }
}
