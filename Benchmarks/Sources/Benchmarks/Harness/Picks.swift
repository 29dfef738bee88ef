import CYardstick
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Tokens at random, and what is done with them.
enum Picks {
    static func random(
        _ count: Int, of tokens: [SessionToken], using random: inout SeededGenerator
    ) -> [SessionToken] {
        (0..<count).map { _ in tokens[Int(random.next() % UInt64(tokens.count))] }
    }

    /// Validates them one after the other: all are live.
    static func validate(_ tokens: [SessionToken], _ store: SQLiteSessionStore, at moment: Timestamp) async throws {
        let origin = RequestOrigin()
        var live = 0
        for token in tokens {
            if case .live = try await store.validate(token, from: origin, at: moment) { live += 1 }
        }
        guard live == tokens.count else { throw BenchmarkFailure("\(live) of \(tokens.count) are live") }
    }

    /// Looks the hash of each up in C.
    static func find(_ tokens: [SessionToken], _ yardstick: OpaquePointer) throws {
        var found = 0
        for token in tokens {
            token.hash.withUnsafeBytes { bytes in
                found += Int(curfew_yardstick_find(yardstick, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)))
            }
        }
        guard found == tokens.count else { throw BenchmarkFailure("C found \(found) of \(tokens.count)") }
    }
}
