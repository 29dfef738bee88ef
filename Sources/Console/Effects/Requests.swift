import SessionStore

extension Request {
    /// Asks the store. Nothing here decides anything: what to ask is in the request, what to make of it in `update`.
    func perform(
        from sources: RequestSources, at now: Timestamp,
        progress: @escaping @Sendable (EndProgress) -> Void = { _ in }
    ) async throws(StoreError) -> Response {
        let directory = sources.directory
        switch self {
        case .users(let query, let order, let fetch):
            let page = try await directory.users(
                matching: query, order: order.turned(fetch.backwards), after: fetch.after, limit: fetch.limit, at: now)
            return .users(page.turned(fetch.backwards), fetch)
        case .sessions(let query, let order, let fetch, let endedToo):
            let parts =
                endedToo
                ? [
                    SessionsPart(query: query.and(.live), order: order),
                    SessionsPart(query: query.and(.ended), order: SessionOrder(.ended, descending: true)),
                ] : [SessionsPart(query: query, order: order)]
            return .sessions(try await SessionsPart.page(of: parts, fetch, on: directory, at: now), fetch)
        case .session(let id, let fetch):
            let found = try await directory.sessions(withIDPrefix: id.description, limit: 1, at: now).first
            return .session(found, try await Self.events(EventFilter(sessions: [id]), fetch, directory, now), fetch)
        case .events(let query, let fetch):
            return .events(try await Self.events(EventFilter(query: query), fetch, directory, now), fetch)
        case .histories(let ids):
            let filter = EventFilter(sessions: ids, newestFirst: true)
            let page = try await directory.events(filter, limit: 40 * ids.count + 100, at: now)
            return .histories(Self.bySession(page.items, of: ids))
        case .counts(let query, let endedToo):
            guard endedToo else { return .counts(try await directory.totals(matching: query, at: now), ended: nil) }
            return .counts(
                try await directory.totals(matching: query.and(.live), at: now),
                ended: try await directory.totals(matching: query.and(.ended), at: now))
        case .laneEvents(let request): return try await request.perform(on: directory, at: now)
        case .rates(let request): return try await request.perform(on: directory, at: now)
        case .neighbour(let id, let sequence, let step):
            let filter = EventFilter(
                sessions: [id], after: step > 0 ? sequence : nil, before: step < 0 ? sequence : nil,
                newestFirst: step < 0)
            return .neighbour(try await directory.events(filter, limit: 1, at: now).items.first, step: step)
        case .examination(let isThorough):
            let found =
                try await (directory as? any ExaminedStore)?.examine(at: now, isThorough: isThorough)
                ?? [.unexamined(directory.description)]
            let further = try await sources.furtherFindings?(now, isThorough) ?? []
            let told = (found + further).filter { !sources.findingsLeftOut.contains($0.code) }
            return .examination(told, isThorough: isThorough)
        case .keyRing: return .keyRing(try await sources.keys?.standing(at: now))
        case .changeKeys(let order, let actor):
            let none = KeyRingOutcome.failed("this store keeps no signing keys")
            return .keysChanged(await sources.keys?.perform(order, actor: actor, at: now) ?? none)
        case .inspect(let request): return await request.perform(from: sources, at: now)
        case .totals: return .totals(try await directory.totals(matching: .all, at: now))
        case .pulse: return .pulse(try await Pulse(of: directory, at: now))
        case .ticker:
            return .ticker(try await directory.events(EventFilter(newestFirst: true), limit: 24, at: now).items)
        case .company: return .company(await (directory as? any AttendedStore)?.others() ?? [])
        case .alarms(let step):
            return .alarms(try await Pulse.alarms(of: directory, at: now).items, step: step)
        case .find(let request): return try await request.perform(on: directory, at: now)
        case .complete(let request): return try await request.perform(on: directory, at: now)
        case .mark(let request): return try await request.perform(on: directory, at: now)
        case .pin(let target):
            let sessions = try await target.pin(on: directory, at: now)
            let tokens = try await (directory as? any OutstandingTokenStore)?
                .outstandingTokens(of: sessions.map(\.id), at: now)
            return .pinned(sessions, Exposure(tokens ?? []))
        case .end(let request): return .ended(try await directory.end(request, at: now, progress: progress))
        }
    }

    /// The same where there is nothing but a store.
    func perform(
        on directory: any SessionDirectory, at now: Timestamp,
        progress: @escaping @Sendable (EndProgress) -> Void = { _ in }
    ) async throws(StoreError) -> Response {
        try await perform(from: RequestSources(directory), at: now, progress: progress)
    }

    private static func events(
        _ filter: EventFilter, _ fetch: Fetch<SessionEvent>, _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> Page<SessionEvent> {
        var filter = filter
        filter.newestFirst = !fetch.backwards
        if fetch.backwards { filter.after = fetch.after?.sequence ?? 0 } else { filter.before = fetch.after?.sequence }
        return try await directory.events(filter, limit: fetch.limit, at: now).turned(fetch.backwards)
    }

    /// The events of each login; a login without any has none, while one that was not asked for is not there.
    static func bySession(_ events: [SessionEvent], of ids: [SessionID]) -> [SessionID: [SessionEvent]] {
        let none = Dictionary(ids.map { ($0, [SessionEvent]()) }) { first, _ in first }
        return events.reduce(into: none) { result, event in
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
    /// What raised an alarm in the last day, the newest first.
    static func alarms(
        of directory: any SessionDirectory, at now: Timestamp
    ) async throws(StoreError) -> Page<SessionEvent> {
        let filter = EventFilter(alarmsOnly: true, from: now - day, newestFirst: true)
        return try await directory.events(filter, limit: AlarmCounts.limit, at: now)
    }

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
                EventFilter(kinds: [.revoke], from: day.start), buckets: day, at: now)
            revoked = acts[.revoke]?.first ?? 0
            alarms = AlarmCounts(try await Self.alarms(of: directory, at: now))
        }
        endingSoon = try await directory.endings(
            matching: .all, buckets: TimeBuckets(start: now, width: .minutes(10), count: 1), at: now
        ).values.reduce(0) { $0 + $1.reduce(0, +) }
    }
}
