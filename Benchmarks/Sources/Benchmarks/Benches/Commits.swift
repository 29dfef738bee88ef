import CReference
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Durable commits: one at a time, and of a hundred callers at once.
enum Commits {
    static let group = BenchmarkGroup(
        name: "commits",
        summary: "login, refresh and touch: one durable commit each, and a hundred callers at once",
        lines: lines)
    private static let alone = 100
    private static let callers = 100

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let store = try await stores.copy()
        tell("committing")
        var lines: [Line] = []
        for (word, write) in [("login", curfew_login), ("refresh", curfew_refresh), ("touch", curfew_touch)] {
            let writer = try Writer(write, store)
            lines += try await one(word, writer)
            lines.append(try await many(word, writer))
            try await writer.close()
        }
        await stores.remove(store)
        return lines
    }

    private static func one(_ word: String, _ writer: Writer) async throws -> [Line] {
        var (times, others): ([Double], [Double]) = ([], [])
        func median(_ body: () async throws -> Void) async throws -> (median: Double, all: [Double]) {
            var some: [Double] = []
            for _ in 0..<alone { some.append(try await Clock.seconds(body) * 1e6) }
            return (Series(some).median, some)
        }
        let duel = try await Duel {
            let round = try await median { try await writer.ours(1) }
            times += round.all
            return round.median
        } theirs: {
            let round = try await median { try writer.theirs(1) }
            others += round.all
            return round.median
        }
        let (all, rest) = (Series(times), Series(others))
        return [
            Line(
                "\(word), one durable commit", duel, unit: "µs", against: "the same in C", bar: .ratio(.atMost(1.3))),
            Line(
                "\(word), one durable commit, the slowest of a hundred", all.quantile(0.99), unit: "µs",
                against: "its median; in C the ratio is \(Number.short(rest.quantile(0.99) / rest.median))", all.median,
                bar: .ratio(.atMost(3))),
        ]
    }

    private static func many(_ word: String, _ writer: Writer) async throws -> Line {
        let duel = try await Duel {
            try await Clock.rate(callers * 10) { for _ in 0..<10 { try await writer.ours(callers) } }
        } theirs: {
            try await Clock.rate(callers * 10) { for _ in 0..<10 { try writer.theirs(callers) } }
        }
        return Line(
            "\(word), \(callers) callers at once", duel, unit: "1/s", against: "\(callers) per commit in C",
            bar: .ratio(.atLeast(0.8)))
    }
}

/// Writes one kind of thing, with Curfew and in C, each to logins of its own.
private final class Writer {
    private let write: curfew_write
    private let store: SQLiteSessionStore
    private let reference: Reference
    private let moment: Timestamp
    private var random: SeededGenerator
    private var (mine, yours): ([SessionToken], [[UInt8]])
    private var (next, other) = (0, 0)
    private var passed: Int64 = 0
    /// There is one for every five logins.
    private let users: Int

    /// Every use is worth writing.
    private static let policy = Policy(base: ClientPolicy(idle: nil, absolute: .days(60), touch: .zero))

    init(_ write: curfew_write, _ filled: FilledStore) throws {
        self.write = write
        store = try filled.open(policy: Self.policy)
        reference = try Reference(filled)
        moment = filled.moment
        users = max(1, filled.logins / 5)
        random = SeededGenerator(seed: 7 + UInt64(write.rawValue))
        // A different part of the logins for each kind of write, and half of it for each side.
        let all = FilledStore.tokens(filled.logins)
        let part = all.count / 6
        let first = Int(write.rawValue) * 2 * part
        mine = Array(all[first..<first + part])
        yours = all[first + part..<first + 2 * part].map { Self.bytes($0.hash) }
    }

    func close() async throws { try await store.close() }

    /// So many callers at once.
    func ours(_ callers: Int) async throws {
        passed += 1
        let now = moment + Span(milliseconds: passed)
        if callers == 1 { return try await call(store, turn(), at: now) }
        let turns = (0..<callers).map { _ in turn() }
        try await withThrowingTaskGroup(of: Void.self) { [store, write] group in
            for turn in turns { group.addTask { try await Self.call(write, store, turn, at: now) } }
            try await group.waitForAll()
        }
        if write == curfew_touch { try await store.flush() }
    }

    private func call(_ store: SQLiteSessionStore, _ turn: Turn, at now: Timestamp) async throws {
        try await Self.call(write, store, turn, at: now)
        if write == curfew_touch { try await store.flush() }
    }

    private static func call(
        _ write: curfew_write, _ store: SQLiteSessionStore, _ turn: Turn, at now: Timestamp
    ) async throws {
        let refused = BenchmarkFailure("a write was refused")
        switch write {
        case curfew_login:
            let request = try LoginRequest(user: FilledStore.user(turn.user), client: "web")
            guard case .issued = try await store.issue(request, at: now) else { throw refused }
        case curfew_refresh:
            guard case .token = try await store.refresh(turn.token, from: RequestOrigin(), at: now) else {
                throw refused
            }
        default:
            guard case .live = try await store.validate(turn.token, from: RequestOrigin(), at: now) else {
                throw refused
            }
        }
    }

    /// So many in one commit.
    func theirs(_ count: Int) throws {
        passed += 1
        var (hashes, successors, ids): ([UInt8], [UInt8], String) = ([], [], "")
        for _ in 0..<count {
            let fresh = Self.bytes(SessionToken.generate(using: &random).hash)
            switch write {
            case curfew_login:
                hashes += fresh
                ids += SessionID.generate(using: &random).description
            case curfew_refresh:
                hashes += yours[other % yours.count]
                successors += fresh
                yours[other % yours.count] = fresh
            default: hashes += yours[other % yours.count]
            }
            other += 1
        }
        try reference.commit(write, hashes, successors: successors, ids: ids, at: moment.milliseconds + passed)
    }

    /// Who writes next. Each user signs in in turn: many sign-ins of one would be a storm, which is something else.
    private func turn() -> Turn {
        next += 1
        return Turn(token: mine[next % mine.count], user: next % users)
    }

    private struct Turn: Sendable {
        let token: SessionToken
        let user: Int
    }

    private static func bytes(_ hash: TokenHash) -> [UInt8] { hash.withUnsafeBytes { Array($0) } }
}
