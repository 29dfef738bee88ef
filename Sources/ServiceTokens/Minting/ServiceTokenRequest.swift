/// For what login, and for which service, a token is asked for.
///
/// The subject is the user's id as the application gave it, and nothing else about the user goes in: the service has to
/// act for that very user, and a pseudonym would have it ask back. Whoever does not want ids in tokens gives sessions ids
/// that mean nothing.
public struct ServiceTokenRequest: Sendable, Equatable {
    /// The public id of the session (`sid`).
    public var session: String
    /// The user's id (`sub`).
    public var user: String
    /// The client that the user signed in with (`client_id`).
    public var client: String
    /// The service that the token is for (`aud`).
    public var audience: String
    /// How long it shall live, in seconds; `nil`: as long as the rules say.
    public var lifetime: Double?
    /// When the user proved who they are (`auth_time`), where it is known.
    public var authenticatedAt: NumericDate?
    /// How the user proved it (`amr`, RFC 8176).
    public var methods: [String]
    /// The session's own deadline, whichever comes first.
    public var deadline: NumericDate?

    /// A request.
    public init(
        session: String, user: String, client: String, audience: String, lifetime: Double? = nil,
        authenticatedAt: NumericDate? = nil, methods: [String] = [], deadline: NumericDate? = nil
    ) {
        self.session = session
        self.user = user
        self.client = client
        self.audience = audience
        self.lifetime = lifetime
        self.authenticatedAt = authenticatedAt
        self.methods = methods
        self.deadline = deadline
    }
}
