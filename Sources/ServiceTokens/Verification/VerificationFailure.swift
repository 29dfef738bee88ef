/// Why a token is refused. "No" is an answer here, and no error.
public struct VerificationFailure: Sendable, Equatable {
    /// The kind of reason: a stable name, for scripts.
    public enum Code: String, Sendable, CaseIterable {
        case malformed, encrypted, unsecured, expired
        case tooLarge = "too_large"
        case duplicateMember = "duplicate_member"
        case criticalHeader = "critical_header"
        case unsupportedAlgorithm = "unsupported_algorithm"
        case algorithmMismatch = "algorithm_mismatch"
        case mixedKeys = "mixed_keys"
        case unusableKey = "unusable_key"
        case unknownKey = "unknown_key"
        case ambiguousKey = "ambiguous_key"
        case badSignature = "bad_signature"
        case wrongType = "wrong_type"
        case missingClaim = "missing_claim"
        case malformedClaim = "malformed_claim"
        case wrongIssuer = "wrong_issuer"
        case wrongAudience = "wrong_audience"
        case notYetValid = "not_yet_valid"
        case issuedInFuture = "issued_in_future"
    }

    /// The kind of reason.
    public let code: Code
    /// What exactly, if there is more to say: it may quote the token.
    public let detail: String?

    init(_ code: Code, _ detail: String? = nil) {
        self.code = code
        self.detail = detail
    }

    init(_ malformed: MalformedJWT) {
        switch malformed {
        case .tooLarge(let count): self.init(.tooLarge, "it has \(count) bytes")
        case .encrypted: self.init(Code.encrypted)
        default: self.init(.malformed, malformed.why)
        }
    }

    /// Why, in words.
    public var why: String {
        let detail = detail ?? "the token"
        return switch code {
        case .malformed: detail
        case .encrypted: "it is encrypted, and is never decrypted here"
        case .unsecured: "it is not signed (alg none)"
        case .expired: "it has expired: \(detail)"
        case .tooLarge: "\(detail), more than are read"
        case .duplicateMember: "two members have the same name: \(detail)"
        case .criticalHeader: "its header asks for something that is not understood here: \(detail)"
        case .unsupportedAlgorithm: "the algorithm is not accepted: \(detail)"
        case .algorithmMismatch: "its algorithm is not the key's: \(detail)"
        case .mixedKeys: "secrets stand beside public keys in the set of keys"
        case .unusableKey: "the key for it cannot be used: \(detail)"
        case .unknownKey: "no key is for it: \(self.detail ?? "it names none")"
        case .ambiguousKey: "several keys have its label: \(detail)"
        case .badSignature: "the signature is not of the key"
        case .wrongType: "it is of another type: \(detail)"
        case .missingClaim: "a claim is missing: \(detail)"
        case .malformedClaim: "a claim has no such value: \(detail)"
        case .wrongIssuer: "it is of another issuer: \(detail)"
        case .wrongAudience: "it is for another audience: \(detail)"
        case .notYetValid: "it is not valid yet: \(detail)"
        case .issuedInFuture: "it was issued in the future: \(detail)"
        }
    }
}
