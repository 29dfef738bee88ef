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

    /// What is known before the turn at writing.
    private enum Outlook {
        /// No login has the token, or its login was ended: that stays so.
        case refused(TokenRefusal)
        /// The token is its login's current one: what a rotation would hand out.
        case current(Successor)
        case other
    }

    private func outlook(_ operation: TokenOperation, _ token: SessionToken) throws(StoreError) -> Outlook {
        guard let (login, presented) = try findBeforeWriting(token.hash) else { return .refused(.unknown) }
        if let end = login.record.session.end { return .refused(.ended(end.cause, message: end.message)) }
        switch (operation, presented) {
        case (.refresh, .current), (.elevate, .current): return .current(successor(of: token, login.record))
        default: return .other
        }
    }

    /// Where a commit is to follow, the connection that makes it looks the token up the fastest.
    private func findBeforeWriting(
        _ hash: TokenHash
    ) throws(StoreError) -> (login: StoredLogin, presented: PresentedToken)? {
        do {
            try watch.look()
            if let answer = try writer?.findAtOnce(hash) { return answer.match }
            return try lookups.find(hash)
        } catch { throw StoreError(sqlite: error, file: file) }
    }

    private func successor(of token: SessionToken, _ record: LoginRecord) -> Successor {
        drawing { random in
            Successor(SessionToken.generate(using: &random), after: token, of: record, using: &random)
        }
    }

    /// A call that had its turn within such a time counts as of the moment that it named.
    private static let shortWait = Duration.milliseconds(100)

    /// Loads, decides and writes in one transaction.
    func decide(
        _ operation: TokenOperation, _ token: SessionToken, methods: [String] = [], from origin: RequestOrigin,
        at now: Timestamp
    ) async throws(StoreError) -> Decision {
        var foreseen: Successor?
        if operation != .validate {
            switch try outlook(operation, token) {
            case .refused(let refusal): return .refused(refusal)
            case .current(let successor): foreseen = successor
            case .other: break
            }
        }
        let asked = clock.now()
        return try await writeTogether(at: now) { [foreseen] transaction in
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
                // Whoever waits for the write lock need not wait for what was made without it.
                let successor = foreseen.flatMap { $0.follows(record) ? $0 : nil } ?? self.successor(of: token, record)
                let change = record.rotation(
                    replacement, confirms: confirms, retiresUntil: retiresUntil, successor: successor,
                    methods: methods, origin: origin, rules: rules, at: now)
                let raising = try transaction.raisingAlarms(change, under: self.policy)
                try transaction.write(raising, over: login)
                return .token(successor.token, raising.record.session)
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
