extension EventFilter {
    /// Whether an event passes: the reference for every store.
    public func passes(_ event: SessionEvent, at now: Timestamp) -> Bool {
        if let after, event.sequence <= after { return false }
        if let before, event.sequence >= before { return false }
        if let from, event.at < from { return false }
        if let until, event.at >= until { return false }
        if let kinds, !kinds.contains(event.kind) { return false }
        if alarmsOnly, event.alarms.isEmpty { return false }
        if let sessions, !(event.session.map { sessions.contains($0) } ?? false) { return false }
        return query?.matches(event, at: now) ?? true
    }
}
