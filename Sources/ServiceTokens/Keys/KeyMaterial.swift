import Crypto
import CryptoExtras

/// What a signature is checked with.
enum KeyMaterial: Sendable {
    case ed25519(Curve25519.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)
    case p384(P384.Signing.PublicKey)
    case p521(P521.Signing.PublicKey)
    case rsa(_RSA.Signing.PublicKey)
    case secret(SymmetricKey)

    /// Whether the key can be used with an algorithm at all.
    func fits(_ algorithm: SignatureAlgorithm) -> Bool {
        switch (self, algorithm) {
        case (.ed25519, .edDSA), (.p256, .es256), (.p384, .es384), (.p521, .es512): true
        case (.rsa, .rs256), (.rsa, .rs384), (.rsa, .rs512), (.rsa, .ps256), (.rsa, .ps384), (.rsa, .ps512): true
        case (.secret, let algorithm): algorithm.isSymmetric
        default: false
        }
    }

    /// The algorithm of a key that does not name one. One key has one algorithm (RFC 8725 §3.1).
    var usualAlgorithm: SignatureAlgorithm {
        switch self {
        case .ed25519: .edDSA
        case .p256: .es256
        case .p384: .es384
        case .p521: .es512
        case .rsa: .rs256
        case .secret: .hs256
        }
    }

    /// Whether `signature` is one of `input` by this key. ECDSA signatures are the two numbers one after the other
    /// (RFC 7518 §3.4), never DER.
    func verifies(_ signature: [UInt8], of input: [UInt8], by algorithm: SignatureAlgorithm) -> Bool {
        switch self {
        case .ed25519(let key): key.isValidSignature(signature, for: input)
        case .p256(let key):
            (try? P256.Signing.ECDSASignature(rawRepresentation: signature))
                .map { key.isValidSignature($0, for: SHA256.hash(data: input)) } ?? false
        case .p384(let key):
            (try? P384.Signing.ECDSASignature(rawRepresentation: signature))
                .map { key.isValidSignature($0, for: SHA384.hash(data: input)) } ?? false
        case .p521(let key):
            (try? P521.Signing.ECDSASignature(rawRepresentation: signature))
                .map { key.isValidSignature($0, for: SHA512.hash(data: input)) } ?? false
        case .rsa(let key): Self.verifies(signature, of: input, by: algorithm, key)
        case .secret(let key): Self.verifies(signature, of: input, by: algorithm, key)
        }
    }

    private static func verifies(
        _ signature: [UInt8], of input: [UInt8], by algorithm: SignatureAlgorithm, _ key: _RSA.Signing.PublicKey
    ) -> Bool {
        let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
        return switch algorithm {
        case .rs256: key.isValidSignature(signature, for: SHA256.hash(data: input), padding: .insecurePKCS1v1_5)
        case .rs384: key.isValidSignature(signature, for: SHA384.hash(data: input), padding: .insecurePKCS1v1_5)
        case .rs512: key.isValidSignature(signature, for: SHA512.hash(data: input), padding: .insecurePKCS1v1_5)
        case .ps256: key.isValidSignature(signature, for: SHA256.hash(data: input), padding: .PSS)
        case .ps384: key.isValidSignature(signature, for: SHA384.hash(data: input), padding: .PSS)
        case .ps512: key.isValidSignature(signature, for: SHA512.hash(data: input), padding: .PSS)
        default: false
        }
    }

    private static func verifies(
        _ signature: [UInt8], of input: [UInt8], by algorithm: SignatureAlgorithm, _ key: SymmetricKey
    ) -> Bool {
        switch algorithm {
        case .hs256: HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: input, using: key)
        case .hs384: HMAC<SHA384>.isValidAuthenticationCode(signature, authenticating: input, using: key)
        case .hs512: HMAC<SHA512>.isValidAuthenticationCode(signature, authenticating: input, using: key)
        default: false
        }
    }
}
