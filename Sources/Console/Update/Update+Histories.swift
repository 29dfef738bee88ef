import SessionStore

extension State {
    /// Reads what happened to the logins in sight, and to some around them: they come into sight next.
    mutating func reloadHistories() -> [Effect] {
        switch place {
        case .sessions: load(.histories, .histories(loginsInSight(margin: 5)))
        case .timeline(let place):
            load(.histories, .laneEvents(laneEventsRequest(place, loginsInSight(margin: size.rows))))
        case .users, .session, .events, .keys, .inspect, .doctor: []
        }
    }

    /// The same when something is in sight of which nothing has been read.
    mutating func loadMissingHistories() -> [Effect] {
        let isKnown: (SessionID) -> Bool
        switch place {
        case .sessions(let place): isKnown = { place.histories[$0] != nil }
        case .timeline(let place): isKnown = { place.events[$0] != nil }
        case .users, .session, .events, .keys, .inspect, .doctor: return []
        }
        return loginsInSight(margin: 0).allSatisfy(isKnown) ? [] : reloadHistories()
    }

    /// The logins that are in sight, with a margin above and below.
    private func loginsInSight(margin: Int) -> [SessionID] {
        let list: Listing<Session>
        switch place {
        case .sessions(let place): list = place.list
        case .timeline(let place): list = place.lanes
        case .users, .session, .events, .keys, .inspect, .doctor: return []
        }
        let from = max(0, list.top - margin)
        let to = min(list.items.count, list.top + frame.body.count + margin)
        return from < to ? list.items[from..<to].map(\.id) : []
    }
}
