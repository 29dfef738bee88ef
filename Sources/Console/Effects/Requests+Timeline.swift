import SessionStore

extension LaneEventsRequest {
    /// So many events are read, the newest; what lies before them is told as missing.
    static let mostEvents = 4000

    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        guard directory.abilities.contains(.events), !lanes.isEmpty else {
            return .laneEvents(Request.bySession([], of: lanes), since: nil)
        }
        let filter = EventFilter(sessions: lanes, from: from, until: until, newestFirst: true)
        let page = try await directory.events(filter, limit: Self.mostEvents, at: now)
        return .laneEvents(
            Request.bySession(page.items.reversed(), of: lanes), since: page.hasMore ? page.items.last?.at : nil)
    }
}

extension RatesRequest {
    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        var rates = TimelinePlace.Rates()
        if let past, directory.abilities.contains(.events) {
            rates.past = try await directory.rates(
                EventFilter(query: query, from: past.start, until: past.end), buckets: past, at: now)
            rates.buckets = past
        }
        if let ahead {
            rates.endings = try await directory.endings(matching: query, buckets: ahead, at: now)
            rates.endingBuckets = ahead
        }
        return .rates(rates)
    }
}
