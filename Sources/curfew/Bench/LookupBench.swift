import CYardstick
import Crypto
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Validations: by look-up, and from memory. They keep one core busy, so that they are counted by its time.
struct LookupBench {
    let store: BenchStore
    private let origin = RequestOrigin()

    init(_ store: BenchStore) { self.store = store }

    /// Every validation against the bare look-up in C, in the same file.
    func lookups() async throws -> BenchFigure {
        guard let yardstick = curfew_yardstick_open(store.path) else { throw BenchFailure.yardstick }
        defer { curfew_yardstick_close(yardstick) }
        let keeper = try store.open(cachedTokens: 0)
        let picks = try picks(min(20_000, store.tokens.count * 2))
        let hashes = picks.map(\.hash)
        let duel = try await Duel(in: .ofProcessor, Duel.rate) {
            try await validate(picks, keeper)
        } theirs: {
            let found = hashes.reduce(0) { count, hash in
                count
                    + hash.withUnsafeBytes { bytes in
                        Int(curfew_yardstick_find(yardstick, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)))
                    }
            }
            guard found == hashes.count else { throw BenchFailure.wrongAnswer }
            return found
        }
        try await keeper.close()
        return BenchFigure("validate by look-up", unit: "1/s", duel, against: "prepared SELECT in C")
    }

    /// Every validation against the floor: SHA-256 of the token's text, a stamp of six words, a hash map in C.
    func memory() async throws -> BenchFigure {
        guard let map = curfew_yardstick_map_make(UInt64(store.tokens.count)) else { throw BenchFailure.yardstick }
        defer { curfew_yardstick_map_free(map) }
        for token in store.tokens {
            token.hash.withUnsafeBytes { bytes in
                curfew_yardstick_map_put(map, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), .max)
            }
        }
        let keeper = try store.open(cachedTokens: store.tokens.count * 2)
        _ = try await validate(store.tokens, keeper)
        // As many as there are logins, or what is picked would stay in the processor's cache from round to round.
        let picks = try picks(max(200_000, min(1_000_000, store.tokens.count)))
        let texts = picks.flatMap { Array($0.revealed().utf8) }
        let stamp: [UInt64] = [1, 2, 3, 4, 5, 6]
        let now = store.moment.milliseconds
        let duel = try await Duel(in: .ofProcessor, Duel.rate) {
            try await validate(picks, keeper)
        } theirs: {
            let found = texts.withUnsafeBytes { texts in
                stride(from: 0, to: texts.count, by: SessionToken.length).reduce(0) { count, start in
                    let text = UnsafeRawBufferPointer(rebasing: texts[start..<start + SessionToken.length])
                    return count
                        + SHA256.hash(data: text).withUnsafeBytes { hash in
                            Int(
                                curfew_yardstick_map_find(
                                    map, hash.baseAddress?.assumingMemoryBound(to: UInt8.self), now, stamp, stamp))
                        }
                }
            }
            guard found == picks.count else { throw BenchFailure.wrongAnswer }
            return found
        }
        try await keeper.close()
        return BenchFigure("validate from memory", unit: "1/s", duel, against: "SHA-256, stamp and hash map in C")
    }

    /// Tokens at random over all logins. They are read anew, for a request has just read its token: neither side is to
    /// wait for the memory that a million tokens lie scattered in.
    private func picks(_ count: Int) throws -> [SessionToken] {
        var random = SeededGenerator(seed: 2)
        return try (0..<count).map { _ in
            try SessionToken(parsing: store.tokens[Int.random(in: store.tokens.indices, using: &random)].revealed())
        }
    }

    private func validate(_ tokens: [SessionToken], _ keeper: SQLiteSessionStore) async throws -> Int {
        var live = 0
        for token in tokens {
            if case .live = try await keeper.validate(token, from: origin, at: store.moment) { live += 1 }
        }
        guard live == tokens.count else { throw BenchFailure.wrongAnswer }
        return live
    }
}

/// Something that was measured did not do what it should have.
enum BenchFailure: Error {
    case yardstick, wrongAnswer, noAnswer
}
