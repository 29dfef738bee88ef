import CYardstick
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Durable commits: logins, refreshes, ends.
struct WriteBench {
    let store: BenchStore
    /// Enough for a median, and few beside the logins there are.
    private var commits: Int { min(200, store.tokens.count / 50) }

    init(_ store: BenchStore) { self.store = store }

    func figures() async throws -> [BenchFigure] {
        guard let yardstick = curfew_yardstick_open(store.path) else { throw BenchFailure.yardstick }
        defer { curfew_yardstick_close(yardstick) }
        let keeper = try store.open(cachedTokens: 0)
        let figures = [
            try await logins(keeper, yardstick), try await refreshes(keeper, yardstick),
            try await ends(keeper, yardstick),
        ]
        try await keeper.close()
        return figures
    }

    private func logins(_ keeper: SQLiteSessionStore, _ yardstick: OpaquePointer) async throws -> BenchFigure {
        var random = SeededGenerator(seed: 3)
        var next = 0
        // Each user in turn: many sign-ins of one would be a storm, which is something else.
        func login() throws -> LoginRequest {
            next += 1
            return try LoginRequest(
                user: BenchStore.user(next % max(1, store.tokens.count / 5)), client: BenchStore.usual)
        }
        let duel = try await Duel(Duel.microseconds) {
            for _ in 0..<commits {
                guard case .issued = try await keeper.issue(login(), at: store.moment) else {
                    throw BenchFailure.wrongAnswer
                }
            }
            return commits
        } theirs: {
            for _ in 0..<commits {
                let hash = SessionToken.generate(using: &random).hash
                let id = SessionID.generate(using: &random).description
                let login = try login()
                guard
                    hash.withUnsafeBytes({ bytes in
                        curfew_yardstick_login(
                            yardstick, Self.start(bytes), id, login.user, login.client, store.moment.milliseconds)
                    }) == 1
                else { throw BenchFailure.wrongAnswer }
            }
            return commits
        }
        return BenchFigure("login, durable", unit: "µs", duel, against: "INSERTs and COMMIT in C")
    }

    private func refreshes(_ keeper: SQLiteSessionStore, _ yardstick: OpaquePointer) async throws -> BenchFigure {
        var random = SeededGenerator(seed: 4)
        var next = 0
        func token() -> SessionToken {
            next += 1
            return store.tokens[next % store.tokens.count]
        }
        let duel = try await Duel(Duel.microseconds) {
            for _ in 0..<commits {
                guard case .token = try await keeper.refresh(token(), from: RequestOrigin(), at: store.moment) else {
                    throw BenchFailure.wrongAnswer
                }
            }
            return commits
        } theirs: {
            for _ in 0..<commits {
                let successor = SessionToken.generate(using: &random).hash
                let done = token().hash.withUnsafeBytes { old in
                    successor.withUnsafeBytes { new in
                        curfew_yardstick_refresh(
                            yardstick, Self.start(old), Self.start(new), store.moment.milliseconds)
                    }
                }
                guard done == 1 else { throw BenchFailure.wrongAnswer }
            }
            return commits
        }
        return BenchFigure("refresh, durable", unit: "µs", duel, against: "UPDATE, INSERT and COMMIT in C")
    }

    /// One act for a tenth of the logins that are left, by query, so that every round has as many.
    private func ends(_ keeper: SQLiteSessionStore, _ yardstick: OpaquePointer) async throws -> BenchFigure {
        let count = max(1, store.tokens.count / 10 / ((Duel.rounds + 1) * 2))
        let actor = Actor.administrator("bench", host: Platform.hostName)
        let duel = try await Duel(Duel.milliseconds) {
            let page = try await keeper.sessions(
                matching: SessionQuery(parsing: "client:\(BenchStore.ended)"), order: SessionOrder(.id), after: nil,
                limit: count, at: store.moment)
            let order = EndRequest(.sessions(page.items.map(\.id)), reason: "bench", actor: actor)
            guard case .ended(let ended, _, _) = try await keeper.end(order, at: store.moment), ended.count == count
            else { throw BenchFailure.wrongAnswer }
            return count
        } theirs: {
            let ended = curfew_yardstick_end(yardstick, BenchStore.ended, Int32(count), store.moment.milliseconds)
            guard ended == count else { throw BenchFailure.wrongAnswer }
            return count
        }
        // Of many the rows follow in slices, with pauses for others between them.
        return BenchFigure(
            "end \(count) logins, until all rows say so", unit: "ms", duel, against: "UPDATEs and COMMIT in C")
    }

    private static func start(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<UInt8>? {
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    }
}
