extension SessionQuery {
    /// Every live session.
    public static let live = SessionQuery(.term(.state(.live)))
    /// Every ended session.
    public static let ended = SessionQuery(.term(.state(.ended)))

    /// The sessions of exactly this user, whatever characters the name holds.
    ///
    /// Case is ignored, as everywhere in the language; users that differ in nothing else are both meant.
    public static func user(_ user: String) -> SessionQuery {
        SessionQuery(.term(.text(.user, QueryPattern(parts: [user]))))
    }

    /// What both mean.
    public func and(_ other: SessionQuery) -> SessionQuery {
        let parts = [expression, other.expression].compactMap(\.self)
        return SessionQuery(parts.isEmpty ? nil : .all(parts))
    }
}
