import ArgumentParser
import SessionStore

/// `curfew events [QUERY]`.
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "List what happened, oldest first.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var listing: ListingOptions
    @OptionGroup var start: EventStart
    @OptionGroup var query: QueryArgument

    func run() async throws {
        let now = Platform.now
        var filter = try start.filter(at: now)
        filter.query = try query.parsed()
        let directory: any SessionDirectory = try store.open()
        // Of a page on a terminal, the newest events are wanted.
        let isPage = listing.limit == nil && listing.rows != nil && start.since == nil
        guard isPage, let rows = listing.rows else {
            let filter = filter
            try await writer.write { cursor, limit in
                var next = filter
                next.after = cursor?.sequence ?? filter.after
                return try await directory.events(next, limit: limit, at: now)
            }
            return
        }
        filter.newestFirst = true
        let newest = try await directory.events(filter, limit: rows, at: now)
        try await writer.write { cursor, _ in
            Page(items: cursor == nil ? newest.items.reversed() : [], hasMore: false)
        }
    }

    private var writer: ListingWriter<SessionEvent, EventObject> {
        ListingWriter(
            listing, names: EventObject.CodingKeys.allCases.map(\.rawValue), columns: Self.columns,
            object: EventObject.init, row: { EventObject($0).row }, cells: EventsCommand.cells)
    }

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
