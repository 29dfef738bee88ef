import SessionStore

/// Writes a listing of any kind, page by page, in the format that was asked for.
struct ListingWriter<Item: Sendable, Object: JSONObject> {
    let options: ListingOptions
    let names: [String]
    let columns: [PlainTable.Column]
    let object: (Item) -> Object
    let row: (Item) -> [String]
    let cells: (Item) -> [String]

    init(
        _ options: ListingOptions, names: [String], columns: [PlainTable.Column], object: @escaping (Item) -> Object,
        row: @escaping (Item) -> [String], cells: @escaping (Item) -> [String]
    ) {
        self.options = options
        self.names = names
        self.columns = columns
        self.object = object
        self.row = row
        self.cells = cells
    }

    /// Fetches pages until there are no more, or enough.
    ///
    /// - Parameter nothing: what a person is told where there is nothing to be seen.
    func write(
        _ fetch: (_ cursor: Item?, _ limit: Int) async throws -> Page<Item>, nothing: () async throws -> String
    ) async throws {
        var table = PlainTable(columns)
        var cursor: Item?
        var left = options.rows ?? .max
        var hasMore = left > 0
        var isFirst = true
        while hasMore, left > 0, !Output.standard.isLost {
            let page = try await fetch(cursor, min(left, 500))
            if isFirst, !page.items.isEmpty, options.format == .csv || options.format == .rawCSV {
                Output.standard.line(names.joined(separator: ","))
            }
            isFirst = false
            for item in page.items { write(item, into: &table) }
            left -= page.items.count
            cursor = page.items.last
            hasMore = page.hasMore && cursor != nil
        }
        if cursor == nil, left > 0, options.isForPerson { Output.error.line(try await nothing()) }
        table.write(inColour: options.inColour)
        Output.standard.flush()
        if hasMore, options.limit == nil {
            Output.error.line("more follow; --limit \((options.rows ?? 0) * 10) shows them, a query narrows them down")
        }
    }

    private func write(_ item: Item, into table: inout PlainTable) {
        switch options.format {
        case .table: table.add(cells(item))
        case .json: Output.standard.line(JSONLine.text(object(item)))
        case .csv: Output.standard.line(CSVRow.text(row(item), raw: false))
        case .rawCSV: Output.standard.line(CSVRow.text(row(item), raw: true))
        }
    }
}
