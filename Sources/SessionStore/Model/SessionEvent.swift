/// One entry of the append-only feed of a store.
public struct SessionEvent: Sendable, Equatable, Identifiable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// A session began, its token was replaced, the replacement was fetched again, or seen for the first time.
        case login, refresh, retry, confirm
        /// The token was replaced because the user proved more.
        case elevate
        /// A session ended.
        case reuse, revoke, evict, signout, expire
        /// An act: all logins of a user or of everybody ended, any other administrative verb, an import, a policy
        /// that differs from the last one recorded, a key, a service token.
        case mark, admin, `import`, policy, key, mint

        /// Whether it is an act, which is recorded in the audit chain; see ``AuditChain``.
        public var isAct: Bool {
            switch self {
            case .mark, .admin, .import, .policy, .key, .mint: true
            case .login, .refresh, .retry, .confirm, .elevate, .reuse, .revoke, .evict, .signout, .expire: false
            }
        }
    }

    /// The place in the feed: gapless, strictly increasing from 1; 0 until a store has numbered the event.
    public var sequence: Int64
    /// When it was written.
    public let at: Timestamp
    /// What happened.
    public let kind: Kind
    /// The session concerned; `nil` for acts.
    public let session: SessionID?
    /// The user concerned, if any.
    public let user: String?
    /// The client concerned, if any.
    public let client: String?
    /// The generation after the event; `nil` for acts.
    public let generation: Int?
    /// Who.
    public let actor: Actor?
    /// Why a session ended.
    public let cause: SessionCause?
    /// Why, in words; of an act, also what it was; of what a bearer did, which ``alarms`` it raised.
    public let reason: String?
    /// Where the request came from.
    public let address: IPAddress?
    /// With which User-Agent.
    public let userAgent: String?

    /// Creates an event as a store kept it.
    public init(
        sequence: Int64, at: Timestamp, kind: Kind, session: SessionID?, user: String?, client: String?,
        generation: Int?, actor: Actor?, cause: SessionCause? = nil, reason: String? = nil,
        address: IPAddress? = nil, userAgent: String? = nil
    ) {
        self.sequence = sequence
        self.at = at
        self.kind = kind
        self.session = session
        self.user = user
        self.client = client
        self.generation = generation
        self.actor = actor
        self.cause = cause
        self.reason = reason
        self.address = address
        self.userAgent = userAgent
    }

    /// The sequence.
    public var id: Int64 { sequence }
}
