import Crypto
import Testing

@testable import ServiceTokens

@Suite("Findings of the inspector")
struct FindingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: FindingCode
        let severity: TokenFinding.Severity
        let text: [UInt8]
        var keys: String?
        var testDescription: String { code.rawValue }
    }

    private static let keys = TestKeys()
    private static let claims = TestToken.claims()

    private static func header(_ more: String, _ code: FindingCode) -> Case {
        let header = #"{"alg":"EdDSA","typ":"JWT",\#(more)}"#
        return Case(code: code, severity: .error, text: TestToken.signed(header, claims) { _ in [1] })
    }

    private static func claim(
        _ name: String, _ value: String?, _ code: FindingCode, _ severity: TokenFinding.Severity
    ) -> Case {
        let token = TestToken.signed(#"{"alg":"EdDSA","typ":"JWT"}"#, TestToken.claims([name: value])) { _ in [1] }
        return Case(code: code, severity: severity, text: token)
    }

    private static func text(_ text: String, _ code: FindingCode, _ severity: TokenFinding.Severity = .error) -> Case {
        Case(code: code, severity: severity, text: Array(text.utf8))
    }

    private static func unsigned(_ header: String, _ code: FindingCode, _ severity: TokenFinding.Severity = .error)
        -> Case
    {
        Case(code: code, severity: severity, text: TestToken.signed(header, claims) { _ in [] })
    }

    private static var oct: String { #"{"kty":"oct","k":"\#(Base64URL.encode([UInt8](repeating: 0, count: 32)))"}"# }

    static let cases: [Case] = [
        text("garbage", .malformed), text("a.b.c", .malformed), text("{\"payload\":\"x\"}", .jsonSerialization),
        text("cfs_0123456789", .sessionMistyped), text("cfk_0123", .callerKey, .warning),
        text("cfa_0123", .callerKey, .warning),
        Case(
            code: .tooDeep, severity: .error,
            text: TestToken.signed(String(repeating: "[", count: 40), "{}") { _ in [] }),
        Case(
            code: .tooDeep, severity: .error,
            text: TestToken.signed(#"{"alg":"EdDSA"}"#, String(repeating: "[", count: 40)) { _ in [1] }),
        Case(code: .encrypted, severity: .notice, text: TestToken.encrypted(#"{"alg":"dir","enc":"A256GCM"}"#)),
        Case(
            code: .passwordCount, severity: .warning,
            text: TestToken.encrypted(#"{"alg":"PBES2-HS256+A128KW","p2c":2147483647,"enc":"A256GCM"}"#)),
        Case(
            code: .compressed, severity: .warning,
            text: TestToken.encrypted(#"{"alg":"dir","enc":"A256GCM","zip":"DEF"}"#)),
        Case(
            code: .nested, severity: .notice,
            text: TestToken.signed(#"{"alg":"EdDSA"}"#, "eyJhbGciOiJub25lIn0.e30.") { _ in [1] }),
        unsigned(#"{"alg":"EdDSA","cty":"JWT"}"#, .nested, .notice), unsigned(#"{"alg":"none"}"#, .algorithmNone),
        unsigned(#"{"alg":"NoNe"}"#, .algorithmNone), unsigned(#"{"typ":"JWT"}"#, .algorithmMissing),
        unsigned(#"{"alg":"RS1"}"#, .algorithmUnknown), unsigned(#"{"alg":"HS256"}"#, .algorithmSymmetric, .notice),
        unsigned(#"{"alg":"ES256"}"#, .signatureMissing), unsigned(#"{"alg":"ES256"}"#, .typeMissing, .notice),
        header(#""kid":"../../dev/null""#, .labelPath), header(#""kid":"C:\\keys""#, .labelPath),
        header(#""kid":"x' UNION SELECT 'k"# + #"""#, .labelSQL), header(#""kid":"1;drop table keys""#, .labelSQL),
        header(#""kid":"\u202e""#, .labelOdd), header(#""kid":7"#, .labelOdd),
        header(#""jku":"https://x.example""#, .keyAddress), header(#""jwk":{}"#, .keyEmbedded),
        header(#""x5u":"https://x.example""#, .certificateAddress), header(#""x5c":[]"#, .certificateEmbedded),
        header(#""crit":["x"],"x":1"#, .critical), header(#""b64":false"#, .unencodedPayload),
        header(#""alg":"none""#, .duplicateMember), claim("ext", #"{"a":1,"a":2}"#, .duplicateMember, .error),
        claim("exp", nil, .expiryMissing, .error), claim("exp", "9000000000", .expiryFar, .warning),
        claim("exp", "9000", .usedAsSession, .warning), claim("exp", nil, .usedAsSession, .warning),
        claim("scope", #""openid offline_access""#, .usedAsSession, .warning),
        claim("exp", "1050", .expired, .notice), claim("iat", nil, .issueMissing, .notice),
        claim("iat", "1131", .issueFuture, .error), claim("nbf", "1131", .notYetValid, .notice),
        claim("exp", #""soon""#, .momentMalformed, .error), claim("iat", "1e400", .momentMalformed, .error),
        claim("aud", nil, .audienceMissing, .warning), claim("iss", nil, .issuerMissing, .warning),
        claim("email", #""ada@example.com""#, .personalData, .warning),
        claim("sub", #""ada@example.com""#, .personalData, .warning),
        claim("profile", #"{"phone_number":"1"}"#, .personalData, .warning),
        claim("password", #""x""#, .secretData, .error),
        claim("blob", #""-----BEGIN PRIVATE KEY-----""#, .secretData, .error),
        claim("next", #""cfs_x""#, .secretData, .error), claim("inner", #""eyJ.e.s""#, .secretData, .error),
        claim("tokens", #"["x","cfs_x"]"#, .secretData, .error), claim("aud", #"["cfk_x"]"#, .secretData, .error),
        claim("ext", #"{"a":[["eyJ.e.s"],"eyJ.e.s"]}"#, .secretData, .error),
        claim("ext", #"[{"by":{"cfs_x":1}}]"#, .secretData, .error),
        claim("cnf", #"{"jwk":{"kty":"OKP","d":"AA"}}"#, .secretData, .error),
        claim("emails", #"["ada@example.com"]"#, .personalData, .warning),
        claim("ext", "\"\(String(repeating: "x", count: 3500))\"", .cookieSize, .warning),
        claim("ext", "\"\(String(repeating: "x", count: 9000))\"", .sizeLimit, .warning),
        text(String(repeating: "x", count: 65537), .sizeLimit),
        Case(
            code: .claimsUnreadable, severity: .warning, text: TestToken.signed(#"{"alg":"EdDSA"}"#, "foo") { _ in [1] }
        ),
        Case(code: .secretKnown, severity: .error, text: TestToken.shared(claims, secret: Array("secret".utf8))),
        Case(
            code: .secretKnown, severity: .error,
            text: TestToken.shared(claims, secret: Array("your-256-bit-secret".utf8))),
        Case(code: .secretKnown, severity: .error, text: TestToken.shared(claims, secret: [])),
        Case(
            code: .secretKnown, severity: .error,
            text: TestToken.shared(claims, secret: Array("https://id.example".utf8))),
        Case(code: .secretWeak, severity: .error, text: TestToken.shared(claims, secret: [1]), keys: oct),
        Case(
            code: .publicKeyAsSecret, severity: .error,
            text: TestToken.shared(claims, secret: Array(keys.p256.publicKey.pemRepresentation.utf8)), keys: keys.set),
        Case(
            code: .publicKeyAsSecret, severity: .error,
            text: TestToken.shared(claims, secret: Array((keys.p256.publicKey.pemRepresentation + "\n").utf8)),
            keys: keys.p256.publicKey.pemRepresentation),
        Case(
            code: .keysMixed, severity: .error, text: TestToken.shared(claims, secret: [1]),
            keys: #"{"keys":[\#(oct),{"kty":"EC"}]}"#),
        Case(
            code: .keyPrivate, severity: .warning, text: TestToken.shared(claims, secret: [1]),
            keys: #"{"keys":[\#(keys.set.dropFirst(10).dropLast(2)),{"kty":"EC","d":"AA"}]}"#),
        Case(
            code: .keyUnusable, severity: .error, text: TestToken.shared(claims, secret: [1]),
            keys: #"{"kty":"oct","k":"AAAA"}"#),
        Case(
            code: .keyMissing, severity: .error,
            text: TestToken.signed(#"{"alg":"EdDSA","kid":"other"}"#, claims) { _ in [1] }, keys: keys.set),
        Case(
            code: .signatureInvalid, severity: .error,
            text: TestToken.signed(#"{"alg":"EdDSA","kid":"ed"}"#, claims) { _ in [1] }, keys: keys.set),
        text("cfs_" + String(repeating: "0", count: 39), .sessionMistyped),
    ]

    @Test("are found where they are", arguments: cases)
    func found(_ example: Case) throws {
        let inspection = try inspect(example)
        let finding = inspection.findings.first { $0.code == example.code }
        #expect(finding?.severity == example.severity, "\(inspection.findings.map(\.code.rawValue))")
        #expect(inspection.findings.map(\.severity) == inspection.findings.map(\.severity).sorted(by: >))
        #expect(!example.code.advice.isEmpty)
    }

    @Test("quote nothing that seems to be a secret, and take the public part of a key for none")
    func unquoted() throws {
        let header = #"""
            {"alg":"cfs_HIDDEN","alg":1,"kid":"cfk_HIDDEN/'","crit":["cfs_HIDDEN"],"cfa_HIDDEN":1,"cfa_HIDDEN":2,
            "jwk":{"kty":"OKP","x":"AA","d":"HIDDEN"}}
            """#
        let secrets = #"{"cfs_HIDDEN":1,"cfs_HIDDEN":2,"ext":["cfs_HIDDEN"]}"#
        let found = TokenInspector().inspect(
            TestToken.signed(header, secrets) { _ in [1] }, at: NumericDate(seconds: 1100)
        ).findings
        #expect(Set([.secretData, .labelPath, .labelSQL, .critical, .duplicateMember]).isSubset(of: found.map(\.code)))
        #expect(found.contains { $0.what == "it brings a key, and what is secret of it (jwk)" })
        #expect(found.allSatisfy { !$0.what.contains("HIDDEN") }, "\(found.map(\.what))")
        let claims = TestToken.claims(["cnf": #"{"jwk":{"kty":"OKP","crv":"Ed25519","x":"AA"}}"#, "d": "1"])
        let other = TokenInspector().inspect(
            TestToken.signed(#"{"alg":"EdDSA","typ":"JWT"}"#, claims) { _ in [1] }, at: NumericDate(seconds: 1100))
        #expect(!other.findings.contains { $0.code == .secretData })
    }

    @Test("have an example each")
    func complete() {
        // That of a whole session token is below.
        let shown = Set(Self.cases.map(\.code)).union([.session])
        #expect(Set(FindingCode.allCases).subtracting(shown) == [])
    }

    @Test("do not stand at a token that is as it should be")
    func none() throws {
        let token = try Self.keys.signed(TestToken.claims(["sid": #""s""#]))
        let inspection = TokenInspector(keys: try Self.keys.keySet).inspect(token, at: NumericDate(seconds: 1100))
        #expect(inspection.findings == [] && inspection.signature == .valid && inspection.key == "ed")
        #expect(inspection.moments.map(\.claim) == ["iat", "exp"] && inspection.claims?["sub"] == .string("ada"))
    }

    private func inspect(_ example: Case) throws -> Inspection {
        let keys = try example.keys.map { try KeySet(parsing: Array($0.utf8)) }
        return TokenInspector(keys: keys).inspect(example.text, at: NumericDate(seconds: 1100))
    }
}
