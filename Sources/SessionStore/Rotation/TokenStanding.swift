/// How a token of a live login stands. It only ever gets worse.
public enum TokenStanding: Sendable, Equatable {
    /// It is the current token, and has or has not been seen before.
    case current(seen: Bool)
    /// Its successor has not been seen: it is good, and a repeated refresh gets the same successor.
    case good
    /// Its successor was seen less than one grace ago: it is still good, but hands nothing out.
    case tolerated
    /// It was replaced by an elevation whose token has not been seen: not good, but a repeated elevation gets the same.
    case elevated
    /// It is not good, and showing it is no harm.
    case superseded
    /// It has no business to be shown.
    case reuse
}

extension TokenState {
    /// How the presented token of this login, which is live, stands at `now`.
    public func standing(of presented: PresentedToken, grace: Span, at now: Timestamp) -> TokenStanding {
        switch presented {
        case .current: .current(seen: seenAt != nil)
        case .ancestor(let supersededUntil): now < supersededUntil ? .superseded : .reuse
        case .predecessor: predecessorStanding(grace: grace, at: now)
        }
    }

    private func predecessorStanding(grace: Span, at now: Timestamp) -> TokenStanding {
        guard let predecessor else { return .superseded }
        let isWithinIdle = { (moment: Timestamp) in predecessor.goodUntil.map { moment < $0 } ?? true }
        switch (predecessor.replacement, seenAt) {
        case (.refresh, nil): return isWithinIdle(now) ? .good : .superseded
        case (.refresh, let sight?):
            guard now < sight + grace else { return .reuse }
            return isWithinIdle(sight) ? .tolerated : .superseded
        case (.elevate, nil): return isWithinIdle(now) ? .elevated : .superseded
        case (.elevate, let sight?): return now < max(sight, predecessor.replacedAt) + grace ? .superseded : .reuse
        }
    }
}
