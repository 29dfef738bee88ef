import CYardstick
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Validations through SQLite, nothing kept in memory.
enum LookUps {
    static let group = BenchmarkGroup(
        name: "look-ups",
        summary: "validate by look-up: one process, two, beside commits, and how it grows",
        lines: lines)
    private static let count = 20_000
    private static let commits = 1000

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let large = try await stores.large()
        tell("look-ups")
        var lines = [try await single(large)]
        lines += try await double(large)
        lines.append(try await growth(large, stores))
        lines += try await beside(stores)
        return lines
    }

    private static func single(_ store: FilledStore) async throws -> Line {
        let looker = try Looker(store)
        let duel = try await Duel {
            try await looker.ours(count)
        } theirs: {
            try await looker.theirs(count)
        }
        return Line(
            "validate by look-up", duel, unit: "1/s", against: "prepared SELECT in C, autocommit",
            bar: .ratio(.atLeast(0.85)))
    }

    /// Two processes against one, and the same in C, which says what the machine has to give.
    private static func double(_ store: FilledStore) async throws -> [Line] {
        let peers = try (0..<2).map { _ in try Peer("look-ups", store.path, "\(store.logins)") }
        defer { peers.forEach { $0.kill() } }
        func rate(_ who: String, _ peers: [Peer]) throws -> Double {
            for peer in peers { try peer.tell("\(who) \(count)") }
            return try peers.reduce(0) { $0 + Double(count) * 1e9 / (Double(try $1.line()) ?? .infinity) }
        }
        func duel(_ who: String) async throws -> Duel {
            try await Duel {
                try rate(who, peers)
            } theirs: {
                try rate(who, [peers[0]])
            }
        }
        return [
            Line(
                "validate by look-up, two processes", try await duel("ours"), unit: "1/s", against: "one process",
                bar: .ratio(.atLeast(1.7))),
            Line("prepared SELECT in C, two processes", try await duel("theirs"), unit: "1/s", against: "one process"),
        ]
    }

    private static func growth(_ large: FilledStore, _ stores: Stores) async throws -> Line {
        let (many, few) = (try Looker(large), try Looker(try await stores.small()))
        let duel = try await Duel {
            1e6 / (try await many.ours(count))
        } theirs: {
            1e6 / (try await few.ours(count))
        }
        return Line(
            "validate by look-up, of \(large.logins)", duel, unit: "µs", against: "of \(Stores.few)",
            bar: .ratio(.atMost(1.7)))
    }

    /// While another process commits a thousand times a second, against its quiet self; and the same in C, which says what
    /// SQLite has to give: it forgets what it has read of the file whenever somebody else commits.
    private static func beside(_ stores: Stores) async throws -> [Line] {
        let store = try await stores.copy()
        let looker = try Looker(store)
        func duel(_ look: (Int) async throws -> Double) async throws -> Duel {
            try await Duel {
                let noise = try Peer("commits", store.path, "\(commits)")
                defer { noise.kill() }
                // The first of its commits are over when a few look-ups are.
                _ = try await look(count / 10)
                return try await look(count)
            } theirs: {
                try await look(count)
            }
        }
        let lines = [
            Line(
                "validate by look-up, beside \(commits) commits a second", try await duel(looker.ours), unit: "1/s",
                against: "without them", bar: .ratio(.atLeast(0.8))),
            Line(
                "prepared SELECT in C, beside \(commits) commits a second", try await duel(looker.theirs), unit: "1/s",
                against: "without them"),
        ]
        try await looker.close()
        await stores.remove(store)
        return lines
    }
}

/// Looks tokens up in one store, with Curfew and in C.
private final class Looker {
    private let store: SQLiteSessionStore
    private let yardstick: OpaquePointer
    private let tokens: [SessionToken]
    private let moment: Timestamp
    private var random = SeededGenerator(seed: 3)

    init(_ filled: FilledStore) throws {
        store = try filled.open()
        guard let yardstick = curfew_yardstick_open(filled.path) else {
            throw BenchmarkFailure("C cannot open \(filled.path)")
        }
        self.yardstick = yardstick
        tokens = FilledStore.tokens(filled.logins)
        moment = filled.moment
    }

    deinit { curfew_yardstick_close(yardstick) }

    func close() async throws { try await store.close() }

    /// How many a second.
    func ours(_ count: Int) async throws -> Double {
        let picks = Picks.random(count, of: tokens, using: &random)
        return try await Clock.rate(count) { try await Picks.validate(picks, store, at: moment) }
    }

    func theirs(_ count: Int) async throws -> Double {
        let picks = Picks.random(count, of: tokens, using: &random)
        return try await Clock.rate(count) { try Picks.find(picks, yardstick) }
    }
}
