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
            let live = try await directory.totals(matching: query, at: now)
            guard endedToo else { return .counts(live, ended: nil) }
            return .counts(live, ended: try await directory.totals(matching: query.and(.term(.state(.ended))), at: now))
        case .timeline(let request): return try await request.perform(on: directory, at: now)
        case .totals: return .totals(try await directory.totals(matching: .all, at: now))
        case .pulse: return .pulse(try await Pulse(of: directory, at: now))
        case .ticker:
            return .ticker(try await directory.events(EventFilter(newestFirst: true), limit: 24, at: now).items)
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
            let day = TimeBuckets(start: now - .hours(24), width: Span(milliseconds: 86_400_001), count: 1)
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

extension RevokeDialog.Target {
    /// The set as it is now: exactly these would end. More than a dialog can show is still the whole set.
    func pin(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> [Session] {
        switch self {
        case .sessions(let ids):
            let wanted = Set(ids)
            return try await Self.all(SessionQuery(SessionQuery.of(ids)), directory, now).filter {
                wanted.contains($0.id)
            }
        case .users(let users):
            let wanted = Set(users.map(ExactText.init))
            return try await Self.all(SessionQuery(.any(users.map(SessionQuery.of(user:)))), directory, now)
                .filter { wanted.contains(ExactText($0.user)) }
        case .others(let user, let keeping):
            return try await Self.all(SessionQuery(SessionQuery.of(user: user)), directory, now)
                .filter { ExactText($0.user) == ExactText(user) && !keeping.contains($0.id) }
        }
    }

    private static func all(
        _ query: SessionQuery, _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> [Session] {
        var found: [Session] = []
        while true {
            let page = try await directory.sessions(
                matching: query, order: .lastSeen, after: found.last, limit: 500, at: now)
            found += page.items
            if !page.hasMore || Task.isCancelled { return found }
        }
    }
}

extension TimelineRequest {
    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        let lanes = try await directory.sessions(
            matching: lanes, order: SessionOrder(.user), after: nil, limit: limit, at: now
        ).items
        var rates = TimelinePlace.Rates()
        var events: [SessionID: [SessionEvent]] = [:]
        if directory.abilities.contains(.events) {
            let filter = EventFilter(
                sessions: lanes.map(\.id), from: from, until: until, newestFirst: true)
            if !lanes.isEmpty {
                let page = try await directory.events(filter, limit: 4000, at: now)
                events = Request.bySession(page.items.reversed())
            }
            if let past {
                rates.past = try await directory.rates(
                    EventFilter(query: self.rates, from: past.start, until: past.end), buckets: past, at: now)
                rates.buckets = past
            }
        }
        if let ahead {
            rates.endings = try await directory.endings(matching: self.rates, buckets: ahead, at: now)
            rates.endingBuckets = ahead
        }
        return .timeline(lanes, events, rates)
    }
}
