extension InMemorySessionStore: KeyRingStore, OutstandingTokenStore {
    public func signingKeys() -> [StoredSigningKey] { signers }

    public func replaceSigningKeys(
        _ old: [StoredSigningKey], by new: [StoredSigningKey], steps: [String], actor: Actor, at now: Timestamp
    ) -> Bool {
        guard signers == old else { return false }
        signers = new
        append(steps.map { .ofKeyRing($0, actor: actor, at: now) })
        return true
    }

    public func remember(_ token: OutstandingToken, actor: Actor, at now: Timestamp) -> Bool {
        guard let session = records[token.session]?.session, session.ended(at: now) == nil else { return false }
        outstanding.append(token)
        append([token.minting(for: session, actor: actor)])
        return true
    }

    public func outstandingTokens(of sessions: [SessionID], at now: Timestamp) -> [OutstandingToken] {
        let meant = Set(sessions)
        return outstanding.filter { $0.expires > now && meant.contains($0.session) }
            .sorted { ($0.expires, $0.id) < ($1.expires, $1.id) }
    }

    public func outstandingToken(_ id: String) -> OutstandingToken? { outstanding.first { $0.id == id } }

    public func revokeToken(_ id: String, actor: Actor, at now: Timestamp) -> Bool {
        guard let index = outstanding.firstIndex(where: { $0.id == id && $0.expires > now && $0.revokedAt == nil }),
            let session = records[outstanding[index].session]?.session
        else { return false }
        outstanding[index].revokedAt = now
        append([outstanding[index].revocation(for: session, actor: actor, at: now)])
        return true
    }

    public func countOutstandingTokens(at now: Timestamp) -> [OutstandingTokenCount] {
        let valid = outstanding.filter { $0.expires > now }
        return Dictionary(grouping: valid) { [$0.key, $0.audience] }.map { name, tokens in
            OutstandingTokenCount(
                key: name[0], audience: name[1], count: tokens.count, until: tokens.map(\.expires).max() ?? now)
        }.sorted { ($0.key, $0.audience) < ($1.key, $1.audience) }
    }
}
