import SessionStore

/// What events are ordered by: the names of the object that a feed can sort by.
enum EventField: String, CaseIterable, Sendable, Equatable {
    case seq, time
}

extension ListingOrder where Field == EventField {
    /// Whether the feed itself is in this order, forwards or backwards.
    var isOfFeed: Bool { field == .seq }

    /// Puts events in order; those of one moment as the feed has them.
    func sorted(_ events: [SessionEvent]) -> [SessionEvent] {
        let ordered = events.sorted { one, two in
            field == .seq || one.at == two.at ? one.sequence < two.sequence : one.at < two.at
        }
        return descending ? ordered.reversed() : ordered
    }
}
