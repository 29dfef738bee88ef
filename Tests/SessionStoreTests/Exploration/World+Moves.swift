import SessionStore

extension World {
    /// Everything that can happen next. Whether an answer is lost is left to who tries them.
    var moves: [Move] {
        guard let record else { return [] }
        var moves = waits(record)
        if scenario.thief != .absent, isLive {
            moves += honest.numbers.filter { !thief.contains($0) }.map { .steal($0) }
        }
        guard scenario.isRacing else { return moves + acts.map { .act($0, isLost: false) } }
        if pending.count < 2 { moves += acts.map { .begin($0) } }
        return moves + pending.indices.map { .finish($0, isLost: false) }
    }

    private var acts: [Act] {
        var acts = [Act.revoke, .evict, .sweep]
        func present(_ party: Party, _ number: TokenNumber) {
            acts += TokenOperation.allCases.map { .present(party, $0, number) }
        }
        for (index, jar) in jars.enumerated() where index == 0 || jars[index - 1] != jar {
            present(.client(index), jar)
        }
        if scenario.hasLateRequests {
            for number in honest.numbers where isOnItsWay(number) { present(.client(0), number) }
        }
        for number in thief.numbers { present(.thief, number) }
        return acts
    }

    /// Whether a request made with the token that the jar held before may still arrive: none takes as long as a grace.
    private func isOnItsWay(_ number: TokenNumber) -> Bool {
        history.tokens[number].left.map { now < $0 + scenario.rules.grace } ?? false
    }

    /// One tick, and the moments just before and at everything that time brings about.
    private func waits(_ record: LoginRecord) -> [Move] {
        let grace = scenario.rules.grace
        var edges: [Timestamp] = []
        if let end = record.session.end {
            edges = [end.at + scenario.rules.retention]
        } else {
            let tokens = record.tokens
            edges = [tokens.seenAt.map { $0 + grace }, tokens.predecessor?.goodUntil].compactMap { $0 }
            edges += ancestors.map(\.supersededUntil)
            edges += [record.session.idleDeadline, record.session.absoluteDeadline].compactMap { $0 }
        }
        let moments = edges.flatMap { [$0.milliseconds - 1, $0.milliseconds] } + [now.milliseconds + 1]
        return Set(moments.filter { $0 > now.milliseconds }).sorted().map { .wait(until: $0) }
    }
}
