import FoundationEssentials
import JWTKit

/// Signs service tokens.
public struct ServiceTokenMint: Sendable {
    private let rules: ServiceTokenRules
    private let key: SigningKey

    /// A mint with the active key of a ring.
    public init(rules: ServiceTokenRules, key: SigningKey) {
        self.rules = rules
        self.key = key
    }

    /// Mints a token. It never outlives the session.
    public func mint(
        _ request: ServiceTokenRequest, at now: NumericDate, using generator: inout some RandomNumberGenerator
    ) async throws(MintingRefusal) -> ServiceToken {
        guard rules.audiences.contains(where: { $0.hasSameBytes(as: request.audience) }) else { throw .audience }
        let lifetime = request.lifetime ?? rules.lifetime
        guard lifetime >= 1, lifetime <= ServiceTokenRules.longestLifetime else { throw .lifetime }
        let issued = now.seconds.rounded(.down)
        let end = min(now.seconds + lifetime, request.deadline?.seconds ?? .infinity).rounded(.down)
        guard end > now.seconds, request.deadline.map({ $0 - now >= 1 }) ?? true else { throw .ended }
        let id = Base64URL.encode((0..<12).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        var claims = ServiceTokenClaims(
            issuer: rules.issuer, subject: request.user, audience: request.audience, client: request.client,
            issued: Int64(issued), expires: Int64(end), id: id, session: request.session,
            authenticated: request.authenticatedAt.map { Int64($0.seconds.rounded(.down)) },
            methods: request.methods.isEmpty ? nil : request.methods)
        var text = try await signed(claims)
        // What a service can do without gives way to long names.
        for optional in [\ServiceTokenClaims.withoutMethods, \.withoutTime]
        where text.utf8.count > ServiceToken.usualSize {
            claims = claims[keyPath: optional]
            text = try await signed(claims)
        }
        return ServiceToken(
            text: text, id: id, audience: request.audience, expires: NumericDate(seconds: end), key: key.published.id)
    }

    private func signed(_ claims: ServiceTokenClaims) async throws(MintingRefusal) -> String {
        let label = JWKIdentifier(string: key.published.id)
        let keys = JWTKeyCollection()
        do {
            switch key.secret {
            case .ed25519(let secret):
                await keys.add(eddsa: EdDSA.PrivateKey(backing: secret), kid: label, serializer: Self.serializer)
            case .p256(let secret):
                await keys.add(ecdsa: try ES256PrivateKey(backing: secret), kid: label, serializer: Self.serializer)
            }
            return try await keys.sign(claims, kid: label, header: ["typ": .string(VerificationRules.accessTokenType)])
        } catch {
            throw .key
        }
    }

    /// JSON with its members in order, and `/` as it is: fewer bytes.
    private static var serializer: DefaultJWTSerializer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return DefaultJWTSerializer(jsonEncoder: encoder)
    }
}

/// The claims of a service token (RFC 9068 §2.2).
struct ServiceTokenClaims: JWTPayload {
    let issuer: String
    let subject: String
    let audience: String
    let client: String
    let issued: Int64
    let expires: Int64
    let id: String
    let session: String
    var authenticated: Int64?
    var methods: [String]?

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case client = "client_id"
        case issued = "iat"
        case expires = "exp"
        case id = "jti"
        case session = "sid"
        case authenticated = "auth_time"
        case methods = "amr"
    }

    var withoutMethods: ServiceTokenClaims {
        var claims = self
        claims.methods = nil
        return claims
    }

    var withoutTime: ServiceTokenClaims {
        var claims = withoutMethods
        claims.authenticated = nil
        return claims
    }

    /// Nothing: ``TokenVerifier`` verifies what comes from others, and this is only written.
    func verify(using algorithm: some JWTAlgorithm) {}
}
