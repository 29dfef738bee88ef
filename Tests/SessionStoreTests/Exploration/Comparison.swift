import SessionStore

/// What a store compares before it writes what it decided on an earlier state.
///
/// One that holds a lock from the load to the write compares nothing; one that does not has to compare all of this.
struct Comparison: OptionSet, Sendable {
    let rawValue: Int

    /// The token has not been replaced.
    static let generation = Comparison(rawValue: 1)
    /// The current token has not been seen for the first time.
    static let sight = Comparison(rawValue: 2)
    /// Nobody has ended the login.
    static let end = Comparison(rawValue: 4)
    /// Time has not ended it, by the deadlines that are written.
    static let deadline = Comparison(rawValue: 8)

    static let everything: Comparison = [.generation, .sight, .end, .deadline]

    func holds(
        _ change: LoginChange, decidedOn loaded: LoginRecord, for stored: LoginRecord, at now: Timestamp
    ) -> Bool {
        if contains(.end), stored.session.end != nil { return false }
        var unwritten = stored.session
        unwritten.end = nil
        if contains(.deadline), unwritten.ended(at: now) != nil { return false }
        // The time of a use is written whatever token it was made with.
        guard change.record.tokens != loaded.tokens || !change.events.isEmpty else { return true }
        if contains(.generation), stored.session.generation != loaded.session.generation { return false }
        return !contains(.sight) || stored.tokens.seenAt == loaded.tokens.seenAt
    }
}
