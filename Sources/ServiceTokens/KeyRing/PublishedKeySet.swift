import Crypto

/// The set of keys that verifiers are given (RFC 7517 §5), and for how long they may keep it.
public struct PublishedKeySet: Sendable, Equatable {
    /// The JSON text.
    public let text: String
    /// What tells one set from another: base64url, the same for the same keys.
    public let tag: String
    /// For how many seconds a verifier should keep it: a 24th of the time for which a key is published before it signs.
    /// It may keep it for all of that time and no valid token fails; but a key that was given up is trusted as long.
    public let freshness: Int
}

extension KeyRing {
    /// The set of keys that is to be published.
    public func keySet(at now: NumericDate, schedule: KeyRingSchedule) -> PublishedKeySet {
        let text = PublishedKey.jwks(of: published(at: now, schedule: schedule))
        return PublishedKeySet(
            text: text, tag: Base64URL.encode(Array(SHA256.hash(data: Array(text.utf8))).prefix(16)),
            freshness: Int(schedule.lead / 24))
    }
}
