/// What the issuer of service tokens is configured to give.
public struct ServiceTokenRules: Sendable, Equatable {
    /// The longest life of a token, in seconds.
    public static let longestLifetime = 900.0

    /// Who issues them (`iss`).
    public var issuer: String
    /// The services that may get one.
    public var audiences: [String]
    /// How long they live, in seconds, unless less is asked for.
    public var lifetime: Double

    /// Rules.
    public init(issuer: String, audiences: [String], lifetime: Double = 300) {
        self.issuer = issuer
        self.audiences = audiences
        self.lifetime = lifetime
    }
}
