import Crypto
import Foundation
import Testing

@testable import ServiceTokens

/// Tokens go to other people's programs and come from them: PyJWT and joserfc in a Python of their own, and `openssl`.
@Suite("Interoperability", .serialized)
struct InteroperabilityTests {
    static let libraries = ["pyjwt", "joserfc"]
    private let rules = ServiceTokenRules(issuer: "https://id.example.com", audiences: ["billing"])
    private let now: NumericDate

    /// The time is looked at when the libraries are there: a token lives for minutes, and to install them can take as long.
    init() async throws {
        try await Peers.prepare()
        now = NumericDate(seconds: Date().timeIntervalSince1970)
    }

    private func mint(_ algorithm: SigningAlgorithm, at now: NumericDate) async throws
        -> (text: String, key: PublishedKey)
    {
        var random = SystemRandomNumberGenerator()
        let key = SigningKey.generate(algorithm, using: &random)
        let request = ServiceTokenRequest(
            session: "7f3k9q2m4n5p6r8t", user: "ada \u{e9}/\"日本\"", client: "web", audience: "billing")
        let token = try await ServiceTokenMint(rules: rules, key: key).mint(request, at: now, using: &random)
        return (token.text, key.published)
    }

    @Test(
        "a service token is accepted by other libraries, and refused where it has to be",
        arguments: libraries, SigningAlgorithm.allCases)
    func ours(_ library: String, _ algorithm: SigningAlgorithm) async throws {
        let token = try await mint(algorithm, at: now)
        var request = Peers.Request(
            act: "verify", peer: library, token: token.text, jwks: #"{"keys":[\#(token.key.jwk)]}"#,
            issuer: rules.issuer, audience: "billing")
        #expect(try await Peers.refusal(request) == nil)
        request.audience = "mail"
        #expect(try await Peers.refusal(request) != nil)
        request.audience = "billing"
        request.issuer = "https://other.example"
        #expect(try await Peers.refusal(request) != nil)
        request.issuer = rules.issuer
        request.token = try await mint(algorithm, at: NumericDate(seconds: now.seconds - 1000)).text
        #expect(try await Peers.refusal(request) != nil)
    }

    @Test(
        "a token of other libraries is accepted here, and by a verifier of another audience refused",
        arguments: libraries, ["EdDSA", "ES256", "RS256"])
    func theirs(_ library: String, _ algorithm: String) async throws {
        let seconds = Int(now.seconds)
        let signed = try await Peers.signed(
            Peers.Request(
                act: "sign", peer: library, algorithm: algorithm,
                claims: [
                    "iss": .text("https://peer.example"), "sub": .text("ada"), "aud": .text("billing"),
                    "client_id": .text("web"), "jti": .text("1"), "iat": .number(seconds), "exp": .number(seconds + 60),
                ]))
        let keys = try KeySet(parsing: Array(signed.jwks.utf8))
        func answer(_ audience: String) -> TokenVerifier.Answer {
            TokenVerifier(
                keys: keys, rules: VerificationRules(issuer: "https://peer.example", audience: audience)
            ).verify(Array(signed.token.utf8), at: now)
        }
        guard case .valid(let token) = answer("billing") else {
            return #expect(Bool(false), "\(answer("billing"))")
        }
        #expect(token.subject == "ada")
        guard case .refused(let why) = answer("mail") else { return #expect(Bool(false), "accepted for another") }
        #expect(why.code == .wrongAudience)
        let inspection = TokenInspector(keys: keys).inspect(Array(signed.token.utf8), at: now)
        #expect(inspection.signature == .valid)
    }

    // MARK: - openssl

    @Test("openssl verifies what is signed here", arguments: SigningAlgorithm.allCases)
    func verifiedByOpenSSL(_ algorithm: SigningAlgorithm) async throws {
        let folder = try Folder()
        let token = try await mint(algorithm, at: now)
        let parts = try SignedToken(parsing: Array(token.text.utf8), limit: 8192)
        let input = try folder.write("input", Data(parts.signingInput))
        switch algorithm {
        case .edDSA:
            let key = try Curve25519.Signing.PublicKey(rawRepresentation: token.key.bytes)
            let spki = Data([0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00])
            let file = try folder.write("key", spki + key.rawRepresentation)
            let signature = try folder.write("signature", Data(parts.signature))
            try await Peers.openssl(
                "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", file, "-rawin", "-in", input, "-sigfile",
                signature)
        case .es256:
            let key = try P256.Signing.PublicKey(rawRepresentation: token.key.bytes)
            let file = try folder.write("key", Data(key.pemRepresentation.utf8))
            let signature = try P256.Signing.ECDSASignature(rawRepresentation: parts.signature)
            let der = try folder.write("signature", signature.derRepresentation)
            try await Peers.openssl("dgst", "-sha256", "-verify", file, "-signature", der, input)
        }
    }

    @Test(
        "what openssl signs verifies here, with the public key as openssl writes it",
        arguments: ["EdDSA", "ES256", "RS256"])
    func signedByOpenSSL(_ algorithm: String) async throws {
        let folder = try Folder()
        let (privateKey, publicKey) = (folder.path + "/private", folder.path + "/public")
        let kind: [String] =
            switch algorithm {
            case "EdDSA": ["ed25519"]
            case "ES256": ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
            default: ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
            }
        _ = try await Peers.openssl(["genpkey", "-out", privateKey, "-algorithm"] + kind)
        try await Peers.openssl("pkey", "-in", privateKey, "-pubout", "-out", publicKey)
        let seconds = Int(now.seconds)
        let claims = TestToken.claims(["iat": "\(seconds)", "exp": "\(seconds + 60)"])
        let bytes = TestToken.input(#"{"alg":"\#(algorithm)","typ":"at+jwt"}"#, claims)
        let input = try folder.write("input", Data(bytes))
        let signature: Data
        switch algorithm {
        case "EdDSA":
            signature = try await Peers.openssl("pkeyutl", "-sign", "-inkey", privateKey, "-rawin", "-in", input)
        case "ES256":
            let der = try await Peers.openssl("dgst", "-sha256", "-sign", privateKey, input)
            signature = try P256.Signing.ECDSASignature(derRepresentation: der).rawRepresentation
        default: signature = try await Peers.openssl("dgst", "-sha256", "-sign", privateKey, input)
        }
        let token = TestToken.signed(bytes, Array(signature))
        let keys = try KeySet(parsing: Array(try Data(contentsOf: URL(filePath: publicKey))))
        #expect(keys.unusable.isEmpty && keys.keys.map(\.algorithm.rawValue) == [algorithm])
        guard case .valid = TokenVerifier(keys: keys, rules: VerificationRules()).verify(token, at: now) else {
            return #expect(Bool(false), "it is refused")
        }
    }

    /// A folder that goes when nobody needs it any more.
    private final class Folder {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "curfew-openssl-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ data: Data) throws -> String {
            try data.write(to: URL(filePath: path + "/" + name))
            return path + "/" + name
        }
    }
}
