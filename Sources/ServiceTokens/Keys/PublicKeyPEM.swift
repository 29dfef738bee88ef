import Crypto
import CryptoExtras
import FoundationEssentials

/// Reads public keys in PEM (RFC 7468 §13).
enum PublicKeyPEM {
    private static let begin = "-----BEGIN "

    /// Whether a text holds any.
    static func isContained(in text: String) -> Bool { text.contains(begin) }

    /// The keys in a text, one after the other, each as a usable key or the reason why it is none.
    static func keys(in text: String) -> [Result<VerificationKey, UnusableKey>] {
        text.split(separator: begin, omittingEmptySubsequences: true).compactMap { part in
            guard let end = part.firstRange(of: "-----END ") else { return nil }
            let rest = part[end.upperBound...]
            let whole = begin + part[..<end.upperBound] + rest.prefix { !$0.isNewline } + "\n"
            return Result { () throws(UnusableKey) in try key(whole, labelled: part.prefix { $0 != "-" }) }
        }
    }

    private static func key(_ pem: String, labelled label: Substring) throws(UnusableKey) -> VerificationKey {
        guard label == "PUBLIC KEY" || label == "RSA PUBLIC KEY" else {
            throw UnusableKey(id: nil, why: "it is a \(label.lowercased()), and a public key is needed")
        }
        guard let material = material(pem) else {
            throw UnusableKey(id: nil, why: "it is no Ed25519, P-256, P-384, P-521 or RSA key of 2048 bits or more")
        }
        return VerificationKey(
            id: nil, algorithm: material.usualAlgorithm, material: material,
            spellings: material.spellings + [Array(pem.utf8)])
    }

    private static func material(_ pem: String) -> KeyMaterial? {
        if let key = try? P256.Signing.PublicKey(pemRepresentation: pem) { return .p256(key) }
        if let key = try? P384.Signing.PublicKey(pemRepresentation: pem) { return .p384(key) }
        if let key = try? P521.Signing.PublicKey(pemRepresentation: pem) { return .p521(key) }
        if let key = try? _RSA.Signing.PublicKey(pemRepresentation: pem) { return .rsa(key) }
        return (try? Curve25519.Signing.PublicKey(pemRepresentation: pem)).map { .ed25519($0) }
    }
}
