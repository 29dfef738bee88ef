/// Verifies tokens with a set of keys, without asking anybody.
public struct TokenVerifier: Sendable {
    private let keys: KeySet
    private let rules: VerificationRules

    /// A verifier for the keys of one issuer.
    public init(keys: KeySet, rules: VerificationRules) {
        self.keys = keys
        self.rules = rules
    }

    /// The answer to a verification.
    public enum Answer: Sendable, Equatable {
        case valid(VerifiedToken)
        case refused(VerificationFailure)
    }

    /// Whether a token is valid at a moment.
    public func verify(_ text: [UInt8], at now: NumericDate) -> Answer {
        do throws(VerificationRefusal) { return .valid(try verified(text, at: now)) } catch {
            return .refused(error.why)
        }
    }

    private func verified(_ text: [UInt8], at now: NumericDate) throws(VerificationRefusal) -> VerifiedToken {
        let token: SignedToken
        let claims: JSONMembers
        do throws(MalformedJWT) { token = try SignedToken(parsing: text, limit: rules.largest) } catch {
            throw VerificationRefusal(VerificationFailure(error))
        }
        let key: VerificationKey
        switch keys.verdict(on: token) {
        case .valid(let signer): key = signer
        case .refused(let why): throw VerificationRefusal(why)
        }
        guard rules.algorithms.contains(key.algorithm) else {
            throw .init(.unsupportedAlgorithm, key.algorithm.rawValue)
        }
        let type = token.header["typ"]?.string
        guard type?.hasSameBytes(as: rules.type) ?? false else {
            throw .init(.wrongType, "\(type ?? "none"), and \(rules.type) is expected")
        }
        do throws(MalformedJWT) { claims = try token.claims() } catch {
            throw VerificationRefusal(VerificationFailure(error))
        }
        if let name = claims.duplicates.first { throw .init(.duplicateMember, "claims: \(name)") }
        return try ClaimRules(claims, rules).verified(by: key, at: now)
    }
}

/// A refusal on its way out.
struct VerificationRefusal: Error {
    let why: VerificationFailure

    init(_ why: VerificationFailure) { self.why = why }
    init(_ code: VerificationFailure.Code, _ detail: String? = nil) { why = VerificationFailure(code, detail) }
}
