import CReference
import CYardstick
import SQLiteStore
import SessionStore

/// Ending many logins in one act, and how long others wait meanwhile.
enum BulkEnds {
    static let group = BenchmarkGroup(
        name: "bulk-ends",
        summary: "end 10,000 logins by query, and what another writer sees of it",
        lines: lines)
    private static let longestWait = 100.0

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.copy()
        tell("ending many at once")
        let store = try filled.open()
        guard let yardstick = curfew_yardstick_open(filled.path) else { throw BenchmarkFailure("C cannot open it") }
        defer { curfew_yardstick_close(yardstick) }
        var client = 0
        func next() -> String {
            defer { client += 1 }
            return FilledStore.bulkClient(client)
        }
        let rounds = FilledStore.bulks / 2 - 2
        let duel = try await Duel(rounds: rounds) {
            try await Clock.seconds { try await end(next(), of: filled, store) } * 1000
        } theirs: {
            let client = next()
            return try await Clock.seconds {
                let ended = curfew_yardstick_end(yardstick, client, Int32(filled.bulk), filled.moment.milliseconds)
                guard ended == filled.bulk else { throw BenchmarkFailure("C ended \(ended)") }
            } * 1000
        }
        let wait = try await watched(filled) { try await end(next(), of: filled, store) }
        try await store.close()
        await stores.remove(filled)
        return [
            Line(
                "end \(filled.bulk) logins by query", duel, unit: "ms", against: "UPDATEs and COMMIT in C",
                bar: .ratio(.atMost(1.25))),
            Line(
                "the longest that another writer waits meanwhile", wait, unit: "ms",
                bar: .figure(.atMost(longestWait))),
        ]
    }

    private static func end(_ client: String, of filled: FilledStore, _ store: SQLiteSessionStore) async throws {
        let request = EndRequest(
            .matching(try SessionQuery(parsing: "client:\(client)")), reason: "bench", actor: .benchmark)
        let outcome = try await store.end(request, at: filled.moment)
        guard case .ended(let ended, _, _) = outcome, ended.count == filled.bulk else {
            throw BenchmarkFailure("not all of \(client) have ended")
        }
    }

    /// The longest commit of somebody else, in milliseconds, while something is done.
    static func watched(_ filled: FilledStore, _ body: () async throws -> Void) async throws -> Double {
        guard let bystander = curfew_bystander_start(filled.path, 500) else { throw BenchmarkFailure("no bystander") }
        var commits: Int64 = 0
        do { try await body() } catch {
            _ = curfew_bystander_end(bystander, &commits)
            throw error
        }
        let longest = curfew_bystander_end(bystander, &commits)
        guard commits > 0 else { throw BenchmarkFailure("nobody else has committed") }
        return Double(longest) / 1e6
    }
}

extension Actor {
    static let benchmark = Actor.administrator("bench", host: "localhost", known: "uid=0")
}
