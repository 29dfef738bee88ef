/// A token that was verified: the only type that hands out claims as facts.
public struct VerifiedToken: Sendable, Equatable {
    /// The label of the key that signed it, if that has one.
    public let key: String?
    /// All claims.
    public let claims: JSONMembers
    /// When it expires.
    public let expires: NumericDate

    init(key: String?, claims: JSONMembers, expires: NumericDate) {
        self.key = key
        self.claims = claims
        self.expires = expires
    }

    /// Who issued it.
    public var issuer: String? { claims["iss"]?.string }
    /// Whom it is about.
    public var subject: String? { claims["sub"]?.string }
    /// Whom it is for.
    public var audiences: [String] { claims["aud"]?.strings ?? [] }
    /// Its own name. Revocation and replay go by issuer and this, never by the token's text: whoever holds an ECDSA
    /// signature can make another valid one of it.
    public var id: String? { claims["jti"]?.string }
    /// When it was issued.
    public var issued: NumericDate? { claims["iat"].flatMap { NumericDate($0) } }
    /// The login that it was minted from.
    public var session: String? { claims["sid"]?.string }
}
