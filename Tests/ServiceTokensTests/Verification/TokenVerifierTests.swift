import Crypto
import Testing

@testable import ServiceTokens

@Suite("Verifying a token")
struct TokenVerifierTests {
    private let keys = TestKeys()
    private let rules = VerificationRules(issuer: "https://id.example", audience: "billing")

    private func answer(_ token: [UInt8], at seconds: Double = 1100, rules: VerificationRules? = nil) throws
        -> TokenVerifier.Answer
    {
        TokenVerifier(keys: try keys.keySet, rules: rules ?? self.rules).verify(
            token, at: NumericDate(seconds: seconds))
    }

    private func code(_ token: [UInt8], at seconds: Double = 1100, rules: VerificationRules? = nil) throws
        -> VerificationFailure.Code?
    {
        guard case .refused(let why) = try answer(token, at: seconds, rules: rules) else { return nil }
        return why.code
    }

    @Test("accepts what the configured issuer signed, with either kind of key")
    func valid() throws {
        for token in [
            try keys.signed(TestToken.claims(["sid": #""s""#])),
            try keys.signedByP256(TestToken.claims(["sid": #""s""#])),
        ] {
            guard case .valid(let verified) = try answer(token) else {
                Issue.record("refused")
                continue
            }
            #expect(verified.subject == "ada" && verified.audiences == ["billing"] && verified.id == "k1")
            #expect(verified.issuer == "https://id.example" && verified.session == "s")
            #expect(verified.expires == NumericDate(seconds: 1300))
        }
    }

    @Test("reads one audience among several, and compares it whole")
    func audiences() throws {
        #expect(try code(try keys.signed(TestToken.claims(["aud": #"["mail","billing"]"#]))) == nil)
        for other in [#""bill""#, #""billing2""#, #""Billing""#, #"["bil","ling"]"#] {
            #expect(try code(try keys.signed(TestToken.claims(["aud": other]))) == .wrongAudience)
        }
    }

    @Test(
        "refuses claims that are missing, malformed or of somebody else",
        arguments: [
            ("iss", nil, .missingClaim), ("sub", nil, .missingClaim), ("aud", nil, .missingClaim),
            ("client_id", nil, .missingClaim), ("iat", nil, .missingClaim), ("exp", nil, .missingClaim),
            ("jti", nil, .missingClaim), ("iss", "7", .malformedClaim), ("sub", #""""#, .malformedClaim),
            ("aud", "[]", .malformedClaim), ("aud", "[7]", .malformedClaim), ("exp", #""1300""#, .malformedClaim),
            ("exp", "1e400", .malformedClaim), ("exp", "-1", .malformedClaim),
            ("exp", "9223372036854775808", .malformedClaim), ("exp", "null", .malformedClaim),
            ("nbf", #""0""#, .malformedClaim), ("iss", #""https://id.example/""#, .wrongIssuer),
        ] as [(String, String?, VerificationFailure.Code)])
    func claims(_ name: String, _ value: String?, _ expected: VerificationFailure.Code) throws {
        #expect(try code(try keys.signed(TestToken.claims([name: value]))) == expected)
    }

    @Test("keeps to its times, give or take thirty seconds")
    func times() throws {
        let token = try keys.signed(TestToken.claims(["nbf": "1010"]))
        #expect(try code(token, at: 969) == .notYetValid)
        #expect(try code(token, at: 979) == .notYetValid)
        #expect(try code(token, at: 980) == nil)
        #expect(try code(token, at: 1329.9) == nil)
        #expect(try code(token, at: 1330) == .expired)
        let early = try keys.signed(TestToken.claims())
        #expect(try code(early, at: 969) == .issuedInFuture)
        #expect(try code(early, at: 970) == nil)
        #expect(VerificationRules(leeway: 1000).leeway == 120)
    }

    @Test(
        "refuses another type",
        arguments: [
            #"{"alg":"EdDSA","kid":"ed"}"#, #"{"alg":"EdDSA","kid":"ed","typ":"JWT"}"#,
            #"{"alg":"EdDSA","kid":"ed","typ":["at+jwt"]}"#,
        ])
    func types(_ header: String) throws {
        #expect(try code(try keys.signed(TestToken.claims(), header: header)) == .wrongType)
    }

    @Test("expects less of tokens that are no access tokens, and their type all the same")
    func otherTypes() throws {
        let rules = VerificationRules(type: "JWT")
        let header = #"{"alg":"EdDSA","kid":"ed","typ":"JWT"}"#
        #expect(try code(try keys.signed(#"{"exp":1300}"#, header: header), rules: rules) == nil)
        #expect(try code(try keys.signed(#"{"sub":"ada"}"#, header: header), rules: rules) == .missingClaim)
        #expect(try code(try keys.signed(TestToken.claims()), rules: rules) == .wrongType)
    }

    @Test("lets the key choose the algorithm, and never the token (RFC 8725 §2.1)")
    func confusion() throws {
        let publicKey = try keys.keySet.keys[0]
        for spelling in publicKey.spellings {
            let header = #"{"alg":"HS256","kid":"ed","typ":"at+jwt"}"#
            let forged = TestToken.shared(TestToken.claims(), secret: spelling, header: header)
            #expect(try code(forged) == .algorithmMismatch)
        }
        #expect(!publicKey.spellings.isEmpty)
        let crossed = try keys.signed(TestToken.claims(), header: #"{"alg":"ES256","kid":"ed","typ":"at+jwt"}"#)
        #expect(try code(crossed) == .algorithmMismatch)
        let other = try keys.signed(TestToken.claims(), header: #"{"alg":"EdDSA","kid":"ec","typ":"at+jwt"}"#)
        #expect(try code(other) == .algorithmMismatch)
        for name in ["none", "None", "NONE", "nOnE"] {
            let unsigned = TestToken.signed(#"{"alg":"\#(name)","typ":"at+jwt"}"#, TestToken.claims()) { _ in [] }
            #expect(try code(unsigned) == .unsecured)
        }
    }

    @Test("follows no key, address or certificate that the token brings")
    func embedded() throws {
        let thief = TestKeys()
        let x = Base64URL.encode(Array(thief.ed25519.publicKey.rawRepresentation))
        for header in [
            #"{"alg":"EdDSA","typ":"at+jwt","jwk":{"kty":"OKP","crv":"Ed25519","x":"\#(x)"}}"#,
            #"{"alg":"EdDSA","typ":"at+jwt","jku":"https://thief.example/keys"}"#,
            #"{"alg":"EdDSA","typ":"at+jwt","x5u":"https://thief.example/cert","x5c":["AAAA"]}"#,
        ] {
            #expect(try code(try thief.signed(TestToken.claims(), header: header)) == .badSignature)
        }
        let stranger = try thief.signed(TestToken.claims(), header: #"{"alg":"EdDSA","typ":"at+jwt","kid":"thief"}"#)
        #expect(try code(stranger) == .unknownKey)
    }

    @Test(
        "refuses what it does not understand",
        arguments: [
            (#"{"alg":"EdDSA","kid":"ed","typ":"at+jwt","crit":["exp"],"exp":1}"#, .criticalHeader),
            (#"{"alg":"EdDSA","kid":"ed","typ":"at+jwt","b64":false}"#, .criticalHeader),
            (#"{"alg":"XS256","kid":"ed","typ":"at+jwt"}"#, .unsupportedAlgorithm),
            (#"{"alg":"EdDSA","alg":"EdDSA","kid":"ed","typ":"at+jwt"}"#, .duplicateMember),
            (#"{"kid":"ed","typ":"at+jwt"}"#, .malformed), (#"{"alg":"EdDSA","kid":7,"typ":"at+jwt"}"#, .malformed),
            (#"{"alg":"EdDSA","kid":"e\nd","typ":"at+jwt"}"#, .malformed), (#"["EdDSA"]"#, .malformed),
        ] as [(String, VerificationFailure.Code)])
    func headers(_ header: String, _ expected: VerificationFailure.Code) throws {
        #expect(try code(try keys.signed(TestToken.claims(), header: header)) == expected)
    }

    @Test("refuses claims that two readers would read differently")
    func duplicates() throws {
        let twice = TestToken.claims().dropLast() + #","sub":"bob"}"#
        #expect(try code(try keys.signed(String(twice))) == .duplicateMember)
        let deep = TestToken.claims(["ext": #"{"a":{"b":1,"b":2}}"#])
        #expect(try code(try keys.signed(deep)) == .duplicateMember)
    }

    @Test("refuses every text that is no signed token in compact form")
    func malformed() throws {
        let token = String(decoding: try keys.signed(TestToken.claims()), as: UTF8.self)
        for text in [
            "", ".", "..", "...", token + ".", "." + token, token + "=", token + "\n", " " + token, token + ".x.y",
            String(token.dropLast()) + "*", "{\"payload\":\"\(token)\"}",
        ] {
            let code = try code(Array(text.utf8))
            #expect(code == .malformed || code == .encrypted, "\(text)")
        }
        #expect(try code(Array(repeating: UInt8(ascii: "."), count: 10_000_000)) == .tooLarge)
    }

    @Test("refuses signatures out of range: DER, nothing, zeros, and S beyond the group's order")
    func ranges() throws {
        let input =
            Base64URL.encode(Array(#"{"alg":"ES256","kid":"ec","typ":"at+jwt"}"#.utf8)) + "."
            + Base64URL.encode(Array(TestToken.claims().utf8))
        let signature = try keys.p256.signature(for: Array(input.utf8))
        #expect(try code(Array("\(input).\(Base64URL.encode(Array(signature.rawRepresentation)))".utf8)) == nil)
        for bytes in [
            Array(signature.derRepresentation), [], [UInt8](repeating: 0, count: 64),
            Array(signature.rawRepresentation) + [0],
        ] {
            #expect(try code(Array("\(input).\(Base64URL.encode(bytes))".utf8)) == .badSignature)
        }
        var token = try SignedToken(parsing: try keys.signed(TestToken.claims()), limit: 8192).signature
        // The order of the group (RFC 8032 §5.1), lowest byte first.
        let order: [UInt8] = [
            0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14, 0, 0, 0, 0,
            0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ]
        var carry = 0
        for (index, byte) in order.enumerated() {
            let sum = Int(token[32 + index]) + Int(byte) + carry
            token[32 + index] = UInt8(sum & 0xFF)
            carry = sum >> 8
        }
        let moved = TestToken.signed(#"{"alg":"EdDSA","kid":"ed","typ":"at+jwt"}"#, TestToken.claims()) { _ in token }
        #expect(try code(moved) == .badSignature)
    }

    @Test("accepts no algorithm that the rules do not name")
    func algorithms() throws {
        let secret = [UInt8](repeating: 7, count: 32)
        let set = try KeySet(parsing: Array(#"{"kty":"oct","k":"\#(Base64URL.encode(secret))"}"#.utf8))
        let token = TestToken.shared(
            TestToken.claims(), secret: secret, header: #"{"alg":"HS256","typ":"at+jwt"}"#)
        let answer = TokenVerifier(keys: set, rules: rules).verify(token, at: NumericDate(seconds: 1100))
        #expect(answer == .refused(VerificationFailure(.unsupportedAlgorithm, "HS256")))
    }
}
