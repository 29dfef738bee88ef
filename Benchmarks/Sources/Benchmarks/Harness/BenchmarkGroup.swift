/// Figures that are measured together.
struct BenchmarkGroup: Sendable {
    /// What it is called for `--only`.
    let name: String
    /// What it measures, in a few words.
    let summary: String
    /// Measures; it is told where to find stores and whom to tell how far it is.
    let lines: @Sendable (Stores, @Sendable (String) -> Void) async throws -> [Line]

    /// All of them, in the order of the table.
    static let all = [
        LookUps.group, Memory.group, Commits.group, Queries.group, Starts.group, ConsoleProcess.group,
        ConsoleScreens.group, BulkEnds.group, Everywhere.group, Gateway.group,
    ]
}
