import Foundation
import JWTKit

/// What an access token says (RFC 9068 §2.2), and what a server that is asked with one has to verify.
struct AccessClaims: JWTPayload {
    static let issuedBy = "https://login.example.com/"
    static let meantFor = "https://api.example.com/"

    let issuer: IssuerClaim
    let subject: SubjectClaim
    let audience: AudienceClaim
    let issued: IssuedAtClaim
    let expires: ExpirationClaim
    let id: IDClaim
    let client: String
    let scope: String
    let session: String
    let methods: [String]

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case issued = "iat"
        case expires = "exp"
        case id = "jti"
        case client = "client_id"
        case scope
        case session = "sid"
        case methods = "amr"
    }

    /// The claims for the user of a family of refresh tokens, from this second on for so many.
    init(_ family: RefreshTokenFamilies.Family, lifetime: Int) {
        let now = Date().timeIntervalSince1970.rounded(.down)
        issuer = IssuerClaim(value: Self.issuedBy)
        subject = SubjectClaim(value: family.user)
        audience = AudienceClaim(value: [Self.meantFor])
        issued = IssuedAtClaim(value: Date(timeIntervalSince1970: now))
        expires = ExpirationClaim(value: Date(timeIntervalSince1970: now + Double(lifetime)))
        id = IDClaim(value: UUID().uuidString)
        client = "web"
        scope = "openid profile email"
        session = String(family.number)
        methods = ["pwd"]
    }

    func verify(using algorithm: some JWTAlgorithm) throws {
        guard issuer.value == Self.issuedBy else {
            throw JWTError.claimVerificationFailure(failedClaim: issuer, reason: "another issuer")
        }
        try audience.verifyIntendedAudience(includes: Self.meantFor)
        try expires.verifyNotExpired()
    }
}
