/// How a session ended: the tombstone.
public struct SessionEnd: Sendable, Equatable {
    /// Why.
    public let cause: SessionCause
    /// When. For a deadline, the deadline itself.
    public let at: Timestamp
    /// Who.
    public let actor: Actor
    /// Why, in the words of who ended it; for administrators only.
    public let reason: String?
    /// What the bearer may be told.
    public let message: String?

    /// Creates a tombstone.
    public init(cause: SessionCause, at: Timestamp, actor: Actor, reason: String? = nil, message: String? = nil) {
        self.cause = cause
        self.at = at
        self.actor = actor
        self.reason = reason
        self.message = message
    }
}
