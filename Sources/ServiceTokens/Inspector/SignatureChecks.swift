import Crypto

/// How a signature stands with the keys that were given, and with those that everybody has.
struct SignatureChecks {
    private(set) var signature = Inspection.Signature.unchecked
    private(set) var key: String?
    private(set) var findings: [TokenFinding] = []
    private let token: SignedToken

    /// - Parameter names: texts of the token that careless issuers take as a secret.
    init(_ token: SignedToken, keys: KeySet?, names: [String]) {
        self.token = token
        let algorithm = token.header["alg"]?.string.flatMap { SignatureAlgorithm(name: $0) }
        if token.signature.isEmpty {
            findings.append(TokenFinding(.signatureMissing, .error, "it has no signature"))
        }
        if let keys { check(keys, algorithm) }
        guard let algorithm, algorithm.isSymmetric else { return }
        if let words = knownSecret(algorithm, names) {
            findings.append(TokenFinding(.secretKnown, .error, "it is signed with a known secret: \(words)"))
        }
        if let keys, keys.keys.contains(where: { key in key.spellings.contains { isSigned(with: $0, algorithm) } }) {
            findings.append(TokenFinding(.publicKeyAsSecret, .error, "it is signed with a public key as the secret"))
        }
    }

    private mutating func check(_ keys: KeySet, _ algorithm: SignatureAlgorithm?) {
        if keys.isMixed {
            findings.append(TokenFinding(.keysMixed, .error, "secrets stand beside public keys in the set of keys"))
        }
        if keys.holdsPrivateKeys, keys.keys.contains(where: { !$0.algorithm.isSymmetric }) {
            findings.append(TokenFinding(.keyPrivate, .warning, "the set of keys holds private keys"))
        }
        for key in keys.keys {
            guard case .secret(let secret) = key.material else { continue }
            if let words = KnownSecrets.words(for: secret.withUnsafeBytes { Array($0) }) {
                findings.append(
                    TokenFinding(.secretWeak, .error, "a secret in the set of keys is a known one: \(words)"))
            }
        }
        switch keys.verdict(on: token) {
        case .valid(let signer):
            signature = .valid
            key = signer.id
        case .refused(let why):
            signature = why.code == .unsupportedAlgorithm ? .unchecked : .invalid
            tell(why)
        }
    }

    private mutating func tell(_ why: VerificationFailure) {
        switch why.code {
        case .badSignature: findings.append(TokenFinding(.signatureInvalid, .error, why.why))
        case .algorithmMismatch: findings.append(TokenFinding(.signatureInvalid, .error, why.why))
        case .unknownKey, .ambiguousKey: findings.append(TokenFinding(.keyMissing, .error, why.why))
        case .unusableKey:
            findings.append(TokenFinding(.keyUnusable, .error, why.why))
        // What remains is told of the header or of the set already.
        default: break
        }
    }

    private func knownSecret(_ algorithm: SignatureAlgorithm, _ names: [String]) -> String? {
        for name in names where isSigned(with: Array(name.utf8), algorithm) { return "a name that stands in it" }
        return KnownSecrets.all.first { isSigned(with: $0.bytes, algorithm) }?.words
    }

    private func isSigned(with secret: [UInt8], _ algorithm: SignatureAlgorithm) -> Bool {
        KeyMaterial.secret(SymmetricKey(data: secret))
            .verifies(token.signature, of: token.signingInput, by: algorithm)
    }
}
