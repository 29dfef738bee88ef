/// What a query can ask of a session or an event. What is absent is `nil` or empty, and no term holds on it.
struct QuerySubject {
    var id: SessionID?
    var user: String?
    var client: String?
    var userAgent: String?
    var authenticationMethods: [String] = []
    var label: String?
    var cause: SessionCause?
    var actor: String?
    var reason: String?
    var address: IPAddress?
    var generation: Int?
    var created: Timestamp
    var lastSeen: Timestamp?
    /// The next deadline of a session that is live.
    var deadline: Timestamp?
    var ended: Timestamp?
    var flags: Set<SessionFlag> = []
    var state: QueryState?
    var kind: SessionEvent.Kind?

    /// A session as of `now`.
    init(_ session: Session, at now: Timestamp) {
        let end = session.ended(at: now)
        id = session.id
        user = session.user
        client = session.client
        userAgent = session.userAgent
        authenticationMethods = session.authenticationMethods
        label = session.label
        cause = end?.cause
        actor = end?.actor.name
        reason = end?.reason
        address = session.lastAddress
        generation = session.generation
        created = session.created
        lastSeen = session.lastSeen
        deadline = end == nil ? session.nextDeadline?.at : nil
        ended = end?.at
        flags = session.flags
        state = end == nil ? .live : .ended
    }

    /// An event.
    init(_ event: SessionEvent) {
        id = event.session
        user = event.user
        client = event.client
        userAgent = event.userAgent
        cause = event.cause
        actor = event.actor?.name
        reason = event.reason
        address = event.address
        generation = event.generation
        flags = event.alarms
        created = event.at
        kind = event.kind
    }

    /// The values of a field; of several, any may match.
    func texts(_ field: QueryTextField) -> [String] {
        switch field {
        case .user: Self.present(user)
        case .client: Self.present(client)
        case .agent: Self.present(userAgent)
        case .device: Self.present(device)
        case .label: Self.present(label)
        case .amr: authenticationMethods
        case .cause: Self.present(cause?.rawValue)
        case .actor: Self.present(actor)
        case .reason: Self.present(reason)
        }
    }

    /// Whether a folded word occurs in one of the texts that words are looked for in.
    func holds(word: [UInt8]) -> Bool {
        [user, client, address?.description, userAgent, device].contains { text in
            guard let text else { return false }
            return QueryPattern.firstIndex(of: word, in: CaseFolding.foldedBytes(text)[...]) != nil
        }
    }

    private var device: String? { userAgent.map(Device.name(ofUserAgent:)) }

    private static func present(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
}
