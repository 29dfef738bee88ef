import ArgumentParser
import SessionStore

/// `curfew events [QUERY]`.
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "List what happened, oldest first.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var listing: ListingOptions
    @OptionGroup var start: EventStart
    @Option(help: "By what: seq, time; with :desc, backwards.") var sort: SortOption<EventField>?
    @OptionGroup var query: QueryArgument

    func run() async throws {
        let now = Platform.now
        var filter = try start.filter(at: now)
        filter.query = try query.parsed()
        let directory: any SessionDirectory = try store.open()
        // Of a page on a terminal, the newest events are wanted.
        let isPage = listing.limit == nil && listing.rows != nil && start.since == nil && sort == nil
        guard isPage, let rows = listing.rows else {
            return try await write(filter, in: directory, at: now)
        }
        filter.newestFirst = true
        let newest = try await directory.events(filter, limit: rows, at: now)
        try await writer.write { cursor, _ in
            Page(items: cursor == nil ? newest.items.reversed() : [], hasMore: false)
        } nothing: {
            Self.noMatch
        }
    }

    private func write(_ filter: EventFilter, in directory: any SessionDirectory, at now: Timestamp) async throws {
        let order = sort?.order ?? ListingOrder(.seq)
        func page(after cursor: SessionEvent?, limit: Int) async throws(StoreError) -> Page<SessionEvent> {
            var next = filter
            next.newestFirst = order.isOfFeed && order.descending
            if let cursor, next.newestFirst {
                next.before = cursor.sequence
            } else if let cursor {
                next.after = cursor.sequence
            }
            return try await directory.events(next, limit: limit, at: now)
        }
        guard !order.isOfFeed else { return try await writer.write(page) { Self.noMatch } }
        // The feed knows no other order than its own, so all of it is read first.
        var events: [SessionEvent] = []
        var hasMore = true
        while hasMore {
            let page = try await page(after: events.last, limit: 500)
            events += page.items
            hasMore = page.hasMore
        }
        var rest = order.sorted(events)[...]
        try await writer.write { _, limit in
            let items = Array(rest.prefix(limit))
            rest = rest.dropFirst(limit)
            return Page(items: items, hasMore: !rest.isEmpty)
        } nothing: {
            Self.noMatch
        }
    }

    private var writer: ListingWriter<SessionEvent, EventObject> {
        ListingWriter(
            listing, names: EventObject.names, columns: Self.columns,
            object: { EventObject($0) }, row: { EventObject($0).row }, cells: EventsCommand.cells)
    }

    private static let noMatch = "no event matches"

    static let columns = [
        PlainTable.Column(title: "SEQ", alignment: .right), .init(title: "TIME"), .init(title: "KIND"),
        .init(title: "ID"), .init(title: "USER", maximum: 40), .init(title: "CLIENT", maximum: 16),
        .init(title: "IP"), .init(title: "BY AND WHY"),
    ]

    static func cells(_ event: SessionEvent) -> [String] {
        let isSelfEvident = event.actor == .user && event.reason == nil
        let words = [event.cause?.rawValue, event.actor?.name, event.reason].compactMap(\.self)
        return [
            String(event.sequence), Words.moment(event.at), event.kind.rawValue, event.session?.short ?? "",
            event.user ?? "", event.client ?? "", event.address?.description ?? "",
            isSelfEvident ? "" : words.joined(separator: " · "),
        ]
    }
}

/// Where in the feed to begin.
struct EventStart: ParsableArguments {
    @Option(help: "Only what was written since a time, an age (10m), or after a sequence number.")
    var since: String?

    func filter(at now: Timestamp) throws(Failure) -> EventFilter {
        guard let since else { return EventFilter() }
        if let sequence = Int64(since), sequence >= 0 { return EventFilter(after: sequence) }
        return EventFilter(from: try TimeArgument.parse(since, option: "since", at: now))
    }
}
