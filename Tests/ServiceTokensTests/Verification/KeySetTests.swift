import Crypto
import CryptoExtras
import Testing

@testable import ServiceTokens

@Suite("A set of keys")
struct KeySetTests {
    private static let point =
        #""x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0""#

    @Test("is a key, a set, or public keys in PEM, and each says its algorithm")
    func forms() throws {
        let keys = TestKeys()
        let rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048).publicKey
        let pem = [
            keys.ed25519.publicKey.pemRepresentation, keys.p256.publicKey.pemRepresentation, rsa.pemRepresentation,
        ]
        let set = try KeySet(parsing: Array(("a comment\n" + pem.joined(separator: "\n")).utf8))
        #expect(set.keys.map(\.algorithm) == [.edDSA, .es256, .rs256] && set.unusable.isEmpty)
        #expect(try keys.keySet.keys.map(\.id) == ["ed", "ec"])
        #expect(try KeySet(parsing: Array(#"{"kty":"EC","crv":"P-256",\#(Self.point)}"#.utf8)).keys.count == 1)
    }

    @Test(
        "tells why a key is not used",
        arguments: [
            (#"{"kty":"EC","crv":"P-256",\#(point),"use":"enc"}"#, "use"),
            (#"{"kty":"EC","crv":"P-256",\#(point),"key_ops":["encrypt"]}"#, "key_ops"),
            (#"{"kty":"EC","crv":"P-256",\#(point),"alg":"ES384"}"#, "ES384"),
            (#"{"kty":"EC","crv":"P-256",\#(point),"alg":"ECDH-ES"}"#, "alg"),
            (#"{"kty":"EC","crv":"P-384",\#(point)}"#, "48 bytes"),
            (#"{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}"#, "32 bytes"),
            (#"{"kty":"EC","crv":"P-256",\#(point),"kid":"a\u0000"}"#, "kid"),
            (#"{"kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#, "kind"),
            (#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#, "2048"), (#"{"kty":"oct","k":"AAAA"}"#, "32"),
            (#"{"kty":"oct","k":""}"#, "32"), (#"{"kid":"x"}"#, "kind"),
        ])
    func unusable(_ jwk: String, _ part: String) throws {
        let set = try KeySet(parsing: Array(jwk.utf8))
        let why = try #require(set.unusable.first?.why)
        #expect(set.keys.isEmpty && why.contains(part), "\(why)")
    }

    @Test("is refused when it is none, too large, empty or ambiguous")
    func malformed() {
        let cases: [(String, MalformedKeySet)] = [
            ("", .neitherJSONNorPEM), ("[]", .neitherJSONNorPEM), (#"{"keys":{}}"#, .neitherJSONNorPEM),
            (#"{"keys":[7]}"#, .neitherJSONNorPEM), (#"{"keys":[]}"#, .empty),
            (#"{"keys":[{"kty":"oct","kty":"EC"}]}"#, .duplicateMember("kty")),
            (#"{"keys":[\#(Array(repeating: "{}", count: 65).joined(separator: ","))]}"#, .tooMany(65)),
            (String(repeating: " ", count: 65537), .tooLarge(65537)),
        ]
        for (text, expected) in cases {
            #expect(throws: expected) { try KeySet(parsing: Array(text.utf8)) }
        }
    }

    @Test("in which two keys have the same label uses neither")
    func ambiguous() throws {
        let (one, other) = (TestKeys(), TestKeys())
        let text = #"{"keys":[\#(one.set.dropFirst(10).dropLast(2)),\#(other.set.dropFirst(10).dropLast(2))]}"#
        let set = try KeySet(parsing: Array(text.utf8))
        let token = try SignedToken(parsing: try one.signed(TestToken.claims()), limit: 8192)
        guard case .refused(let why) = set.verdict(on: token) else {
            Issue.record("it was accepted")
            return
        }
        #expect(why.code == .ambiguousKey)
    }

    @Test("of a private key verifies with its public half, and is told")
    func privateKeys() throws {
        let keys = TestKeys()
        let x = Base64URL.encode(Array(keys.ed25519.publicKey.rawRepresentation))
        let d = Base64URL.encode(Array(keys.ed25519.rawRepresentation))
        let set = try KeySet(parsing: Array(#"{"kty":"OKP","crv":"Ed25519","x":"\#(x)","d":"\#(d)"}"#.utf8))
        #expect(set.holdsPrivateKeys)
        let inspection = TokenInspector(keys: set)
            .inspect(try keys.signed(TestToken.claims()), at: NumericDate(seconds: 1100))
        #expect(inspection.signature == .valid && inspection.findings.map(\.code) == [.keyPrivate])
        let pem = try KeySet(parsing: Array(keys.p256.pemRepresentation.utf8))
        #expect(pem.keys.isEmpty && pem.holdsPrivateKeys)
    }
}
