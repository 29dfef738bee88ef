/// Which token of a login was presented.
public enum PresentedToken: Sendable, Equatable {
    /// The one that is good now.
    case current
    /// The one that the current token replaced.
    case predecessor
    /// One older than that. Until `supersededUntil` it is superseded, from then on it is reuse.
    case ancestor(supersededUntil: Timestamp)
}

/// What the bearer of a token asks for.
public enum TokenOperation: Sendable, Equatable, CaseIterable {
    /// Is this login live?
    case validate
    /// Replace the token by its successor.
    case refresh
    /// Replace the token because the user proved more.
    case elevate
    /// End the login.
    case signOut
}
