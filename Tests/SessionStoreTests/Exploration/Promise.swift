import SessionStore

/// Something that is promised of every life of a login.
struct Promise: Sendable {
    /// The promise.
    let sentence: String
    /// Whether a step breaks it.
    let isBroken: @Sendable (Step) -> Bool

    init(_ sentence: String, isBroken: @escaping @Sendable (Step) -> Bool) {
        self.sentence = sentence
        self.isBroken = isBroken
    }
}

extension Promise {
    /// What holds of every step in a scenario.
    static func all(in scenario: Scenario) -> [Promise] {
        switch scenario.thief {
        case .elsewhere: always + [aboutThieves]
        case .absent where scenario.clients == 1: always + aboutTabs
        case .absent, .sharesOrigin: always
        }
    }

    /// What holds whoever takes part, and however he behaves.
    static let always = [
        staysEnded, changesNoMore, oneLine, handsOutOnce, worsens, reuse, endsForAReason, deadlines, retry,
    ]

    private static let staysEnded = Promise(
        "An ended login never becomes live again, and its cause, its moment and its actor stay."
    ) { step in
        guard step.before.stored != nil else { return step.after.stored != nil }
        guard let end = step.before.end else { return false }
        return step.after.stored != nil && step.after.end != end
    }

    private static let changesNoMore = Promise(
        "Once a login has ended nothing of it changes, except that its end is written down and its tombstone forgotten."
    ) { step in
        guard step.changesLogin, let before = step.before.record, let end = step.before.end,
            let after = step.after.record
        else { return false }
        guard before.session.end == nil, step.act == .sweep else { return after != before || !step.events.isEmpty }
        guard after != before else { return false }
        var permitted = before
        permitted.tokens.predecessor?.sealed = nil
        guard after != permitted else { return false }
        permitted.session.end = end
        return after != permitted
    }

    private static let oneLine = Promise(
        "The tokens of a live login are one line: each has one successor, all are known, and only the last is current."
    ) { step in
        guard step.changesLogin, step.after.isLive else { return false }
        let last = step.after.minted - 1
        return step.after.generation != last
            || !(0...last).allSatisfy { number in
                switch step.after.presented(number) {
                case .current: number == last
                case .predecessor: number == last - 1
                case .ancestor: number < last - 1
                case nil: false
                }
            }
    }

    private static let handsOutOnce = Promise(
        "A token is handed out only to the bearer of the one it replaces, and never once anybody has used it."
    ) { step in
        guard case .handed(let successor) = step.answer, case .present(_, _, let number) = step.act else {
            return false
        }
        guard successor == number + 1 else { return true }
        let tokens = step.before.history.tokens
        return successor < tokens.count && tokens[successor].accepted != nil
    }

    private static let worsens = Promise("How a token stands only ever gets worse.") { step in
        guard step.changesLogin || step.before.now != step.after.now, step.before.isLive, step.after.isLive else {
            return false
        }
        return (0..<step.before.minted).contains { number in
            rank(step.after.standing(number)) < rank(step.before.standing(number))
        }
    }

    private static func rank(_ standing: TokenStanding?) -> Int {
        switch standing {
        case .current(seen: false): 0
        case .current(seen: true): 1
        case .good: 2
        case .tolerated: 3
        case .elevated: 4
        case .superseded: 5
        case .reuse: 6
        case nil: 7
        }
    }

    private static let reuse = Promise(
        """
        A token ends the login, with an alarm, when it is shown one grace after its successor came into use, and in no \
        other case.
        """
    ) { step in
        guard case .present(_, _, let number) = step.act, step.before.isLive, step.isAnswered else { return false }
        let isReuse = step.before.history.isReuse(
            number, grace: step.before.scenario.rules.grace, at: step.decidedAt)
        guard step.changesLogin, let after = step.after.stored?.record.session else { return isReuse }
        return (after.end?.cause == .reuse) != isReuse || after.flags.contains(.reuse) != isReuse
    }

    private static let endings: Set<SessionEvent.Kind> = [.reuse, .revoke, .evict, .signout, .expire]

    private static let endsForAReason = Promise(
        """
        A login ends by a good token that signs out, by an administrator, by a newer login, by reuse, or by a deadline \
        that has passed; and the feed says so once.
        """
    ) { step in
        let told = step.events.filter { endings.contains($0.kind) }
        let isWritten =
            step.changesLogin && step.before.record?.session.end == nil && step.after.record?.session.end != nil
        guard told.count == (isWritten ? 1 : 0) else { return true }
        guard step.before.isLive, let end = step.after.end else { return false }
        let scenario = step.before.scenario
        switch (end.cause, step.act) {
        case (.revoked, .revoke), (.evicted, .evict): return false
        case (.reuse, .present): return false
        case (.signedOut, .present(_, .signOut, let number)):
            // It was good when that was decided.
            return !step.before.letsIn(number, at: step.decidedAt)
        case (.absolute, nil): return scenario.rules.absolute.map { end.at != tick(0) + $0 } ?? true
        case (.idle, nil):
            guard let idle = scenario.rules.idle else { return true }
            let latest = step.before.history.lastUse + idle
            // Uses that were put off may come too late to be written; then it ends early, never late.
            if scenario.isRacing { return end.at > latest }
            return end.at > latest || end.at < latest && end.at + scenario.rules.effectiveTouch <= latest
        default: return true
        }
    }

    private static let deadlines = Promise(
        "The absolute deadline never moves, and the idle one is never later than it."
    ) { step in
        guard step.changesLogin, let before = step.before.record?.session, let after = step.after.record?.session
        else { return false }
        guard let absolute = before.absoluteDeadline else { return after.absoluteDeadline != nil }
        return after.absoluteDeadline != absolute || after.idleDeadline.map { $0 > absolute } ?? false
    }

    private static let retry = Promise("A retry changes neither the latest use nor a deadline.") { step in
        guard step.events.contains(where: { $0.kind == .retry }) else { return false }
        let (before, after) = (step.before.record?.session, step.after.record?.session)
        return before?.lastSeen != after?.lastSeen || before?.idleDeadline != after?.idleDeadline
    }
}
