import Tokens

/// A login with its tokens: what a keeper loads before a decision and writes after it.
public struct LoginRecord: Sendable, Equatable {
    /// What administrators see.
    public var session: Session
    /// What is known of its tokens.
    public var tokens: TokenState

    /// How many ancestor tokens of a live login are remembered; older ones are unknown.
    public static let keptAncestors = 1000

    /// Puts a login together.
    public init(session: Session, tokens: TokenState) {
        self.session = session
        self.tokens = tokens
    }

    /// The context under which the successor of the current predecessor is sealed.
    public var sealContext: SealedSuccessor.Context {
        SealedSuccessor.Context(session: session.id.description, generation: session.generation)
    }

    /// The context under which the successor of the current token is sealed.
    var nextSealContext: SealedSuccessor.Context {
        SealedSuccessor.Context(session: session.id.description, generation: session.generation + 1)
    }
}

/// A change of one login, to be written as a whole or not at all.
public struct LoginChange: Sendable, Equatable {
    /// The login after it.
    public var record: LoginRecord
    /// What the feed gains, in this order, not yet numbered.
    public var events: [SessionEvent]
    /// The token that is an ancestor from now on.
    public var ancestor: Ancestor?

    /// A change that brings a login to this state, without a word in the feed.
    package init(record: LoginRecord, events: [SessionEvent] = []) {
        self.record = record
        self.events = events
    }

    /// A token older than the predecessor.
    public struct Ancestor: Sendable, Equatable {
        /// Its hash.
        public let hash: TokenHash
        /// Until when it is superseded; from then on it is reuse.
        public let supersededUntil: Timestamp

        /// An ancestor as a store kept it.
        public init(hash: TokenHash, supersededUntil: Timestamp) {
            self.hash = hash
            self.supersededUntil = supersededUntil
        }
    }
}

extension LoginRecord {
    /// The change that a sight, a touch or an end brings; `nil` when the verdict changes nothing.
    public func change(
        for verdict: Rotation.Verdict, origin: RequestOrigin, rules: ClientPolicy, at now: Timestamp
    ) -> LoginChange? {
        var change = LoginChange(record: self, events: [])
        switch verdict {
        case .refused, .rotate: return nil
        case .live(let confirms, let touches):
            guard confirms || touches else { return nil }
            if confirms { change.confirm(origin, now) }
            if touches { change.record.touch(origin, rules, now) }
        case .retry(let moved):
            change.add(.retry, origin, now)
            if moved { change = change.raising([.moved]) }
        case .end(let cause, let confirms):
            if confirms { change.confirm(origin, now) }
            if cause == .reuse { change.record.session.flags.insert(.reuse) }
            let end = SessionEnd(cause: cause, at: now, actor: cause == .reuse ? .policy : .user)
            change.end(end, kind: cause == .reuse ? .reuse : .signout, origin, now)
        }
        return change
    }

    /// The change that a rotation brings.
    ///
    /// - Parameters:
    ///   - successor: the new token; it has to follow this record's.
    ///   - methods: the authentication methods that an elevation proved; they are added to those known.
    public func rotation(
        _ replacement: TokenState.Replacement, confirms: Bool, retiresUntil: Timestamp?, successor: Successor,
        methods: [String], origin: RequestOrigin, rules: ClientPolicy, at now: Timestamp
    ) -> LoginChange {
        precondition(successor.follows(self), "a successor is sealed for one generation of one login")
        var change = LoginChange(record: self, events: [])
        if confirms { change.confirm(origin, now) }
        if let retired = tokens.predecessor, let retiresUntil {
            change.ancestor = .init(hash: retired.hash, supersededUntil: retiresUntil)
        }
        change.record.touch(origin, rules, now)
        change.record.session.generation += 1
        for method in methods where !change.record.session.authenticationMethods.contains(method) {
            change.record.session.authenticationMethods.append(method)
        }
        change.record.tokens = TokenState(
            current: successor.token.hash, seenAt: nil,
            predecessor: .init(
                hash: tokens.current, replacement: replacement, replacedAt: now,
                goodUntil: change.record.session.idleDeadline, sealed: successor.sealed, origin: origin))
        change.add(replacement == .refresh ? .refresh : .elevate, origin, now)
        return change
    }

    /// The event of the sign-in, not yet numbered.
    public func loginEvent(origin: RequestOrigin) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: session.created, kind: .login, session: session.id, user: session.user,
            client: session.client, generation: 0, actor: .user, address: origin.address,
            userAgent: origin.userAgent)
    }

    /// The change that an end from outside brings: a revocation, an eviction, a deadline written down.
    public func ending(_ end: SessionEnd, kind: SessionEvent.Kind, at now: Timestamp) -> LoginChange {
        var change = LoginChange(record: self, events: [])
        change.end(end, kind: kind, RequestOrigin(), now)
        return change
    }

    fileprivate mutating func touch(_ origin: RequestOrigin, _ rules: ClientPolicy, _ now: Timestamp) {
        session.lastSeen = max(session.lastSeen, now)
        session.lastAddress = origin.address ?? session.lastAddress
        session.idleDeadline = rules.idleDeadline(usedAt: session.lastSeen, absolute: session.absoluteDeadline)
    }
}

extension LoginChange {
    fileprivate mutating func confirm(_ origin: RequestOrigin, _ now: Timestamp) {
        record.tokens.seenAt = now
        // Nobody is given the successor again once it has been seen, so the seal has done its work.
        record.tokens.predecessor?.sealed = nil
        add(.confirm, origin, now)
    }

    fileprivate mutating func end(
        _ end: SessionEnd, kind: SessionEvent.Kind, _ origin: RequestOrigin, _ now: Timestamp
    ) {
        record.session.end = end
        record.tokens.predecessor?.sealed = nil
        add(kind, origin, now, end: end)
    }

    fileprivate mutating func add(
        _ kind: SessionEvent.Kind, _ origin: RequestOrigin, _ now: Timestamp, end: SessionEnd? = nil
    ) {
        let session = record.session
        events.append(
            SessionEvent(
                sequence: 0, at: now, kind: kind, session: session.id, user: session.user, client: session.client,
                generation: session.generation, actor: end?.actor ?? .user, cause: end?.cause, reason: end?.reason,
                address: origin.address, userAgent: origin.userAgent))
    }
}
