import Crypto
import Tokens

/// A private key that service tokens are signed with. It never prints or encodes itself.
public struct SigningKey: Sendable {
    enum Secret: Sendable {
        case ed25519(Curve25519.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
    }

    let secret: Secret
    /// The public half.
    public let published: PublishedKey

    /// Makes a key out of random bytes, whose label can be an argument: it does not begin as an option does.
    public static func generate(
        _ algorithm: SigningAlgorithm, using generator: inout some RandomNumberGenerator
    ) -> SigningKey {
        while true {
            var bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            defer { wipe(&bytes) }
            // Hardly ever are the bytes beyond the order of P-256.
            if let key = SigningKey(algorithm, bytes: bytes), !key.published.id.hasPrefix("-") { return key }
        }
    }

    /// Reads the 32 bytes of a private key; `nil` when they are none.
    init?(_ algorithm: SigningAlgorithm, bytes: [UInt8]) {
        let point: [UInt8]
        switch algorithm {
        case .edDSA:
            guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
            secret = .ed25519(key)
            point = Array(key.publicKey.rawRepresentation)
        case .es256:
            guard let key = try? P256.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
            secret = .p256(key)
            point = Array(key.publicKey.rawRepresentation)
        }
        guard let published = PublishedKey(algorithm, bytes: point) else { return nil }
        self.published = published
    }

    /// The 32 bytes, for sealing.
    var bytes: [UInt8] {
        switch secret {
        case .ed25519(let key): Array(key.rawRepresentation)
        case .p256(let key): Array(key.rawRepresentation)
        }
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "SigningKey(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
