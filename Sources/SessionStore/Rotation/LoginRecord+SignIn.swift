import Tokens

extension LoginRecord {
    /// The login that a sign-in begins.
    ///
    /// - Parameters:
    ///   - request: the sign-in.
    ///   - id: its public id.
    ///   - token: its first token, which counts as seen: the caller has it.
    ///   - sequence: the number of its `login` event.
    ///   - rules: the policy for its client.
    ///   - now: the time.
    public init(
        _ request: LoginRequest, id: SessionID, token: SessionToken, sequence: Int64, rules: ClientPolicy,
        at now: Timestamp
    ) {
        let absolute = rules.absoluteDeadline(createdAt: now)
        self.init(
            session: Session(
                id: id, user: request.user, client: request.client, sequence: sequence, created: now,
                firstAddress: request.origin.address, userAgent: request.origin.userAgent,
                authenticationMethods: request.authenticationMethods, label: request.label,
                attributes: request.attributes, lastSeen: now, lastAddress: request.origin.address,
                idleDeadline: rules.idleDeadline(usedAt: now, absolute: absolute), absoluteDeadline: absolute,
                generation: 0, flags: [], end: nil),
            tokens: TokenState(current: token.hash, seenAt: now, predecessor: nil))
    }

    /// The change of an eviction, by which a newer login has room.
    public func evicted(at now: Timestamp) -> LoginChange {
        ending(SessionEnd(cause: .evicted, at: now, actor: .policy), kind: .evict, at: now)
    }
}
