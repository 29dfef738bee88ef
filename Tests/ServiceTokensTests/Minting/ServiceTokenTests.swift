import JWTKit
import Testing

@testable import ServiceTokens

@Suite("A service token")
struct ServiceTokenTests {
    private let rules = ServiceTokenRules(issuer: "https://id.example.com", audiences: ["billing", "mail"])
    private let now = NumericDate(seconds: 1_795_442_400.75)

    private func request(_ audience: String = "billing") -> ServiceTokenRequest {
        ServiceTokenRequest(
            session: "7f3k9q2m4n5p6r8t", user: "ada.lovelace@example.com", client: "web", audience: audience,
            authenticatedAt: NumericDate(seconds: 1_795_440_000), methods: ["pwd", "otp"])
    }

    private func mint(_ request: ServiceTokenRequest, _ algorithm: SigningAlgorithm = .edDSA) async throws
        -> (token: ServiceToken, keys: KeySet)
    {
        var random = SystemRandomNumberGenerator()
        let key = SigningKey.generate(algorithm, using: &random)
        let token = try await ServiceTokenMint(rules: rules, key: key).mint(request, at: now, using: &random)
        return (token, try KeySet(parsing: Array(#"{"keys":[\#(key.published.jwk)]}"#.utf8)))
    }

    @Test("is an access token with the claims that a service needs, and no more", arguments: SigningAlgorithm.allCases)
    func claims(_ algorithm: SigningAlgorithm) async throws {
        let (token, keys) = try await mint(request(), algorithm)
        let verifier = TokenVerifier(
            keys: keys, rules: VerificationRules(issuer: rules.issuer, audience: "billing"))
        guard case .valid(let verified) = verifier.verify(Array(token.text.utf8), at: now) else {
            return #expect(Bool(false), "it does not verify")
        }
        #expect(
            verified.claims.all.map(\.name) == [
                "amr", "aud", "auth_time", "client_id", "exp", "iat", "iss", "jti", "sid", "sub",
            ])
        #expect(verified.claims["aud"] == .string("billing") && verified.claims["amr"]?.strings == ["pwd", "otp"])
        #expect(verified.claims["iat"] == .number(JSONNumber(text: "1795442400")))
        #expect(verified.claims["auth_time"] == .number(JSONNumber(text: "1795440000")))
        #expect(verified.session == "7f3k9q2m4n5p6r8t" && verified.id == token.id && verified.key == token.key)
        #expect(verified.expires == token.expires && token.expires.seconds == 1_795_442_700)
        #expect(token.text.utf8.count <= ServiceToken.usualSize, "\(token.text.utf8.count) bytes")
        let findings = TokenInspector(keys: keys).inspect(Array(token.text.utf8), at: now).findings
        // The application chose an address as the user's id.
        #expect(findings.map(\.code) == [.personalData])
        #expect("\(token)" == "ServiceToken(redacted)")
    }

    @Test("never outlives the session, nor fifteen minutes")
    func lifetimes() async throws {
        var request = request()
        request.lifetime = 900
        #expect(try await mint(request).token.expires.seconds == 1_795_443_300)
        request.deadline = NumericDate(seconds: now.seconds + 60)
        #expect(try await mint(request).token.expires.seconds == 1_795_442_460)
        request.deadline = NumericDate(seconds: now.seconds + 0.2)
        await #expect(throws: MintingRefusal.ended) { try await mint(request) }
        for lifetime in [901, 0, -1, .infinity, .nan] {
            request.lifetime = lifetime
            await #expect(throws: MintingRefusal.lifetime) { try await mint(request) }
        }
    }

    @Test(
        "is for one service, which has to be among those that may get one", arguments: ["", "Billing", "billing,mail"])
    func audiences(_ audience: String) async {
        await #expect(throws: MintingRefusal.audience) { try await mint(request(audience)) }
    }

    @Test("gives up what a service can do without before it grows beyond the usual size")
    func size() async throws {
        var long = request()
        long.user = String(repeating: "u", count: 60)
        let (token, _) = try await mint(long)
        let claims = try SignedToken(parsing: Array(token.text.utf8), limit: 8192).claims()
        #expect(token.text.utf8.count <= ServiceToken.usualSize && !claims.contains("amr") && claims.contains("sid"))
        long.user = String(repeating: "u", count: 255)
        let (longest, _) = try await mint(long)
        #expect(longest.text.utf8.count < 1024)
    }

    private struct Payload: JWTPayload {
        let sub: SubjectClaim
        let exp: ExpirationClaim
        let aud: AudienceClaim

        func verify(using algorithm: some JWTAlgorithm) throws { try aud.verifyIntendedAudience(includes: "billing") }
    }

    @Test("verifies with jwt-kit and the published set of keys", arguments: SigningAlgorithm.allCases)
    func independently(_ algorithm: SigningAlgorithm) async throws {
        var random = SystemRandomNumberGenerator()
        let key = SigningKey.generate(algorithm, using: &random)
        let token = try await ServiceTokenMint(rules: rules, key: key).mint(request(), at: now, using: &random)
        let keys = try await JWTKeyCollection().add(jwksJSON: #"{"keys":[\#(key.published.jwk)]}"#)
        let payload = try await keys.verify(token.text, as: Payload.self)
        #expect(
            payload.sub.value == "ada.lovelace@example.com" && payload.exp.value.timeIntervalSince1970 == 1_795_442_700)
    }
}
