import SessionStore

/// A login that is live and has nothing to be written, until something befalls it.
final class CachedLogin: Sendable {
    let session: Session
    /// See ``Rotation/quietUntil(presented:record:rules:)``.
    let quietUntil: Timestamp
    /// Which numbers of a ``CacheShard`` tell whether something has befallen it.
    let sessionHash, userHash: Int

    init(_ session: Session, quietUntil: Timestamp) {
        self.session = session
        self.quietUntil = quietUntil
        sessionHash = Self.hash(session.id)
        userHash = Self.hash(user: session.user)
    }

    static func hash(_ id: SessionID) -> Int { id.hashValue }
    static func hash(user: String) -> Int { user.hashValue }
}
