import SessionStore

extension Request {
    /// Asks the store. Nothing here decides anything: what to ask is in the request, what to make of it in `update`.
    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        switch self {
        case .users(let query, let order, let fetch):
            let page = try await directory.users(
                matching: query, order: order.turned(fetch.backwards), after: fetch.after, limit: fetch.limit, at: now)
            return .users(page.turned(fetch.backwards), fetch)
        case .sessions(let query, let order, let fetch, let endedToo):
            return try await Self.sessions(query, order, fetch, endedToo, directory, now)
        case .session(let id, let fetch):
            let found = try await directory.sessions(withIDPrefix: id.description, limit: 1, at: now).first
            return .session(found, try await Self.events(EventFilter(sessions: [id]), fetch, directory, now), fetch)
        case .events(let query, let fetch):
            return .events(try await Self.events(EventFilter(query: query), fetch, directory, now), fetch)
        case .histories(let ids):
            let filter = EventFilter(sessions: ids, newestFirst: true)
            let page = try await directory.events(filter, limit: 40 * ids.count + 100, at: now)
            return .histories(Self.bySession(page.items))
        case .counts(let query, let endedToo):
            guard endedToo else { return .counts(try await directory.totals(matching: query, at: now), ended: nil) }
            return .counts(
                try await directory.totals(matching: query.and(.live), at: now),
                ended: try await directory.totals(matching: query.and(.ended), at: now))
        case .timeline(let request): return try await request.perform(on: directory, at: now)
        case .totals: return .totals(try await directory.totals(matching: .all, at: now))
        case .pulse: return .pulse(try await Pulse(of: directory, at: now))
        case .ticker:
            return .ticker(try await directory.events(EventFilter(newestFirst: true), limit: 24, at: now).items)
        case .alarms(let step):
            let filter = EventFilter(kinds: [.reuse], from: now - Pulse.day, newestFirst: true)
            return .alarms(try await directory.events(filter, limit: 200, at: now).items, step: step)
        case .pin(let target): return .pinned(try await target.pin(on: directory, at: now))
        case .end(let request): return .ended(try await directory.end(request, at: now))
        }
    }

    private static func sessions(
        _ query: SessionQuery, _ order: SessionOrder, _ fetch: Fetch<Session>, _ endedToo: Bool,
        _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> Response {
        let page = try await directory.sessions(
            matching: query, order: order.turned(fetch.backwards), after: fetch.after, limit: fetch.limit, at: now)
        let reachesEnd = fetch.backwards ? fetch.after == nil : !page.hasMore
        guard endedToo, reachesEnd else { return .sessions(page.turned(fetch.backwards), ended: [], fetch) }
        let held = Set(page.items.map(\.id))
        let ended = try await directory.sessions(
            matching: query.and(.term(.state(.ended))), order: SessionOrder(.ended, descending: true), after: nil,
            limit: 60, at: now)
        return .sessions(page.turned(fetch.backwards), ended: ended.items.filter { !held.contains($0.id) }, fetch)
    }

    private static func events(
        _ filter: EventFilter, _ fetch: Fetch<SessionEvent>, _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> Page<SessionEvent> {
        var filter = filter
        filter.newestFirst = !fetch.backwards
        if fetch.backwards { filter.after = fetch.after?.sequence ?? 0 } else { filter.before = fetch.after?.sequence }
        return try await directory.events(filter, limit: fetch.limit, at: now).turned(fetch.backwards)
    }

    static func bySession(_ events: [SessionEvent]) -> [SessionID: [SessionEvent]] {
        events.reduce(into: [:]) { result, event in
            if let session = event.session { result[session, default: []].append(event) }
        }
    }
}

extension ListingOrder {
    /// The same order, or its mirror image for reading backwards.
    func turned(_ backwards: Bool) -> Self {
        backwards ? ListingOrder(field, descending: !descending) : self
    }
}

extension Page {
    /// What was read backwards, put forwards.
    func turned(_ backwards: Bool) -> Self {
        backwards ? Page(items: items.reversed(), hasMore: hasMore) : self
    }
}

extension Pulse {
    /// Reads the figures of the frame.
    init(of directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) {
        self.init()
        let minute = Span.minutes(1)
        let start = now - Span(milliseconds: minute.milliseconds * Int64(Self.minutes))
        if directory.abilities.contains(.events) {
            let rates = try await directory.rates(
                EventFilter(kinds: [.login, .refresh], from: start),
                buckets: TimeBuckets(start: start, width: minute, count: Self.minutes), at: now)
            let none = Array(repeating: 0, count: Self.minutes)
            logins = rates[.login] ?? none
            refreshes = rates[.refresh] ?? none
            let day = TimeBuckets(
                start: now - Self.day, width: Span(milliseconds: Self.day.milliseconds + 1), count: 1)
            let acts = try await directory.rates(
                EventFilter(kinds: [.revoke, .reuse], from: day.start), buckets: day, at: now)
            revoked = acts[.revoke]?.first ?? 0
            reuses = acts[.reuse]?.first ?? 0
        }
        endingSoon = try await directory.endings(
            matching: .all, buckets: TimeBuckets(start: now, width: .minutes(10), count: 1), at: now
        ).first
    }
}
