import Tokens

extension InMemorySessionStore {
    public func sessions(
        matching query: SessionQuery, order: SessionOrder, after cursor: Session?, limit: Int, at now: Timestamp
    ) -> Page<Session> {
        let isBefore = { (one: Session, two: Session) in order.places(one, before: two) }
        return page(matching(query, now).sorted(by: isBefore), after: cursor, limit, isBefore)
    }

    public func users(
        matching query: SessionQuery, order: UserOrder, after cursor: UserSummary?, limit: Int, at now: Timestamp
    ) -> Page<UserSummary> {
        let isBefore = { (one: UserSummary, two: UserSummary) in order.places(one, before: two) }
        let users = Dictionary(grouping: matching(query, now)) { Array($0.user.utf8) }
            .values.compactMap { UserSummary(of: $0) }
        return page(users.sorted(by: isBefore), after: cursor, limit, isBefore)
    }

    public func sessions(withIDPrefix prefix: String, limit: Int, at now: Timestamp) -> [Session] {
        Array(
            records.values.map { $0.session.resolved(at: now) }
                .filter { $0.id.description.utf8.starts(with: prefix.utf8) }
                .sorted { $0.id < $1.id }.prefix(limit))
    }

    public func events(_ filter: EventFilter, limit: Int, at now: Timestamp) -> Page<SessionEvent> {
        let passing = feed.filter { filter.passes($0, at: now) }
        let ordered = filter.newestFirst ? passing.reversed() : passing
        return Page(items: Array(ordered.prefix(limit)), hasMore: ordered.count > limit)
    }

    public func totals(matching query: SessionQuery, at now: Timestamp) -> StoreTotals {
        let sessions = matching(query, now)
        return StoreTotals(
            logins: sessions.count, users: Set(sessions.map { Array($0.user.utf8) }).count,
            clients: Set(sessions.map { Array($0.client.utf8) }).count)
    }

    public func rates(_ filter: EventFilter, buckets: TimeBuckets, at now: Timestamp) -> [SessionEvent.Kind: [Int]] {
        var rates: [SessionEvent.Kind: [Int]] = [:]
        for event in feed where filter.passes(event, at: now) {
            guard let bucket = buckets.index(of: event.at) else { continue }
            rates[event.kind, default: Array(repeating: 0, count: buckets.count)][bucket] += 1
        }
        return rates
    }

    public func endings(
        matching query: SessionQuery, buckets: TimeBuckets, at now: Timestamp
    ) -> [SessionCause: [Int]] {
        matching(query, now).reduce(into: [:]) { counts, session in
            guard session.end == nil, let deadline = session.nextDeadline, let index = buckets.index(of: deadline.at)
            else { return }
            counts[deadline.cause, default: Array(repeating: 0, count: buckets.count)][index] += 1
        }
    }

    private func matching(_ query: SessionQuery, _ now: Timestamp) -> [Session] {
        records.values.map { $0.session.resolved(at: now) }.filter { query.matches($0, at: now) }
    }

    private func page<Item: Sendable>(
        _ sorted: [Item], after cursor: Item?, _ limit: Int, _ isBefore: (Item, Item) -> Bool
    ) -> Page<Item> {
        let rest = cursor.map { cursor in Array(sorted.drop { !isBefore(cursor, $0) }) } ?? sorted
        return Page(items: Array(rest.prefix(limit)), hasMore: rest.count > limit)
    }
}

extension InMemorySessionStore: TokenTracingStore {
    public func trace(_ token: TokenHash, at now: Timestamp) -> TracedToken? {
        guard let entry = tokens[token], let record = records[entry.session] else { return nil }
        return TracedToken(record.session.resolved(at: now), token: entry.presented)
    }
}
