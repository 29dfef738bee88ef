/// What the end of all logins of a user, or of everybody, leaves behind: no login before it is live.
public struct EndMark: Sendable, Equatable {
    /// The sequence of its event: a login with a lower one is over.
    public let sequence: Int64
    /// When, by the store's clock: a proof of identity before this moment is too old.
    public let at: Timestamp
    /// Whose logins; `nil`: everybody's.
    public let user: String?
    /// Who.
    public let actor: Actor
    /// Why.
    public let reason: String?
    /// What the users may be told.
    public let message: String?

    /// Creates a mark.
    public init(sequence: Int64, at: Timestamp, user: String?, actor: Actor, reason: String?, message: String?) {
        self.sequence = sequence
        self.at = at
        self.user = user
        self.actor = actor
        self.reason = reason
        self.message = message
    }

    /// Whether it concerns a user. Users are told apart by their bytes.
    public func covers(_ other: String) -> Bool { user.map { $0.utf8.elementsEqual(other.utf8) } ?? true }

    /// How a login that it covers has ended.
    public var end: SessionEnd {
        SessionEnd(cause: .revoked, at: at, actor: actor, reason: reason, message: message)
    }

    /// Whether an imported login is over because of the mark: it was created before it.
    public func ends(_ login: Session) -> Bool { covers(login.user) && login.created < at }
}
