import ArgumentParser
import SQLiteStore
import SessionStore
import Tokens

/// How soon an end is true in another process, which answers from memory.
struct EverywhereBench {
    let store: BenchStore
    private var ends: Int { min(1000, store.tokens.count / 20) }

    init(_ store: BenchStore) { self.store = store }

    func figures() async throws -> [BenchFigure] {
        let keeper = try store.open(cachedTokens: 0)
        let logins = store.tokens.count
        let peer = try BenchPeer(store.path)
        defer { peer.end() }
        let actor = Actor.administrator("bench", host: Platform.hostName)
        var times: [Double] = []
        var missed = 0
        for number in 0..<ends {
            let user = try LoginRequest(user: "peer.\(number)@example.com")
            guard case .issued(let token, _) = try await keeper.issue(user, at: store.moment) else {
                throw BenchFailure.wrongAnswer
            }
            for _ in 0..<2 { guard try peer.ask(token) == "live" else { throw BenchFailure.wrongAnswer } }
            let start = ContinuousClock.now
            _ = try await keeper.end(EndRequest(.user(user.user), actor: actor), at: store.moment)
            times.append(Duel.milliseconds(1, ContinuousClock.now - start))
            if try peer.ask(token) != "revoked" { missed += 1 }
        }
        let everyone = try await everyone(keeper, peer, actor)
        return [
            BenchFigure("end all of a user, until it is true everywhere", unit: "ms", Series(times).median),
            BenchFigure("end everyone of \(logins), until it is true everywhere", unit: "ms", everyone),
            BenchFigure("of \(ends) ends, missed by another process", unit: "", Double(missed)),
        ]
    }

    /// How soon the end of everybody's logins is true, in milliseconds. Their rows may take minutes to follow, for which
    /// nobody waits here: the store is gone afterwards.
    private func everyone(
        _ keeper: SQLiteSessionStore, _ peer: BenchPeer, _ actor: Actor
    ) async throws -> Double {
        let moment = store.moment
        guard case .issued(let token, _) = try await keeper.issue(LoginRequest(user: "peer.last"), at: moment) else {
            throw BenchFailure.wrongAnswer
        }
        for _ in 0..<2 { guard try peer.ask(token) == "live" else { throw BenchFailure.wrongAnswer } }
        let start = ContinuousClock.now
        let ending = Task { try await keeper.end(EndRequest(.everyone, actor: actor), at: moment) }
        while try peer.ask(token) == "live" {}
        let time = Duel.milliseconds(1, ContinuousClock.now - start)
        try await keeper.close()
        // It says that not all is written down.
        _ = await ending.result
        return time
    }
}

/// The other process.
private struct BenchPeer {
    private let process: BenchProcess

    init(_ path: String) throws { process = try BenchProcess(BenchPeerCommand.self, [path]) }

    func ask(_ token: SessionToken) throws -> String {
        try process.tell(token.revealed())
        return try process.line()
    }

    func end() { process.end() }
}

/// Validates from memory the tokens that it reads, a line each.
struct BenchPeerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bench-peer", shouldDisplay: false)
    @Argument var path: String

    func run() async throws {
        let keeper = try SQLiteSessionStore(path: path, sweepInterval: nil)
        while let line = readLine() {
            let token = try SessionToken(parsing: line)
            switch try await keeper.validate(token, from: RequestOrigin(), at: Platform.now) {
            case .live: Output.standard.line("live")
            case .refused(let refusal): Output.standard.line(refusal.cause)
            }
            Output.standard.flush()
        }
        try await keeper.close()
    }
}
