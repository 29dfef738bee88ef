/// A key that signatures are checked with, and the one algorithm that it is for.
public struct VerificationKey: Sendable {
    /// Its label (`kid`), which is only ever compared.
    public let id: String?
    /// What it is for. A token does not change that.
    public let algorithm: SignatureAlgorithm
    let material: KeyMaterial
    /// What a verifier that lets the token choose `HS256` would take for the secret: the bytes of the public key in the
    /// spellings that it is handed around in.
    let spellings: [[UInt8]]

    func verifies(_ token: SignedToken) -> Bool {
        material.verifies(token.signature, of: token.signingInput, by: algorithm)
    }
}

/// Why a key of a set is not used.
public struct UnusableKey: Error, Sendable, Equatable {
    /// Its label, if it has one that can be read.
    public let id: String?
    /// Why, in words: `it is for encryption`.
    public let why: String
}
