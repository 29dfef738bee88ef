/// A service token that may still be valid. The token itself is not kept, nor a hash of it.
public struct OutstandingToken: Sendable, Equatable {
    /// Its name (`jti`).
    public var id: String
    /// The login that it was minted from.
    public var session: SessionID
    /// The service that it is for.
    public var audience: String
    /// The label of the key that signed it.
    public var key: String
    /// When it was minted.
    public var issuedAt: Timestamp
    /// When it expires.
    public var expires: Timestamp
    /// When it was taken back: whoever asks is told so, and whoever verifies it alone never knows.
    public var revokedAt: Timestamp?

    /// A token.
    public init(
        id: String, session: SessionID, audience: String, key: String, issuedAt: Timestamp, expires: Timestamp,
        revokedAt: Timestamp? = nil
    ) {
        self.id = id
        self.session = session
        self.audience = audience
        self.key = key
        self.issuedAt = issuedAt
        self.expires = expires
        self.revokedAt = revokedAt
    }

    /// For how long an expired one is remembered: as long as a verifier's clock may be behind.
    package static let remembered = Span.minutes(2)

    /// The event of its minting, not yet numbered.
    package func minting(for session: Session, actor: Actor) -> SessionEvent {
        event(for: session, "until \(expires)", actor: actor, at: issuedAt)
    }

    /// The event of its being taken back, not yet numbered.
    package func revocation(for session: Session, actor: Actor, at now: Timestamp) -> SessionEvent {
        event(for: session, "revoked; verifies offline until \(expires)", actor: actor, at: now)
    }

    private func event(for session: Session, _ what: String, actor: Actor, at now: Timestamp) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: now, kind: .mint, session: nil, user: session.user, client: session.client,
            generation: nil, actor: actor,
            reason: "service token \(id) of session \(self.session) for \(audience), \(what)")
    }
}

/// Service tokens that verify offline though their logins have ended: nobody can take them back.
public struct Exposure: Sendable, Equatable {
    /// How many.
    public let count: Int
    /// For which services, by name.
    public let audiences: [String]
    /// Until when; `nil` when there are none.
    public let until: Timestamp?

    /// Nothing is exposed.
    public static let none = Exposure([])

    /// What these tokens amount to.
    public init(_ tokens: [OutstandingToken]) {
        self.init(
            count: tokens.count, audiences: Set(tokens.map(\.audience)).sorted(), until: tokens.map(\.expires).max())
    }

    /// What somebody has added up.
    public init(count: Int, audiences: [String], until: Timestamp?) {
        self.count = count
        self.audiences = audiences
        self.until = until
    }
}
