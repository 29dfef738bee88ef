import Crypto
import Foundation

@testable import ServiceTokens

/// Keys made for a test, and tokens signed with them as any issuer might.
struct TestKeys {
    let ed25519 = Curve25519.Signing.PrivateKey()
    let p256 = P256.Signing.PrivateKey()

    /// The public keys as a set, labelled `ed` and `ec`.
    var set: String {
        let point = Array(p256.publicKey.rawRepresentation)
        let x = Base64URL.encode(Array(ed25519.publicKey.rawRepresentation))
        return """
            {"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "ed", "alg": "EdDSA", "use": "sig", "x": "\(x)"},
            {"kty": "EC", "crv": "P-256", "kid": "ec", "alg": "ES256",
             "x": "\(Base64URL.encode(point.prefix(32)))", "y": "\(Base64URL.encode(point.suffix(32)))"}]}
            """
    }

    var keySet: KeySet {
        get throws { try KeySet(parsing: Array(set.utf8)) }
    }

    /// A token with the header and claims given as JSON, signed with the Ed25519 key.
    func signed(_ claims: String, header: String = #"{"alg":"EdDSA","kid":"ed","typ":"at+jwt"}"#) throws -> [UInt8] {
        try TestToken.signed(header, claims) { Array(try ed25519.signature(for: $0)) }
    }

    /// The same with the P-256 key.
    func signedByP256(_ claims: String, header: String = #"{"alg":"ES256","kid":"ec","typ":"at+jwt"}"#) throws
        -> [UInt8]
    {
        try TestToken.signed(header, claims) { Array(try p256.signature(for: $0).rawRepresentation) }
    }
}

/// Tokens put together by hand.
enum TestToken {
    static func signed(_ header: String, _ claims: String, by sign: ([UInt8]) throws -> [UInt8]) rethrows -> [UInt8] {
        let input = input(header, claims)
        return signed(input, try sign(input))
    }

    /// What is signed of a token.
    static func input(_ header: String, _ claims: String) -> [UInt8] {
        Array((Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(claims.utf8))).utf8)
    }

    /// The token with its signature.
    static func signed(_ input: [UInt8], _ signature: [UInt8]) -> [UInt8] {
        input + Array(("." + Base64URL.encode(signature)).utf8)
    }

    /// Signed with a shared secret.
    static func shared(
        _ claims: String, secret: [UInt8], header: String = #"{"alg":"HS256","typ":"JWT"}"#
    ) -> [UInt8] {
        signed(header, claims) { input in
            Array(HMAC<SHA256>.authenticationCode(for: input, using: SymmetricKey(data: secret)))
        }
    }

    /// Five parts, as an encrypted token has them.
    static func encrypted(_ header: String) -> [UInt8] {
        Array((Base64URL.encode(Array(header.utf8)) + ".AAAA.AAAA.AAAA.AAAA").utf8)
    }

    /// The claims of an access token that was issued at 1000 and expires at 1300, with changes: a value of `nil` removes.
    static func claims(_ changes: [String: String?] = [:]) -> String {
        var claims: [String: String?] = [
            "iss": #""https://id.example""#, "sub": #""ada""#, "aud": #""billing""#, "client_id": #""web""#,
            "iat": "1000", "exp": "1300", "jti": #""k1""#,
        ]
        claims.merge(changes) { $1 }
        return "{"
            + claims.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
            .joined(separator: ",") + "}"
    }
}
