/// The inspection of one token that is signed, or says so.
struct SignedTokenInspection {
    private let token: SignedToken
    private let byteCount: Int
    private let keys: KeySet?
    private let now: NumericDate

    init(_ token: SignedToken, byteCount: Int, keys: KeySet?, at now: NumericDate) {
        self.token = token
        self.byteCount = byteCount
        self.keys = keys
        self.now = now
    }

    /// Bytes of a cookie with its name and attributes that every browser keeps (RFC 6265 §6.1), less those of the latter.
    private static let largestCookieValue = 4096 - 96

    func result() -> Inspection {
        var inspection = Inspection(.jwt, byteCount: byteCount)
        inspection.header = token.header
        inspection.findings = HeaderChecks(token.header).findings + sizeFindings
        let claims: JSONMembers?
        do throws(MalformedJWT) { claims = try token.claims() } catch {
            claims = nil
            inspection.findings += unreadableClaims(error)
        }
        if let claims {
            let checks = ClaimChecks(claims, type: token.header["typ"]?.string, at: now)
            inspection.claims = claims
            inspection.moments = checks.moments
            inspection.findings += checks.findings
        }
        let checks = SignatureChecks(token, keys: keys, names: claims?.likelySecrets ?? [])
        inspection.signature = checks.signature
        inspection.key = checks.key
        inspection.findings += checks.findings
        return inspection
    }

    private var sizeFindings: [TokenFinding] {
        if byteCount > VerificationRules().largest {
            return [
                TokenFinding(
                    .sizeLimit, .warning, "it has \(byteCount) bytes, more than \(VerificationRules().largest)")
            ]
        }
        guard byteCount > Self.largestCookieValue else { return [] }
        return [TokenFinding(.cookieSize, .warning, "it has \(byteCount) bytes, too many for a cookie")]
    }

    /// A payload may be anything (RFC 7515 §3); in a token it is claims.
    private func unreadableClaims(_ why: MalformedJWT) -> [TokenFinding] {
        let dots = token.payload.count { $0 == UInt8(ascii: ".") }
        let type = token.header["cty"]?.string?.lowercased()
        if type == "jwt" || dots == 2 || dots == 4 {
            return [TokenFinding(.nested, .notice, "another token is inside it")]
        }
        if case .notJSON(_, let json) = why, json.kind == .tooDeep { return [TokenFinding(.tooDeep, .error, why.why)] }
        return [TokenFinding(.claimsUnreadable, .warning, why.why)]
    }
}

extension JSONMembers {
    /// What careless issuers take as a secret: names that stand in the token itself.
    fileprivate var likelySecrets: [String] { ["iss", "sub", "client_id", "azp"].compactMap { self[$0]?.string } }
}
