import SessionStore

/// What has happened, kept beside the login for the promises to be judged by. No rule reads it.
struct History {
    /// What has happened to one token.
    struct Token {
        /// When it was first accepted.
        var accepted: Timestamp?
        /// When it was replaced.
        var replaced: Timestamp?
        /// When the jar of several tabs went on from it to a newer one.
        var left: Timestamp?
    }

    private(set) var tokens = [Token(accepted: tick(0))]
    /// The latest use that counts: an accepted validation, refresh or elevation, not a retry.
    private(set) var lastUse = tick(0)
    /// The newest token that was stolen.
    private(set) var stolen: TokenNumber?

    mutating func steal(_ number: TokenNumber) { stolen = max(stolen ?? number, number) }

    mutating func leave(_ number: TokenNumber, at moment: Timestamp) { tokens[number].left = moment }

    /// Somebody presented a token at `moment`, and was not refused.
    mutating func accept(_ number: TokenNumber, for operation: TokenOperation, at moment: Timestamp) {
        if tokens[number].accepted == nil { tokens[number].accepted = moment }
        if operation == .validate { lastUse = max(lastUse, moment) }
    }

    /// A token was replaced by a new one.
    mutating func replace(_ number: TokenNumber, at moment: Timestamp) {
        if tokens[number].replaced == nil { tokens[number].replaced = moment }
        lastUse = max(lastUse, moment)
        tokens.append(Token())
    }

    /// Whether showing a token ends the login, by what has happened alone: somebody uses its successor, and one grace has
    /// passed since that or, where the successor was itself replaced before it had, since then.
    func isReuse(_ number: TokenNumber, grace: Span, at now: Timestamp) -> Bool {
        guard number + 1 < tokens.count, let sight = tokens[number + 1].accepted else { return false }
        guard let replacement = tokens[number + 1].replaced else { return now >= sight + grace }
        return now >= replacement + grace || replacement >= sight + grace
    }
}

/// A moment of the explored time, which is counted in small numbers.
func tick(_ number: Int64) -> Timestamp { Timestamp(milliseconds: number) }
