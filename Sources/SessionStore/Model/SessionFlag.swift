/// An alarm that a session carries. ``AlarmSearch`` has the rules of those that thresholds decide about.
public enum SessionFlag: String, Sendable, CaseIterable, Comparable {
    /// The retry of a refresh or an elevation came from another address or User-Agent.
    case moved
    /// It was refreshed far more often than the policy's interval asks for.
    case rapid
    /// A replaced token was shown again.
    case reuse
    /// It was used from two networks in turn.
    case split
    /// Its user signed in many times within a short time, and this is one of those logins. One that had ended before
    /// it came to that stays as it was.
    case storm

    /// Orders by name.
    public static func < (left: SessionFlag, right: SessionFlag) -> Bool { left.rawValue < right.rawValue }
}
