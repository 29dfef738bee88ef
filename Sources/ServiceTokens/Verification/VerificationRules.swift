/// What a verifier expects: it is configured, and the token chooses none of it.
public struct VerificationRules: Sendable, Equatable {
    /// The type of access tokens (RFC 9068 §2.1).
    public static let accessTokenType = "at+jwt"
    /// The largest leeway, in seconds.
    public static let largestLeeway = 120.0

    /// Who has to have issued it; `nil`: anybody whose key is in the set.
    public var issuer: String?
    /// Whom it has to be for; `nil`: anybody.
    public var audience: String?
    /// The `typ` of its header.
    public var type: String
    /// How far clocks may disagree, in seconds, at most 120 (RFC 7519 §4.1.4).
    public let leeway: Double
    /// How it may be signed.
    public var algorithms: Set<SignatureAlgorithm>
    /// How many bytes it may have.
    public var largest = 8192

    /// Rules.
    public init(
        issuer: String? = nil, audience: String? = nil, type: String = accessTokenType, leeway: Double = 30,
        algorithms: Set<SignatureAlgorithm> = [.edDSA, .es256, .rs256]
    ) {
        self.issuer = issuer
        self.audience = audience
        self.type = type
        self.leeway = min(max(leeway, 0), Self.largestLeeway)
        self.algorithms = algorithms
    }

    /// Whether a text has the size and the three parts of a signed token. Nothing is decoded, and no key is needed.
    public func admitsForm(of text: [UInt8]) -> Bool {
        text.count <= largest && text.count(where: { $0 == UInt8(ascii: ".") }) == 2
    }
}
