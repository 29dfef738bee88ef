import Crypto
import Foundation
import SessionStore
import Tokens

/// What a request carries, and what checking a JWT costs. Its signature alone is checked here, the least that a server
/// can do: no parsing, no claims, no look at a list of what was revoked.
struct TokenBench {
    private static let checks = 2000
    /// What a login's claims look like in the field: an issuer, an audience, times, an id, a subject.
    private static let claims =
        #"{"iss":"https://login.example.com/","sub":"user.number.12345@example.com","aud":"https://api.example.com/","#
        + #""iat":1795442400,"exp":1795443300,"jti":"2f1c9a5e-8d3b-4c1e-9f6a-7b2d4e8c0a15","client_id":"web","#
        + #""scope":"openid profile email","sid":"k2n8yd3q7w1m5v9t"}"#

    func figures(cookie token: SessionToken) async throws -> [BenchFigure] {
        let header = #"{"alg":"EdDSA","typ":"at+jwt","kid":"WbGZ2eQJcWkYJ6qXoN1yR3nVt0sHf8mLp5uDxKcIa7E"}"#
        let signed = Self.base64(Data(header.utf8)) + "." + Self.base64(Data(Self.claims.utf8))
        let edwards = Curve25519.Signing.PrivateKey()
        let signature = try edwards.signature(for: Data(signed.utf8))
        let jwt = signed + "." + Self.base64(signature)
        let elliptic = P256.Signing.PrivateKey()
        let other = try elliptic.signature(for: Data(signed.utf8))
        let secret = SymmetricKey(size: .bits256)
        let code = Data(HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: secret))
        let message = Data(signed.utf8)
        let requests = (
            session: "Cookie: __Host-session=\(token.revealed())\r\n".utf8.count,
            jwt: "Authorization: Bearer \(jwt)\r\n".utf8.count
        )
        return [
            try rate("JWT signature, EdDSA") { edwards.publicKey.isValidSignature(signature, for: message) },
            try rate("JWT signature, ES256") { elliptic.publicKey.isValidSignature(other, for: message) },
            try rate("JWT signature, HS256") {
                HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: secret)
            },
            BenchFigure(
                "carried by each request", unit: "bytes", Series([Double(requests.session)]),
                against: "a JWT with the usual claims", Series([Double(requests.jwt)])),
        ]
    }

    private func rate(_ name: String, _ check: () -> Bool) throws -> BenchFigure {
        var rates: [Double] = []
        for _ in 0..<Duel.rounds {
            let start = ContinuousClock.now
            for _ in 0..<Self.checks { guard check() else { throw BenchFailure.wrongAnswer } }
            rates.append(Duel.rate(Self.checks, ContinuousClock.now - start))
        }
        return BenchFigure(name, unit: "1/s", Series(rates).median)
    }

    private static func base64(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
