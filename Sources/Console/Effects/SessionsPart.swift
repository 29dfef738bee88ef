import SessionStore

/// One part of a list of logins: those that are live, or those that have ended, each in an order of its own.
struct SessionsPart: Sendable, Equatable {
    let query: SessionQuery
    let order: SessionOrder

    /// A window on parts that stand one below the other. Of two the first are live logins, and the second those that
    /// have ended: so the login that a window follows tells in which part it stands.
    static func page(
        of parts: [SessionsPart], _ fetch: Fetch<Session>, on directory: any SessionDirectory, at now: Timestamp
    ) async throws(StoreError) -> Page<Session> {
        let parts = fetch.backwards ? parts.reversed() : parts
        let isInLast = (fetch.after?.end == nil) == fetch.backwards
        let first = fetch.after != nil && isInLast ? parts.count - 1 : 0
        var items: [Session] = []
        var hasMore = false
        for (number, part) in parts.enumerated().dropFirst(first) {
            // One more than there is room for, so that a part that is not begun is known to hold something.
            let room = fetch.limit - items.count
            let page = try await directory.sessions(
                matching: part.query, order: part.order.turned(fetch.backwards),
                after: number == first ? fetch.after : nil, limit: max(1, room), at: now)
            items += page.items.prefix(room)
            hasMore = page.hasMore || page.items.count > room
            if hasMore { break }
        }
        return Page(items: items, hasMore: hasMore).turned(fetch.backwards)
    }
}
