/// The rules of one credential that rotates: what becomes of a presented token.
public enum Rotation {
    /// What is to be done, and what the bearer gets.
    public enum Verdict: Sendable, Equatable {
        /// The login is over, or the token is not good: nothing changes.
        case refused(TokenRefusal)
        /// The login is live. `confirms`: this is the first sight of the token, to be written before the answer.
        /// `touches`: the use is to be written, some time soon.
        case live(confirms: Bool, touches: Bool)
        /// The token is replaced. Its predecessor, if it has one, becomes an ancestor that is superseded until
        /// `retiresUntil` and reuse from then on.
        case rotate(TokenState.Replacement, confirms: Bool, retiresUntil: Timestamp?)
        /// The successor is handed out once more. `moved`: to somebody elsewhere.
        case retry(moved: Bool)
        /// The login ends, because its bearer wants it (`signedOut`) or because of `reuse`.
        case end(SessionCause, confirms: Bool)
    }

    /// Decides; one pure function for all stores.
    ///
    /// - Parameters:
    ///   - operation: what the bearer asks for.
    ///   - presented: which token of the login was presented.
    ///   - record: the login as the store has it.
    ///   - origin: where the request comes from.
    ///   - rules: the policy for the login's client.
    ///   - now: the time.
    public static func decide(
        _ operation: TokenOperation, presented: PresentedToken, record: LoginRecord, origin: RequestOrigin,
        rules: ClientPolicy, at now: Timestamp
    ) -> Verdict {
        if let end = record.session.ended(at: now) {
            // All ancestors are forgotten when a login ends.
            if case .ancestor = presented { return .refused(.unknown) }
            return .refused(.ended(end.cause, message: end.message))
        }
        let standing = record.tokens.standing(of: presented, grace: rules.grace, at: now)
        switch (standing, operation) {
        case (.reuse, _): return .end(.reuse, confirms: false)
        case (.superseded, _): return .refused(.superseded)

        case (.current(let seen), .validate):
            return .live(confirms: !seen, touches: isTouchDue(record.session, rules, now))
        case (.good, .validate), (.tolerated, .validate):
            return .live(confirms: false, touches: isTouchDue(record.session, rules, now))

        case (.current(let seen), .refresh), (.current(let seen), .elevate):
            return .rotate(
                operation == .elevate ? .elevate : .refresh, confirms: !seen,
                retiresUntil: retirement(record.tokens, rules.grace, now))
        case (.good, .refresh), (.elevated, .elevate):
            return .retry(moved: record.tokens.predecessor.map { origin.differs(from: $0.origin) } ?? false)

        case (.current(let seen), .signOut): return .end(.signedOut, confirms: !seen)
        case (.good, .signOut), (.tolerated, .signOut): return .end(.signedOut, confirms: false)

        case (.good, .elevate), (.tolerated, .elevate), (.tolerated, .refresh), (.elevated, _):
            return .refused(.superseded)
        }
    }

    private static func isTouchDue(_ session: Session, _ rules: ClientPolicy, _ now: Timestamp) -> Bool {
        now >= session.lastSeen + rules.effectiveTouch
    }

    /// Until when the predecessor is superseded once its successor, now presented and thereby seen, is replaced.
    private static func retirement(_ tokens: TokenState, _ grace: Span, _ now: Timestamp) -> Timestamp? {
        guard tokens.predecessor != nil else { return nil }
        var seen = tokens
        seen.seenAt = tokens.seenAt ?? now
        return seen.standing(of: .predecessor, grace: grace, at: now) == .reuse ? now : now + grace
    }
}
