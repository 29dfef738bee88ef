import ArgumentParser
import SessionStore

/// `curfew watch [QUERY]`.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Follow what happens, until interrupted.",
        discussion: "Events come in the order in which they happen; there is no --sort.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var listing: ListingOptions
    @OptionGroup var start: EventStart
    @OptionGroup var query: QueryArgument

    func run() async throws {
        var filter = try start.filter(at: Platform.now)
        let query = try query.parsed()
        filter.query = query
        let directory: any SessionDirectory = try store.open()
        var left = listing.limit ?? .max
        var isStarted = start.since != nil
        if listing.format == .csv || listing.format == .rawCSV {
            Output.standard.line(EventObject.names.joined(separator: ","))
            Output.standard.flush()
        }
        for await sequence in directory.changes() {
            guard isStarted else {
                filter.after = sequence
                isStarted = true
                continue
            }
            var hasMore = left > 0
            while hasMore, left > 0 {
                let page = try await directory.events(filter, limit: min(left, 500), at: Platform.now)
                for event in page.items { write(event) }
                Output.standard.flush()
                left -= page.items.count
                filter.after = page.items.last?.sequence ?? max(sequence, filter.after ?? 0)
                filter.from = nil
                hasMore = page.hasMore
            }
            if left <= 0 || Output.standard.isLost { return }
        }
    }

    private func write(_ event: SessionEvent) {
        switch listing.format {
        case .json: Output.standard.line(JSONLine.text(EventObject(event)))
        case .csv: Output.standard.line(CSVRow.text(EventObject(event).row, raw: false))
        case .rawCSV: Output.standard.line(CSVRow.text(EventObject(event).row, raw: true))
        case .table: Output.standard.line(EventLine.text(event))
        }
    }
}
