extension LoginChange {
    /// The search for what its newest event raises, which has looked at the others already; `nil` when there is nothing
    /// to look for. What ends a login raises nothing more.
    public func alarmSearch(under policy: Policy) -> AlarmSearch? {
        guard record.session.end == nil, let newest = events.last,
            var search = AlarmSearch(newest, policy.alarms, rules: policy.rules(for: record.session.client))
        else { return nil }
        for event in events.dropLast().reversed() {
            guard search.look(at: .init(event)) else { break }
        }
        return search
    }

    /// The same change, whose newest event raises alarms.
    public func raising(_ alarms: [Alarm]) -> LoginChange {
        guard !alarms.isEmpty, let newest = events.last else { return self }
        var change = self
        change.record.session.flags.formUnion(alarms.map(\.flag))
        change.events[events.count - 1] = newest.raising(alarms)
        return change
    }
}
