import ArgumentParser
import SessionStore

/// How a listing is written.
struct ListingOptions: ParsableArguments {
    @Flag(help: "One JSON object per line.")
    var json = false

    @Flag(help: "Comma-separated values, safe for terminals and spreadsheets.")
    var csv = false

    @Flag(help: "Comma-separated values as they are stored.")
    var csvRaw = false

    @Option(help: "At most this many rows (default: all; on a terminal, a page).")
    var limit: Int?

    enum Format { case table, json, csv, rawCSV }

    func validate() throws {
        guard [json, csv, csvRaw].count(where: \.self) <= 1 else {
            throw ValidationError("--json, --csv and --csv-raw exclude each other")
        }
        guard limit.map({ $0 >= 0 }) ?? true else { throw ValidationError("--limit is 0 or more") }
    }

    var format: Format { json ? .json : csv ? .csv : csvRaw ? .rawCSV : .table }

    /// Whether a person reads it on a terminal.
    var isForPerson: Bool { format == .table && Platform.isTerminal(STDOUT_FILENO) }

    /// Whether that person sees colours.
    var inColour: Bool { isForPerson && Platform.environment("NO_COLOR") == nil }

    /// How many rows; `nil` for all.
    var rows: Int? {
        if let limit { return limit }
        guard format == .table, let size = Platform.terminalSize() else { return nil }
        return max(size.rows - 3, 5)
    }
}

/// By what a listing is ordered: `FIELD` or `FIELD:desc`.
struct SortOption<Field: RawRepresentable & CaseIterable & Sendable & Equatable>: ExpressibleByArgument
where Field.RawValue == String {
    let order: ListingOrder<Field>

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let field = Field(rawValue: String(parts[0])), parts.count == 1 || ["asc", "desc"].contains(parts[1])
        else { return nil }
        order = ListingOrder(field, descending: parts.count == 2 && parts[1] == "desc")
    }

    static var allValueStrings: [String] { Field.allCases.map(\.rawValue) }
}
