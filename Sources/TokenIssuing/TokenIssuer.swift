import ServiceTokens
import SessionStore

/// Issues service tokens from live sessions, for the command line and the service alike: what is minted is remembered
/// before it is handed out, so that every end of its session can say that it is exposed.
public struct TokenIssuer: Sendable {
    /// The keys that it signs with.
    public let keys: KeyRingKeeper
    /// Who issues (`iss`).
    public let issuer: String

    /// An issuer; `nil` where the settings name nobody as one.
    public init?(keys: KeyRingKeeper) {
        guard let issuer = keys.settings.issuer else { return nil }
        self.keys = keys
        self.issuer = issuer
    }

    /// The answer to whoever asks for a token.
    public enum Answer: Sendable, Equatable {
        case issued(ServiceToken)
        case refused(Refusal)
    }

    /// Why nobody gets a token.
    public enum Refusal: Sendable, Equatable {
        /// The service is not among those that may get one.
        case audience
        /// It would live longer than 15 minutes, or less than a second.
        case lifetime
        /// The session has ended, or ends within a second.
        case ended
    }

    /// Whether a service may get tokens.
    public func serves(_ audience: String) -> Bool {
        keys.settings.audiences.contains { $0.utf8.elementsEqual(audience.utf8) }
    }

    /// Mints a token from a session, which has been found to be live. Turns the keys first, if that is due.
    ///
    /// - Parameters:
    ///   - lifetime: in seconds; `nil`: as the settings say.
    ///   - actor: who asks for it.
    /// - Throws: ``KeyTrouble``, and whatever the store throws. Then nothing was issued.
    public func issue(
        for session: Session, audience: String, lifetime: Double? = nil, actor: Actor, at now: Timestamp
    ) async throws -> Answer {
        guard serves(audience) else { return .refused(.audience) }
        let ring = try await keys.turned(actor: actor, at: now)
        let request = ServiceTokenRequest(
            session: session.id.description, user: session.user, client: session.client, audience: audience,
            lifetime: lifetime, methods: session.authenticationMethods,
            deadline: session.nextDeadline.map { NumericDate($0.at) })
        let token: ServiceToken
        switch try await minted(request, try keys.signingKey(of: ring), at: now) {
        case .refused(let why): return .refused(why)
        case .issued(let minted): token = minted
        }
        let outstanding = OutstandingToken(
            id: token.id, session: session.id, audience: audience, key: token.key, issuedAt: now,
            expires: Timestamp(token.expires))
        guard try await keys.store.remember(outstanding, actor: actor, at: now) else { return .refused(.ended) }
        return .issued(token)
    }

    private func minted(
        _ request: ServiceTokenRequest, _ key: SigningKey, at now: Timestamp
    ) async throws(KeyTrouble) -> Answer {
        let rules = ServiceTokenRules(
            issuer: issuer, audiences: keys.settings.audiences,
            lifetime: Double(keys.settings.lifetime.milliseconds) / 1000)
        var random = SystemRandomNumberGenerator()
        do throws(MintingRefusal) {
            return .issued(
                try await ServiceTokenMint(rules: rules, key: key).mint(request, at: NumericDate(now), using: &random))
        } catch {
            switch error {
            case .audience: return .refused(.audience)
            case .lifetime: return .refused(.lifetime)
            case .ended: return .refused(.ended)
            case .key:
                throw KeyTrouble(.unavailable, "keys: key \(key.published.id) cannot sign; look with curfew doctor")
            }
        }
    }
}
