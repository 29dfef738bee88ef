import SessionStore

/// What is wrong with a made-up login, by the rules that every login keeps.
struct LoginAudit {
    let login: LoginRecord
    let events: [SessionEvent]
    let rules: ClientPolicy
    let at: Timestamp

    var breaches: [String] { deadlines + uses + tokens + feed + ends }

    private var session: Session { login.session }

    private func unless(_ holds: Bool, _ breach: String) -> [String] { holds ? [] : [breach] }

    private var deadlines: [String] {
        unless(session.absoluteDeadline == rules.absoluteDeadline(createdAt: session.created), "absolute deadline")
            + unless(
                session.idleDeadline
                    == rules.idleDeadline(usedAt: session.lastSeen, absolute: session.absoluteDeadline),
                "idle deadline")
    }

    private var uses: [String] {
        unless(session.created <= session.lastSeen && session.lastSeen <= at, "order of uses")
            + unless(session.nextDeadline.map { session.lastSeen <= $0.at } ?? true, "used after its deadline")
    }

    private var tokens: [String] {
        let replacements = events.filter { $0.kind == .refresh || $0.kind == .elevate }
        guard let predecessor = login.tokens.predecessor else {
            return unless(session.generation == 0 && replacements.isEmpty, "generation without a predecessor")
                + unless(login.tokens.seenAt == session.created, "sight of a first token")
        }
        return unless(session.generation == replacements.count, "generation")
            + unless(predecessor.replacedAt == replacements.last?.at, "time of replacement")
            + unless(predecessor.replacement.rawValue == replacements.last?.kind.rawValue, "kind of replacement")
            + unless(predecessor.replacedAt <= session.lastSeen, "replaced after its last use")
            + unless(predecessor.replacedAt > session.created, "replaced before its beginning")
            + unless(login.tokens.seenAt.map { $0 >= predecessor.replacedAt && $0 <= at } ?? false, "sight")
            + unless(predecessor.sealed == nil, "a seal after the sight")
    }

    private var feed: [String] {
        unless(events.first?.kind == .login && events.first?.at == session.created, "does not begin with a login")
            + unless(events.map(\.at) == events.map(\.at).sorted(), "order of events")
            + unless(events.allSatisfy { $0.at <= at && $0.sequence == 0 }, "events to come")
            + unless(
                events.compactMap(\.generation) == events.compactMap(\.generation).sorted()
                    && events.last?.generation == session.generation, "generations in the feed")
            + unless(
                events.allSatisfy { $0.user == session.user && $0.client == session.client && $0.actor != nil },
                "whose events")
            + unless(
                events.count { $0.kind == .confirm } == session.generation, "a sight for each replacement")
    }

    private var ends: [String] {
        let last = events.last
        guard let end = session.end else {
            return unless(session.ended(at: at) == nil, "not live")
                + unless(last.map { $0.cause == nil } ?? false, "an end in the feed")
        }
        let isByTime = end.cause == .idle || end.cause == .absolute
        var derived = session
        derived.end = nil
        return unless(end.at <= at && end.at >= session.lastSeen, "time of the end")
            + unless(
                last?.cause == end.cause && last?.actor == end.actor && last?.reason == end.reason, "event of the end")
            + unless(events.count { $0.cause != nil } == 1, "number of ends")
            + unless(isByTime ? (last?.at ?? at) >= end.at : last?.at == end.at, "time of the event of the end")
            + unless(
                isByTime ? derived.ended(at: end.at) == end : derived.ended(at: end.at) == nil,
                "an end that time brought")
            + unless(session.flags.contains(.reuse) == (end.cause == .reuse), "flag of reuse")
    }
}
