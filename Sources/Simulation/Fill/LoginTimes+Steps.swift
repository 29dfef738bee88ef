import SessionStore

extension LoginTimes {
    private static let mostSteps: Int64 = 48

    /// Adds replacements of the token between the beginning and the last use, at the pace of the rules, and the sight of
    /// each new token before the next one and not after `limit`.
    mutating func addSteps(
        until limit: Timestamp, atLeast minimum: Int64 = 0, under rules: ClientPolicy, _ shape: FillShape,
        using random: inout SeededGenerator
    ) {
        guard let refresh = rules.refresh, refresh > .zero else { return }
        let active = lastSeen - created
        let possible = min(active.milliseconds / refresh.milliseconds, Self.mostSteps)
        var count = random.chance(0.03) ? possible : 0
        while count < possible, random.chance(shape.refreshing) { count += 1 }
        count = max(count, min(minimum, possible))
        guard count > 0 else { return }
        let interval = active / count
        for number in 1...count {
            let replaced = created + interval * number - random.span(upTo: interval / 5)
            let delay = min(Span(milliseconds: 80) + random.span(upTo: .seconds(8), power: 2), interval / 2)
            let seen = min(replaced + delay, limit)
            steps.append(Step(at: replaced, kind: random.chance(0.04) ? .elevate : .refresh))
            if random.chance(0.012) {
                let between = replaced + (seen - replaced) / 2
                steps.append(Step(at: between, kind: .retry, isElsewhere: random.chance(0.15)))
            }
            steps.append(Step(at: seen, kind: .confirm))
        }
    }
}
