import SessionStore

/// When things happened in the life of a login, all of them allowed by its rules.
struct LoginTimes {
    /// A replacement of the token, its repetition, or the first sight of the new token.
    struct Step {
        let at: Timestamp
        let kind: SessionEvent.Kind
        /// Whether it came from somewhere else.
        var isElsewhere = false
    }

    /// How it ended.
    struct Ending {
        let cause: SessionCause
        let at: Timestamp
        /// When that was written down: for a deadline, by the sweep after it.
        let writtenAt: Timestamp
    }

    var created: Timestamp
    var lastSeen: Timestamp
    /// In the order of their time.
    var steps: [Step] = []
    var ending: Ending?

    /// Whether a login under these rules can go on for longer than the quiet span.
    static func canStayLive(under rules: ClientPolicy, _ shape: FillShape) -> Bool {
        let margin = shape.quiet + second
        return rules.idle ?? margin >= margin && rules.absolute ?? margin >= margin
    }

    /// A login that is live at `now`.
    static func live(
        at now: Timestamp, under rules: ClientPolicy, _ shape: FillShape, using random: inout SeededGenerator
    ) -> LoginTimes {
        let margin = shape.quiet + second
        let oldest = min(shape.oldest, (rules.absolute ?? shape.oldest + margin) - margin)
        var age = random.span(upTo: oldest, power: 2)
        var unseen = random.span(upTo: min(age, (rules.idle ?? shape.oldest + margin) - margin), power: 3)
        if random.chance(shape.endingSoon), let idle = rules.idle, idle <= .hours(1), idle + idle <= oldest {
            unseen = idle - second - random.span(upTo: shape.quiet - second)
            age = max(age, unseen + random.span(upTo: oldest - unseen, power: 2))
        }
        var times = LoginTimes(created: now - age, lastSeen: now - unseen)
        times.addSteps(until: now, under: rules, shape, using: &random)
        return times
    }

    /// A login that has ended before `now`. Where the rules do not allow for the cause, it is a sign-out instead.
    static func ended(
        _ cause: SessionCause, before now: Timestamp, under rules: ClientPolicy, _ shape: FillShape,
        using random: inout SeededGenerator
    ) -> LoginTimes {
        var within = min(shape.endedWithin, rules.retention * 9 / 10)
        // A reuse is news: it should not be far down the list.
        if cause == .reuse { within = min(within, .hours(2)) }
        let end = now - min(second, within) - random.span(upTo: within - min(second, within))
        var cause = cause
        var life = life(until: cause, under: rules, using: &random)
        if life == nil {
            cause = .signedOut
            life = Self.life(until: cause, under: rules, using: &random)
        }
        let (used, unseen) = life ?? (.zero, .zero)
        var times = LoginTimes(created: end - unseen - used, lastSeen: end - unseen)
        let isByTime = cause == .idle || cause == .absolute
        let written = isByTime ? min(now, end + random.span(upTo: .seconds(45))) : end
        times.ending = Ending(cause: cause, at: end, writtenAt: written)
        times.addSteps(until: end, atLeast: cause == .reuse ? 1 : 0, under: rules, shape, using: &random)
        return times
    }

    /// For how long a login with this end was used, and how long it then lay unused; `nil`: the rules do not allow for
    /// such an end, or only after weeks.
    private static func life(
        until cause: SessionCause, under rules: ClientPolicy, using random: inout SeededGenerator
    ) -> (used: Span, unseen: Span)? {
        let longest = Span.days(14)
        let absolute = rules.absolute ?? longest * 100
        let idle = rules.idle ?? longest
        switch cause {
        case .idle:
            guard let idle = rules.idle, idle < min(absolute, longest) else { return nil }
            return (random.span(upTo: min(absolute, longest) - idle, power: 2), idle)
        case .absolute:
            guard absolute <= longest else { return nil }
            let unseen = random.span(upTo: min(idle, absolute), power: 2)
            return (absolute - unseen, unseen)
        case .reuse:
            // Long enough for a token to be replaced, and for the old one to lose its grace.
            guard let refresh = rules.refresh, refresh > .zero else { return nil }
            let used = refresh + random.span(upTo: min(refresh * 3, longest))
            let unseen = rules.grace + .seconds(10) + random.span(upTo: .minutes(2))
            return unseen < idle && used + unseen < absolute ? (used, unseen) : nil
        case .signedOut, .revoked, .evicted, .imported:
            let whole = random.span(upTo: min(absolute, longest), power: 3)
            let unseen = random.span(upTo: min(whole, idle), power: cause == .signedOut ? 6 : 2)
            return (whole - unseen, unseen)
        }
    }

    static let second = Span.seconds(1)
}
