import Tokens

extension InMemorySessionStore: APIKeyStore {
    public func createAPIKey(
        _ request: APIKeyRequest, by actor: Actor, at now: Timestamp
    ) -> (secret: APIKeySecret, key: APIKey) {
        let made = drawing { random in request.made(at: now, using: &random) }
        keys.append((made.secret.hash, made.key))
        append([made.key.event("create", by: actor, at: now)])
        return made
    }

    public func apiKeys() -> [APIKey] { keys.map(\.key) }

    public func useAPIKey(_ secret: APIKeySecret, at now: Timestamp) -> APIKey? {
        let hash = secret.hash
        guard let index = keys.firstIndex(where: { $0.hash == hash }), keys[index].key.isGood(at: now) else {
            return nil
        }
        if keys[index].key.isTouchDue(at: now) { keys[index].key.lastUsed = now }
        return keys[index].key
    }

    public func revokeAPIKey(_ id: APIKeyID, by actor: Actor, at now: Timestamp) -> APIKey? {
        guard let index = keys.firstIndex(where: { $0.key.id == id }), keys[index].key.revoked == nil else {
            return nil
        }
        keys[index].key.revoked = now
        append([keys[index].key.event("revoke", by: actor, at: now)])
        return keys[index].key
    }
}
