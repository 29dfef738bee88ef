/// An alarm that a session carries.
public enum SessionFlag: String, Sendable, CaseIterable, Comparable {
    /// The retry of a refresh or an elevation came from another address or User-Agent.
    case moved
    /// A replaced token was shown again.
    case reuse

    /// Orders by name.
    public static func < (left: SessionFlag, right: SessionFlag) -> Bool { left.rawValue < right.rawValue }
}
