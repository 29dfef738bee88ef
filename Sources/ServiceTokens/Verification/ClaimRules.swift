/// The rules for what a token claims (RFC 7519 §4.1, RFC 9068 §4), once its signature is known to be good.
struct ClaimRules {
    private let claims: JSONMembers
    private let rules: VerificationRules

    init(_ claims: JSONMembers, _ rules: VerificationRules) {
        self.claims = claims
        self.rules = rules
    }

    /// Claims that an access token has to have (RFC 9068 §2.2).
    private static let ofAccessTokens = ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"]

    func verified(by key: VerificationKey, at now: NumericDate) throws(VerificationRefusal) -> VerifiedToken {
        let isAccessToken = rules.type.hasSameBytes(as: VerificationRules.accessTokenType)
        for name in isAccessToken ? Self.ofAccessTokens : ["exp"] {
            guard claims.contains(name) else { throw .init(.missingClaim, name) }
        }
        for name in ["iss", "sub", "client_id", "jti", "sid"] { try expectText(name) }
        if let audience = claims["aud"], audience.strings?.isEmpty ?? true { throw .init(.malformedClaim, "aud") }
        if let issuer = rules.issuer, !(claims["iss"]?.string?.hasSameBytes(as: issuer) ?? false) {
            throw .init(.wrongIssuer, "\(claims["iss"]?.string ?? "none"), and \(issuer) is expected")
        }
        if let audience = rules.audience {
            let named = claims["aud"]?.strings ?? []
            guard named.contains(where: { $0.hasSameBytes(as: audience) }) else {
                throw .init(.wrongAudience, "\(named.joined(separator: ", ")), and \(audience) is expected")
            }
        }
        return VerifiedToken(key: key.id, claims: claims, expires: try expiry(at: now))
    }

    private func expiry(at now: NumericDate) throws(VerificationRefusal) -> NumericDate {
        if let start = try moment("nbf"), start > now + rules.leeway {
            throw .init(.notYetValid, Self.words("in", start - now))
        }
        if let issued = try moment("iat"), issued > now + rules.leeway {
            throw .init(.issuedInFuture, Self.words("in", issued - now))
        }
        guard let end = try moment("exp") else { throw .init(.missingClaim, "exp") }
        guard now < end + rules.leeway else { throw .init(.expired, Self.words("since", now - end)) }
        return end
    }

    private static func words(_ preposition: String, _ seconds: Double) -> String {
        "\(preposition) \(Int64(seconds)) s"
    }

    private func moment(_ name: String) throws(VerificationRefusal) -> NumericDate? {
        guard let node = claims[name] else { return nil }
        guard let moment = NumericDate(node) else { throw .init(.malformedClaim, name) }
        return moment
    }

    private func expectText(_ name: String) throws(VerificationRefusal) {
        guard let node = claims[name] else { return }
        guard let text = node.string, !text.isEmpty else { throw .init(.malformedClaim, name) }
    }
}
