import CYardstick
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Validations from memory.
enum Memory {
    static let group = BenchmarkGroup(
        name: "memory",
        summary: "validate from memory: at random and hot, on one thread and on two",
        lines: lines)
    private static let count = 200_000
    private static let hot = 10_000

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.large()
        tell("validating from memory")
        let tokens = FilledStore.tokens(filled.logins)
        let floor = try Floor(tokens, now: filled.moment.milliseconds)
        let store = try filled.open(cachedTokens: filled.logins * 2)
        try await Picks.validate(tokens, store, at: filled.moment)
        var lines: [Line] = []
        for (words, some) in [("", tokens), (", \(hot) hot ones", Array(tokens.prefix(hot)))] {
            for threads in [1, 2] {
                var random = SeededGenerator(seed: 5)
                let picks = (0..<threads).map { _ in Picks.random(count, of: some, using: &random) }
                let duel = try await Duel {
                    try await atOnce(picks) { try await Picks.validate($0, store, at: filled.moment) }
                } theirs: {
                    try await atOnce(picks) { try floor.find($0) }
                }
                lines.append(
                    Line(
                        "validate from memory\(words)\(threads == 1 ? "" : ", two threads")", duel, unit: "1/s",
                        against: "SHA-256, stamp and hash map in C", bar: .ratio(.atLeast(0.7))))
            }
        }
        try await store.close()
        return lines
    }

    private static func atOnce(
        _ picks: [[SessionToken]], _ body: @Sendable @escaping ([SessionToken]) async throws -> Void
    ) async throws -> Double {
        try await Clock.rate(picks.count * count) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for some in picks { group.addTask { try await body(some) } }
                try await group.waitForAll()
            }
        }
    }
}

/// The least that a coherent cache does. It is only read once it is made.
private final class Floor: @unchecked Sendable {
    private let map: OpaquePointer
    private let now: Int64

    init(_ tokens: [SessionToken], now: Int64) throws {
        guard let map = curfew_yardstick_map_make(UInt64(tokens.count)) else { throw BenchmarkFailure("no memory") }
        self.map = map
        self.now = now
        for token in tokens {
            token.hash.withUnsafeBytes { bytes in
                curfew_yardstick_map_put(map, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), .max)
            }
        }
    }

    deinit { curfew_yardstick_map_free(map) }

    func find(_ tokens: [SessionToken]) throws {
        let stamp: [UInt64] = [1, 2, 3, 4, 5, 6]
        var found = 0
        for token in tokens {
            token.hash.withUnsafeBytes { bytes in
                found += Int(
                    curfew_yardstick_map_find(
                        map, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), now, stamp, stamp))
            }
        }
        guard found == tokens.count else { throw BenchmarkFailure("C found \(found) of \(tokens.count)") }
    }
}
