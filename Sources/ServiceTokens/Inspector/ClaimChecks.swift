/// What is wrong with claims, whoever signed them.
struct ClaimChecks {
    private let claims: JSONMembers
    private let type: String?
    private let now: NumericDate

    init(_ claims: JSONMembers, type: String?, at now: NumericDate) {
        self.claims = claims
        self.type = type
        self.now = now
    }

    /// A token that lives longer than this, in seconds, takes the place of a session.
    private static let longestLife = 3600.0
    /// A token that lives longer than this, in seconds, is as good as one that lives for ever.
    private static let farLife = 86_400.0
    private static let leeway = 30.0

    var moments: [Inspection.Moment] {
        ["iat", "auth_time", "nbf", "exp"].compactMap { name in
            claims[name].flatMap(NumericDate.init).map { Inspection.Moment(claim: name, date: $0) }
        }
    }

    var findings: [TokenFinding] { times + parties + use + DataChecks(claims).findings + duplicates }

    private func moment(_ name: String) -> NumericDate? { claims[name].flatMap(NumericDate.init) }

    private var times: [TokenFinding] {
        var found = ["exp", "iat", "nbf", "auth_time"].filter { claims.contains($0) && moment($0) == nil }
            .map { TokenFinding(.momentMalformed, .error, "\($0) is no moment") }
        if let end = moment("exp") {
            if end <= now { found.append(TokenFinding(.expired, .notice, "it has expired")) }
            let life = end - (moment("iat") ?? now)
            if life > Self.farLife {
                found.append(TokenFinding(.expiryFar, .warning, "it is good for \(Int64(life / 86_400)) days"))
            }
        } else if !claims.contains("exp") {
            found.append(TokenFinding(.expiryMissing, .error, "it never expires"))
        }
        if let issued = moment("iat"), issued > now + Self.leeway {
            found.append(TokenFinding(.issueFuture, .error, "it says that it was issued in the future"))
        } else if !claims.contains("iat") {
            found.append(TokenFinding(.issueMissing, .notice, "it does not say when it was issued"))
        }
        if let start = moment("nbf"), start > now + Self.leeway {
            found.append(TokenFinding(.notYetValid, .notice, "it is not valid yet"))
        }
        return found
    }

    private var parties: [TokenFinding] {
        var found: [TokenFinding] = []
        if claims["aud"]?.strings?.isEmpty ?? true {
            found.append(TokenFinding(.audienceMissing, .warning, "it does not say whom it is for"))
        }
        if claims["iss"]?.string == nil {
            found.append(TokenFinding(.issuerMissing, .warning, "it does not say who issued it"))
        }
        return found
    }

    /// A token that outlives a request by far, or is exchanged for others, does what a session is for.
    private var use: [TokenFinding] {
        let names = ["typ", "token_type", "token_use", "scope"].compactMap { claims[$0]?.string?.lowercased() }
        let isRefresh = names.contains { $0.contains("refresh") || $0.contains("offline_access") }
        let life = moment("exp").map { $0 - (moment("iat") ?? now) }
        guard isRefresh || life.map({ $0 > Self.longestLife }) ?? !claims.contains("exp") else { return [] }
        let why = isRefresh ? "it is exchanged for other tokens" : "it lives as long as a login"
        return [TokenFinding(.usedAsSession, .warning, "it does what a session is for: \(why)")]
    }

    private var duplicates: [TokenFinding] {
        claims.duplicates.map {
            TokenFinding(.duplicateMember, .error, "the claims have two members named \($0.hiddenIfSecret)")
        }
    }
}
