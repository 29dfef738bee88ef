import Crypto
import CryptoExtras
import FoundationEssentials

/// Reads a JSON Web Key (RFC 7517, RFC 7518 §6, RFC 8037 §2): the public half of it, of a private one too.
struct JSONWebKey {
    private let members: JSONMembers
    private let id: String?

    init(_ members: JSONMembers) {
        self.members = members
        id = members["kid"]?.string
    }

    /// Whether it holds what only the signer may know.
    var isPrivate: Bool { isSymmetric || members.contains("d") }

    /// Whether whoever can verify with it can also sign.
    var isSymmetric: Bool { members["kty"]?.string == "oct" }

    /// The key, if it is one that signatures are checked with.
    func verificationKey() throws(UnusableKey) -> VerificationKey {
        if let kid = members["kid"], !(kid.string.map(KeyLabel.isOne) ?? false) {
            throw unusable("its kid is not 1 to \(KeyLabel.longest) printable ASCII characters")
        }
        if let use = members["use"], use != .string("sig") { throw unusable("its use is not 'sig'") }
        if let operations = members["key_ops"] {
            guard let names = operations.strings, names.contains("verify") || names.contains("sign") else {
                throw unusable("its key_ops do not name 'verify'")
            }
        }
        let material = try material()
        let algorithm = try algorithm(of: material)
        if case .secret(let key) = material, key.bitCount < algorithm.fewestKeyBytes * 8 {
            throw unusable(
                "it has \(key.bitCount / 8) bytes, and \(algorithm.rawValue) needs \(algorithm.fewestKeyBytes) (RFC 7518 §3.2)"
            )
        }
        return VerificationKey(id: id, algorithm: algorithm, material: material, spellings: material.spellings)
    }

    private func algorithm(of material: KeyMaterial) throws(UnusableKey) -> SignatureAlgorithm {
        guard let named = members["alg"] else { return material.usualAlgorithm }
        guard let algorithm = named.string.flatMap({ SignatureAlgorithm(name: $0) }) else {
            throw unusable("its alg is none that tokens are signed with here")
        }
        guard material.fits(algorithm) else { throw unusable("its alg, \(algorithm.rawValue), is not for such a key") }
        return algorithm
    }

    private func material() throws(UnusableKey) -> KeyMaterial {
        switch (members["kty"]?.string, members["crv"]?.string) {
        case ("OKP", "Ed25519"):
            let x = try bytes("x")
            return try made { .ed25519(try Curve25519.Signing.PublicKey(rawRepresentation: x)) }
        case ("EC", "P-256"):
            let point = try point(of: 32)
            return try made { .p256(try P256.Signing.PublicKey(rawRepresentation: point)) }
        case ("EC", "P-384"):
            let point = try point(of: 48)
            return try made { .p384(try P384.Signing.PublicKey(rawRepresentation: point)) }
        case ("EC", "P-521"):
            let point = try point(of: 66)
            return try made { .p521(try P521.Signing.PublicKey(rawRepresentation: point)) }
        case ("RSA", _):
            let (modulus, exponent) = (try bytes("n"), try bytes("e"))
            return try made("it is no RSA key of 2048 bits or more (RFC 7518 §3.3)") {
                .rsa(try _RSA.Signing.PublicKey(n: modulus, e: exponent))
            }
        case ("oct", _): return .secret(SymmetricKey(data: try bytes("k")))
        default: throw unusable("its kind (kty, crv) is none that tokens are signed with here")
        }
    }

    /// A point on a curve: two numbers of that many bytes each, leading zeros included (RFC 7518 §6.2.1.2).
    private func point(of count: Int) throws(UnusableKey) -> [UInt8] {
        let (x, y) = (try bytes("x"), try bytes("y"))
        guard x.count == count, y.count == count else { throw unusable("its x and y have not \(count) bytes each") }
        return x + y
    }

    private func bytes(_ name: String) throws(UnusableKey) -> [UInt8] {
        guard let text = members[name]?.string, let bytes = Base64URL.decode(Array(text.utf8)) else {
            throw unusable("its \(name) is not there or not base64url")
        }
        return bytes
    }

    private func made(
        _ why: String = "it is no point on its curve", _ body: () throws -> KeyMaterial
    ) throws(UnusableKey) -> KeyMaterial {
        do { return try body() } catch { throw unusable(why) }
    }

    private func unusable(_ why: String) -> UnusableKey { UnusableKey(id: id, why: why) }
}

/// A key's label.
enum KeyLabel {
    static let longest = 128

    /// Whether a text may be one: printable ASCII, so that it can be shown and compared and is nothing else.
    static func isOne(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
