import ServiceTokens
import Tokens

/// What somebody asks for who exchanges a session token for a service token (RFC 8693 §2.1), read from a form.
struct TokenExchange {
    static let grantType = "urn:ietf:params:oauth:grant-type:token-exchange"

    /// What a token is (RFC 8693 §3).
    enum TokenType: String, CaseIterable {
        case accessToken = "urn:ietf:params:oauth:token-type:access_token"
        case jwt = "urn:ietf:params:oauth:token-type:jwt"
    }

    /// The session token.
    let subject: String
    /// The service that the new token is for.
    let audience: String
    /// What it is to be called: ours are access tokens, and are JWTs too.
    let type: TokenType

    /// Reads a request.
    ///
    /// - Throws: 400 with OAuth's word for what cannot be done.
    init(_ form: FormBody) throws {
        guard try form.required("grant_type") == Self.grantType else {
            throw Problem(
                .badRequest, .unsupportedGrantType, "grant_type is not known here; send \(Self.grantType)",
                .unsupportedGrantType)
        }
        subject = try form.required("subject_token")
        guard try form.required("subject_token_type") == TokenType.accessToken.rawValue else {
            throw Problem.badRequest(
                "only session tokens are exchanged; send \(TokenType.accessToken.rawValue) as subject_token_type")
        }
        for name in ["actor_token", "actor_token_type"] where form[name] != nil {
            throw Problem.badRequest("nobody acts for another here; leave \(name) out")
        }
        // To ignore it would be to answer with a scope that is none, which cannot be spelled (RFC 6749 §3.3).
        guard form["scope"] == nil else {
            throw Problem(
                .badRequest, .invalidScope, "service tokens have no scope, the audience says it all; leave scope out",
                .invalidScope)
        }
        guard form["resource"] == nil else {
            throw Problem.invalidTarget("services go by their names; send audience instead of resource")
        }
        audience = try form.required("audience")
        let asked = form["requested_token_type"]
        guard let type = asked.map(TokenType.init(rawValue:)) ?? .accessToken else {
            throw Problem.badRequest(
                "such a token is not issued; leave requested_token_type out, or send \(TokenType.accessToken.rawValue)")
        }
        self.type = type
    }
}

extension Problem {
    /// No token is issued for that service.
    static func invalidTarget(_ detail: String) -> Problem {
        Problem(.badRequest, .invalidTarget, detail, .invalidTarget)
    }
}
