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
    /// Time has changed nothing: it has not ended the login, by the deadlines that are written, and the predecessor stands
    /// as it did.
    static let time = Comparison(rawValue: 8)

    static let everything: Comparison = [.generation, .sight, .end, .time]

    /// Whether a change may be written over what is stored.
    func holds(
        _ change: LoginChange, of pending: Pending, for stored: LoginRecord, grace: Span, at now: Timestamp
    ) -> Bool {
        let loaded = pending.loaded.record
        if contains(.end), stored.session.end != nil { return false }
        var unwritten = stored.session
        unwritten.end = nil
        if contains(.time), unwritten.ended(at: now) != nil { return false }
        // The time of a use is written whatever token it was made with.
        guard change.record.tokens != loaded.tokens || !change.events.isEmpty else { return true }
        if contains(.generation), stored.session.generation != loaded.session.generation { return false }
        if contains(.sight), stored.tokens.seenAt != loaded.tokens.seenAt { return false }
        let standing = { (moment: Timestamp) in
            stored.tokens.standing(of: .predecessor, grace: grace, at: moment)
        }
        return !contains(.time) || standing(pending.at) == standing(now)
    }
}
