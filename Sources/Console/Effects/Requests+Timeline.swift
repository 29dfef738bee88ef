import SessionStore

extension TimelineRequest {
    /// So many events are read, the newest; what lies before them is told as missing.
    static let mostEvents = 4000

    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        var answer = TimelineAnswer(
            lanes: try await directory.sessions(
                matching: lanes, order: SessionOrder(.user), after: nil, limit: limit, at: now
            ).items)
        if directory.abilities.contains(.events) {
            if !answer.lanes.isEmpty { try await readEvents(into: &answer, directory, now) }
            if let past {
                answer.rates.past = try await directory.rates(
                    EventFilter(query: rates, from: past.start, until: past.end), buckets: past, at: now)
                answer.rates.buckets = past
            }
        }
        if let ahead {
            answer.rates.endings = try await directory.endings(matching: rates, buckets: ahead, at: now)
            answer.rates.endingBuckets = ahead
        }
        return .timeline(answer)
    }

    private func readEvents(
        into answer: inout TimelineAnswer, _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) {
        let filter = EventFilter(sessions: answer.lanes.map(\.id), from: from, until: until, newestFirst: true)
        let page = try await directory.events(filter, limit: Self.mostEvents, at: now)
        answer.events = Request.bySession(page.items.reversed())
        if page.hasMore { answer.historyStart = page.items.last?.at }
    }
}
