import Crypto
import Foundation
import HTTPTesting
import ServiceTokens
import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("Introspection")
struct IntrospectionTests {
    private static let inactive = #"{"active":false}"#
    private let operations = Actor.administrator("ops", host: "test")

    @Test("tells what a session token stands for, and counts as a use of it")
    func session() async throws {
        let issuing = try await IssuingService()
        let (secret, session) = try await issuing.service.login("ada \u{e9}")
        issuing.clock.advance(by: .minutes(20))
        let answer = try await issuing.introspect(secret)
        #expect(answer.status == 200 && answer["cache-control"] == "no-store")
        let object = try answer.object()
        #expect(
            Set(object.keys) == ["active", "client_id", "exp", "iat", "iss", "sid", "sub", "username"])
        #expect(object["active"] as? Bool == true && object["sid"] as? String == session.id.description)
        #expect(object["sub"] as? String == "ada \u{e9}" && object["username"] as? String == "ada \u{e9}")
        #expect(object["client_id"] as? String == "web" && object["iss"] as? String == IssuingService.issuer)
        let start = Int(noon.milliseconds / 1000)
        #expect(object["iat"] as? Int == start && object["exp"] as? Int == start + 50 * 60)
    }

    @Test("tells what a service token stands for, as long as its login is live")
    func serviceToken() async throws {
        let issuing = try await IssuingService()
        let (secret, session) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        let answer = try await issuing.post(
            "/oauth/introspect", ["token": token, "token_type_hint": "refresh_token", "x": "y"])
        let object = try answer.object()
        #expect(
            Set(object.keys) == [
                "active", "aud", "client_id", "exp", "iat", "iss", "jti", "sid", "sub", "token_type", "username",
            ])
        #expect(object["active"] as? Bool == true && object["aud"] as? String == "billing")
        #expect(object["sub"] as? String == "ada" && object["sid"] as? String == session.id.description)
        #expect(object["client_id"] as? String == "web" && object["token_type"] as? String == "Bearer")
        #expect(object["iss"] as? String == IssuingService.issuer)
        let start = Int(noon.milliseconds / 1000)
        #expect(object["iat"] as? Int == start && object["exp"] as? Int == start + 300)
        let known = await issuing.store.outstandingTokens(of: [session.id], at: noon)
        #expect(object["jti"] as? String == known.first?.id)
        _ = try await issuing.store.end(EndRequest(.user("ada"), actor: operations), at: noon)
        let keys = try await issuing.keySet()
        #expect(try issuing.isValid(token, keys), "it still verifies offline")
        #expect(try await issuing.introspect(token).text == Self.inactive)
    }

    @Test("is over for a service token when it expires, though verifiers allow for their clocks")
    func expiry() async throws {
        let issuing = try await IssuingService()
        let token = try await issuing.mint(try await issuing.service.login().token)
        issuing.clock.advance(by: Span(milliseconds: 299_999))
        #expect(try await issuing.introspect(token).object()["active"] as? Bool == true)
        issuing.clock.advance(by: Span(milliseconds: 1))
        #expect(try await issuing.introspect(token).text == Self.inactive)
        let keys = try await issuing.keySet()
        #expect(try issuing.isValid(token, keys))
    }

    @Test("of an ended login's token, or of one that nobody has, says exactly that it is not active, and no more")
    func negative() async throws {
        let issuing = try await IssuingService()
        let (secret, _) = try await issuing.service.login()
        let order = EndRequest(.user("ada"), reason: "stolen", message: "Call us.", actor: operations)
        _ = try await issuing.store.end(order, at: noon)
        var generator = SystemRandomNumberGenerator()
        let stranger = SessionToken.generate(using: &generator).revealed()
        let key = APIKeySecret.generate(.application, using: &generator).revealed()
        let hash = SHA256.hash(data: Data(secret.utf8)).map { String($0, radix: 16) }.joined()
        for text in [
            secret, stranger, key, hash, String(secret.dropLast()), secret + " ", "x", "a.b.c", "..", "....",
            "\u{0}\u{1b}[2J", String(repeating: ".", count: 60_000), String(repeating: "[", count: 20_000),
        ] {
            let answer = try await issuing.introspect(text)
            #expect(answer.status == 200 && answer.text == Self.inactive, "\(text.prefix(60))")
        }
        let missing = try await issuing.post("/oauth/introspect", ["token": ""])
        #expect(try missing.status == 400 && missing.object()["error"] as? String == "invalid_request")
    }

    @Test("an old token replayed ends its login, here too")
    func replayed() async throws {
        let issuing = try await IssuingService()
        let (secret, session) = try await issuing.service.login()
        let old = try SessionToken(parsing: secret.utf8)
        guard case .token(let next, _) = await issuing.store.refresh(old, from: RequestOrigin(), at: noon) else {
            throw CancellationError()
        }
        let first = try await issuing.introspect(secret)
        #expect(try first.object()["active"] as? Bool == true, "its successor has not been seen")
        #expect(try await issuing.introspect(next.revealed()).object()["active"] as? Bool == true)
        issuing.clock.advance(by: .seconds(31))
        #expect(try await issuing.introspect(secret).text == Self.inactive)
        #expect(try await issuing.introspect(next.revealed()).text == Self.inactive)
        let found = await issuing.store.sessions(
            withIDPrefix: session.id.description, limit: 1, at: issuing.clock.now)
        #expect(found.first?.end?.cause == .reuse && found.first?.flags.contains(.reuse) == true)
    }

    @Test(
        "algorithm confusion, none, an embedded key, crit and duplicate names: none is active, and nothing is fetched",
        arguments: SigningAlgorithm.allCases)
    func forgeries(_ algorithm: SigningAlgorithm) async throws {
        let issuing = try await IssuingService { $0.algorithm = algorithm }
        let (secret, _) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        let stolen = try await StolenKeys(issuing)
        let claims = try StolenKeys.claims(of: token)
        // What is wrong with each of the others is not that it is signed here.
        let copy = try await issuing.introspect(try stolen.signed(stolen.header(), claims))
        #expect(try copy.object()["active"] as? Bool == true, "\(copy.text)")
        let key = #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#
        let place = "http://127.0.0.1/.well-known/jwks.json"
        for forged in [
            stolen.unsigned("none", claims), stolen.unsigned("None", claims), stolen.unsigned("EdDSA", claims),
            stolen.signedWithPublicKey(claims),
            try stolen.signed(stolen.header(algorithm: algorithm == .edDSA ? "ES256" : "EdDSA"), claims),
            try stolen.signed(stolen.header(#","crit":["x"],"x":1"#), claims),
            try stolen.signed(stolen.header(#","b64":false"#), claims),
            try stolen.signed(stolen.header(#","alg":"none""#), claims),
            try stolen.signed(stolen.header(), claims.dropLast() + #","sub":"root"}"#),
            try stolen.signed(stolen.header(), claims.replacing("\"exp\":", with: "\"exp\":1e400,\"x\":")),
            try stolen.signed(stolen.header(), claims.replacing("\"exp\":", with: "\"exp\":\"1\",\"x\":")),
            try stolen.signed(stolen.header().replacing("at+jwt", with: "JWT"), claims),
            try stolen.signed(stolen.header(), claims.replacing(IssuingService.issuer, with: "https://evil.example")),
            try stolen.signed(#"{"alg":"EdDSA","typ":"at+jwt","jwk":\#(key)}"#, claims) + "A",
            try stolen.signed(
                #"{"alg":"EdDSA","kid":"other","typ":"at+jwt","jwk":\#(key),"jku":"\#(place)","x5u":"\#(place)"}"#,
                claims),
            token + ".", token + "=", " " + token, token.uppercased(), String(token.dropLast(2)), token + "." + token,
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiemlwIjoiREVGIn0..AAAA.AAAA.AAAA",
        ] {
            #expect(try await issuing.introspect(forged).text == Self.inactive, "\(forged)")
            #expect(try await issuing.post("/oauth/revoke", ["token": forged]).status == 200)
        }
        let figures = try await issuing.service.ask("GET", "/metrics").text
        #expect(!figures.contains(#"route="/.well-known/jwks.json",status="#), "nobody asked for keys")
        #expect(try await issuing.introspect(token).object()["active"] as? Bool == true)
    }

    @Test("r = s = 0, a DER signature and S + L are refused; (r, n−s) verifies, and is revoked with the other by jti")
    func signatures() async throws {
        let issuing = try await IssuingService { $0.algorithm = .es256 }
        let (secret, _) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        for forged in [
            try StolenKeys.replacingSignature(of: token) { _ in [UInt8](repeating: 0, count: 64) },
            try StolenKeys.replacingSignature(of: token) { signature in
                Array(try P256.Signing.ECDSASignature(rawRepresentation: signature).derRepresentation)
            },
            try StolenKeys.replacingSignature(of: token) { $0.prefix(32) + [UInt8](repeating: 0, count: 32) },
        ] {
            #expect(try await issuing.introspect(forged).text == Self.inactive)
        }
        let mirrored = try StolenKeys.mirrored(token)
        #expect(mirrored != token)
        #expect(try await issuing.introspect(mirrored).object()["active"] as? Bool == true)
        #expect(try await issuing.post("/oauth/revoke", ["token": mirrored]).status == 200)
        for text in [token, mirrored] { #expect(try await issuing.introspect(text).text == Self.inactive) }
        let edwards = try await IssuingService()
        let other = try await edwards.mint(try await edwards.service.login().token)
        // The order of the group of Ed25519, little-endian (RFC 8032 §5.1).
        let order: [UInt8] = [
            0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14, 0, 0, 0, 0,
            0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ]
        let malleated = try StolenKeys.replacingSignature(of: other) { signature in
            var sum = signature
            var carry = 0
            for place in 0..<32 {
                carry += Int(sum[32 + place]) + Int(order[place])
                sum[32 + place] = UInt8(carry & 0xFF)
                carry >>= 8
            }
            return sum
        }
        #expect(malleated != other)
        #expect(try await edwards.introspect(malleated).text == Self.inactive)
    }

    @Test("a stolen signing key signs nothing that was never minted: it is not active, though it verifies offline")
    func neverMinted() async throws {
        let issuing = try await IssuingService()
        let (secret, session) = try await issuing.service.login()
        let (_, other) = try await issuing.service.login("bob")
        let token = try await issuing.mint(secret)
        let stolen = try await StolenKeys(issuing)
        let claims = try StolenKeys.claims(of: token)
        let known = await issuing.store.outstandingTokens(of: [session.id], at: noon)
        let id = try #require(known.first?.id)
        let keys = try await issuing.keySet()
        for forged in [
            claims.replacing(id, with: "AAAAAAAAAAAAAAAA"), claims.replacing("billing", with: "mail"),
            claims.replacing(session.id.description, with: other.id.description),
        ] {
            let text = try stolen.signed(stolen.header(), forged)
            #expect(try issuing.isValid(text, keys))
            #expect(try await issuing.introspect(text).text == Self.inactive)
            #expect(try await issuing.post("/oauth/revoke", ["token": text]).status == 200)
        }
        #expect(try await issuing.introspect(token).object()["active"] as? Bool == true)
    }
}
