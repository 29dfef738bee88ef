import SQLiteStore
import SessionStore

/// Whole processes, from start to end.
enum Starts {
    static let group = BenchmarkGroup(
        name: "starts",
        summary: "curfew --version and curfew show, from start to end",
        lines: lines)
    private static let runs = 20

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.large()
        let store = try filled.open()
        let page = try await store.sessions(matching: .all, order: .lastSeen, after: nil, limit: 1, at: filled.moment)
        try await store.close()
        guard let id = page.items.first?.id.description else { throw BenchmarkFailure("no login") }
        tell("starting")
        return [
            Line(
                "curfew --version", try await duel("curfew", ["--version"], "EmptyProgram", []), unit: "ms",
                against: "an empty program in C", bar: .ratio(.atMost(5))),
            Line(
                "curfew show",
                try await duel("curfew", ["show", id, "--store", filled.path], "LookUpProgram", [filled.path, id]),
                unit: "ms", against: "a look-up in C", bar: .ratio(.atMost(3))),
        ]
    }

    private static func duel(
        _ name: String, _ arguments: [String], _ other: String, _ others: [String]
    ) async throws -> Duel {
        func median(_ name: String, _ arguments: [String]) throws -> Double {
            Series(try (0..<runs).map { _ in try Program.milliseconds(name, arguments) }).median
        }
        return try await Duel {
            try median(name, arguments)
        } theirs: {
            try median(other, others)
        }
    }
}
