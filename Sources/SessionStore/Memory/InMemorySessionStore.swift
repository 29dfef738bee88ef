import Tokens

/// A store that lives as long as its process: for tests, previews and examples, and the reference for what the ports
/// promise. It looks through everything it holds; it is not made to be fast.
public actor InMemorySessionStore: AuditedStore {
    nonisolated public let description = StoreDescription(kind: "memory", name: "in memory")
    nonisolated public let abilities = Set(StoreAbility.allCases)
    nonisolated public let policy: Policy

    var records: [SessionID: LoginRecord] = [:]
    var tokens: [TokenHash: (session: SessionID, presented: PresentedToken)] = [:]
    /// Ancestor hashes of each live login, oldest first.
    var ancestors: [SessionID: [TokenHash]] = [:]
    var feed = Feed()
    var marks: [EndMark] = []
    /// Up to which moment of which other store everything has been taken in.
    var mergedMoments: [String: StoreMoment] = [:]
    var signers: [StoredSigningKey] = []
    var outstanding: [OutstandingToken] = []
    /// The store's own id.
    let id: String
    var chain: AuditChain { AuditChain(store: id) }
    var audit: [AuditRecord] = []
    var listeners: [Int: AsyncStream<Int64>.Continuation] = [:]
    /// The API keys, oldest first.
    var keys: [(hash: TokenHash, key: APIKey)] = []
    private var nextListener = 0
    private var generator: any RandomNumberGenerator & Sendable

    /// An empty store.
    public init(policy: Policy = Policy()) { self.init(policy: policy, generator: SystemRandomNumberGenerator()) }

    /// The same with ids and tokens out of a generator, which simulations can foresee.
    package init(policy: Policy, generator: any RandomNumberGenerator & Sendable) {
        self.policy = policy
        self.generator = generator
        var random = SystemRandomNumberGenerator()
        id = String((0..<32).compactMap { _ in "0123456789abcdef".randomElement(using: &random) })
    }

    public func issue(_ login: LoginRequest, at now: Timestamp) throws(StoreError) -> IssueResult {
        try Check.login(login, at: now)
        // Without a proof of its own it is as new as its place in the feed, whatever the clock says.
        if let proof = login.authenticatedAt, let mark = marks.filter({ $0.covers(login.user) }).map(\.at).max(),
            proof < mark
        {
            return .notBefore(mark)
        }
        switch policy.room(on: login.client, among: liveSessions(of: login.user, at: now)) {
        case .full(let limit): return .full(limit: limit)
        case .room(let evicted): for id in evicted { if let record = records[id] { write(record.evicted(at: now)) } }
        }
        var random = AnyRandomNumberGenerator(generator)
        defer { generator = random.base }
        let token = SessionToken.generate(using: &random)
        let record = LoginRecord(
            login, id: .generate(using: &random), token: token, sequence: sequence + 1,
            rules: policy.rules(for: login.client), at: now)
        let change = raisingAlarms(
            LoginChange(record: record, events: [record.loginEvent(origin: login.origin)]))
        write(change)
        return .issued(token, change.record.session)
    }

    public func validate(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) -> ValidationResult {
        switch decide(.validate, token, origin, now) {
        case .unknown: return .refused(.unknown)
        case .refused(let refusal): return .refused(refusal)
        case .changed(let record, _): return .live(record.session)
        case .rotates: preconditionFailure("a validation replaces no token")
        }
    }

    public func present(
        _ token: SessionToken, from origin: RequestOrigin, at now: Timestamp
    ) -> PresentationResult {
        switch validate(token, from: origin, at: now) {
        case .refused(let refusal): return .refused(refusal)
        case .live(let session):
            let due = tokens[token.hash].flatMap { entry in
                records[entry.session].flatMap { record in
                    Rotation.refreshDue(
                        presented: entry.presented, record: record, rules: policy.rules(for: session.client))
                }
            }
            return .live(ValidatedSession(session, isRefreshDue: due.map { $0 <= now } ?? false))
        }
    }

    public func refresh(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) -> RotationResult {
        replace(.refresh, token, methods: [], origin, now)
    }

    public func elevate(
        _ token: SessionToken, methods: [String], from origin: RequestOrigin, at now: Timestamp
    ) throws(StoreError) -> RotationResult {
        try Check.methods(methods)
        return replace(.elevate, token, methods: methods, origin, now)
    }

    public func signOut(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) -> SignOutResult {
        switch decide(.signOut, token, origin, now) {
        case .unknown: return .refused(.unknown)
        case .refused(let refusal): return .refused(refusal)
        case .changed(let record, _): return .ended(record.session)
        case .rotates: preconditionFailure("a sign-out replaces no token")
        }
    }

    public func flush() {}

    /// Draws from the store's own generator.
    func drawing<Value>(_ body: (inout AnyRandomNumberGenerator) -> Value) -> Value {
        var random = AnyRandomNumberGenerator(generator)
        defer { generator = random.base }
        return body(&random)
    }

    /// Ends the streams of changes. There is nothing else to let go of: it answers as before.
    public func close() {
        for listener in listeners.values { listener.finish() }
        listeners = [:]
    }

    nonisolated public func changes() -> AsyncStream<Int64> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        Task { await listen(continuation) }
        return stream
    }

    private func listen(_ continuation: AsyncStream<Int64>.Continuation) {
        let listener = nextListener
        nextListener += 1
        listeners[listener] = continuation
        continuation.onTermination = { [weak self] _ in Task { await self?.forget(listener) } }
        continuation.yield(sequence)
    }

    private func forget(_ listener: Int) { listeners[listener] = nil }

    // MARK: - Decisions

    private enum Decision {
        case unknown
        case refused(TokenRefusal)
        case changed(LoginRecord, Rotation.Verdict)
        case rotates(LoginRecord, TokenState.Replacement, confirms: Bool, retiresUntil: Timestamp?)
    }

    /// Loads, decides and, where the verdict is complete in itself, writes.
    private func decide(
        _ operation: TokenOperation, _ token: SessionToken, _ origin: RequestOrigin, _ now: Timestamp
    ) -> Decision {
        guard let entry = tokens[token.hash], let record = records[entry.session] else { return .unknown }
        let rules = policy.rules(for: record.session.client)
        let verdict = Rotation.decide(
            operation, presented: entry.presented, record: record, origin: origin, rules: rules, at: now)
        switch verdict {
        case .refused(let refusal): return .refused(refusal)
        case .rotate(let replacement, let confirms, let retiresUntil):
            return .rotates(record, replacement, confirms: confirms, retiresUntil: retiresUntil)
        case .live, .retry, .end:
            let change = record.change(for: verdict, origin: origin, rules: rules, at: now).map(raisingAlarms)
            if let change { write(change) }
            if case .end(.reuse, _) = verdict { return .refused(.ended(.reuse, message: nil)) }
            return .changed(change?.record ?? record, verdict)
        }
    }

    private func replace(
        _ operation: TokenOperation, _ token: SessionToken, methods: [String], _ origin: RequestOrigin,
        _ now: Timestamp
    ) -> RotationResult {
        switch decide(operation, token, origin, now) {
        case .unknown: return .refused(.unknown)
        case .refused(let refusal): return .refused(refusal)
        case .changed(let record, _):
            guard
                let successor = record.tokens.predecessor?.sealed?.open(with: token, context: record.sealContext)
            else { return .refused(.superseded) }
            return .token(successor, record.session)
        case .rotates(let record, let replacement, let confirms, let retiresUntil):
            let successor = drawing { random in
                Successor(SessionToken.generate(using: &random), after: token, of: record, using: &random)
            }
            let change = raisingAlarms(
                record.rotation(
                    replacement, confirms: confirms, retiresUntil: retiresUntil, successor: successor,
                    methods: methods, origin: origin, rules: policy.rules(for: record.session.client), at: now))
            write(change)
            return .token(successor.token, change.record.session)
        }
    }
}
