import ServiceTokens
import SessionStore

extension TokenIssuer {
    /// What is to be said of a service token to whoever asks.
    public enum Standing: Sendable, Equatable {
        /// It is one of ours, has not expired or been taken back, and its session is live.
        case active(VerifiedToken)
        case inactive
    }

    /// Whether a text is a service token that counts at this moment. A token that still verifies offline does not, once
    /// its session has ended, or it was taken back.
    ///
    /// - Throws: ``KeyTrouble``, and whatever the store throws: then nobody can tell.
    public func standing(of text: [UInt8], at now: Timestamp) async throws -> Standing {
        guard let token = try await own(text, at: now), let known = try await keys.store.remembered(token),
            known.revokedAt == nil
        else { return .inactive }
        let id = known.session
        let session = try await keys.store.sessions(withIDPrefix: id.description, limit: 1, at: now).first
        guard let session, session.id == id, session.ended(at: now) == nil else { return .inactive }
        return .active(token)
    }

    /// Takes a service token back: to whoever asks it is inactive from now on. Whoever verifies it alone accepts it until
    /// it expires.
    ///
    /// - Returns: `false` when there is nothing to take back: it is none of ours, has expired, or was taken back before.
    /// - Throws: see ``standing(of:at:)``.
    public func revoke(_ text: [UInt8], actor: Actor, at now: Timestamp) async throws -> Bool {
        guard let token = try await own(text, at: now), let known = try await keys.store.remembered(token) else {
            return false
        }
        // By its name, not by its text: of a signature by ECDSA anybody can make another that is as good.
        return try await keys.store.revokeToken(known.id, actor: actor, at: now)
    }

    /// The keys for verifiers, after what is due has been done. Where that cannot be, whatever the reason, those that there
    /// are: what they signed is as valid as before.
    ///
    /// - Throws: ``KeyTrouble`` when there are none, and whatever the store throws.
    public func keySet(at now: Timestamp) async throws -> PublishedKeySet {
        do {
            let ring = try await keys.turned(actor: .policy, at: now)
            return ring.keySet(at: NumericDate(now), schedule: keys.schedule)
        } catch {
            let kept = try await keys.ring()
            guard kept.active != nil else {
                throw (error as? KeyTrouble).map { KeyTrouble(.unavailable, $0.description) } ?? error
            }
            return kept.keySet(at: NumericDate(now), schedule: keys.schedule)
        }
    }

    /// What a text claims if one of our keys has signed it, for us, and it has not expired.
    private func own(_ text: [UInt8], at now: Timestamp) async throws -> VerifiedToken? {
        let rules = VerificationRules(issuer: issuer, algorithms: [.edDSA, .es256])
        // Anybody may send anything: what has not even the form of a token costs no read of the store.
        guard rules.admitsForm(of: text) else { return nil }
        let moment = NumericDate(now)
        guard let set = Self.verificationKeys(try await keys.ring().keySet(at: moment, schedule: keys.schedule)) else {
            return nil
        }
        guard case .valid(let token) = TokenVerifier(keys: set, rules: rules).verify(text, at: moment) else {
            return nil
        }
        // Clocks of others may be behind; this one says when it is over.
        return token.expires > moment ? token : nil
    }

    /// `nil` as long as nothing has been signed. Not inlined: Swift 6.3 crashes over typed errors that end up in an
    /// asynchronous function when it optimises (`CoroSplit`).
    @inline(never)
    private static func verificationKeys(_ set: PublishedKeySet) -> KeySet? {
        try? KeySet(parsing: Array(set.text.utf8))
    }
}

extension OutstandingTokenStore {
    /// What is remembered of a token; `nil` when it was never minted here, whoever signed it.
    fileprivate func remembered(_ token: VerifiedToken) async throws(StoreError) -> OutstandingToken? {
        guard let id = token.id, let known = try await outstandingToken(id) else { return nil }
        return known.session.description == token.session && token.audiences == [known.audience] ? known : nil
    }
}
