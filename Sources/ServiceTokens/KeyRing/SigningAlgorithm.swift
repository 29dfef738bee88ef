/// How service tokens are signed: by one of the two that are hard to use wrongly (RFC 8725 §3.2).
public enum SigningAlgorithm: String, Sendable, CaseIterable {
    /// Ed25519 (RFC 8037).
    case edDSA = "EdDSA"
    /// ECDSA on P-256 (RFC 7518 §3.4).
    case es256 = "ES256"
}
