import SQLiteStore
import SessionStore
import Tokens

/// How soon an end is true in another process, which validates from memory.
enum Everywhere {
    static let group = BenchmarkGroup(
        name: "everywhere",
        summary: "end a user, end everyone: until another process refuses, and what a writer sees of it",
        lines: lines)
    private static let ends = 1000
    private static let soon = 10.0

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.copy()
        tell("ending everywhere")
        let store = try filled.open()
        let peer = try Peer("validations", filled.path)
        var lines = try await users(store, peer)
        lines += try await everyone(filled, store, peer)
        peer.kill()
        try await store.close()
        await stores.remove(filled)
        return lines
    }

    private static func users(_ store: SQLiteSessionStore, _ peer: Peer) async throws -> [Line] {
        var times: [Double] = []
        var missed = 0
        for number in 0..<ends {
            let request = try LoginRequest(user: "peer.\(number)@example.com")
            guard case .issued(let token, _) = try await store.issue(request, at: SystemClock.now()) else {
                throw BenchmarkFailure("no login")
            }
            for _ in 0..<2 { try expect("live", of: token, peer) }
            let order = EndRequest(.user(request.user), actor: .benchmark)
            var answer = ""
            times.append(
                try await Clock.seconds {
                    _ = try await store.end(order, at: SystemClock.now())
                    answer = try peer.ask(token.revealed())
                } * 1000)
            if answer != "revoked" { missed += 1 }
        }
        let all = Series(times)
        return [
            Line(
                "end a user, until another process refuses", all.median, unit: "ms", bar: .figure(.atMost(soon))),
            Line("the same, the slowest of a hundred", all.quantile(0.99), unit: "ms"),
            Line(
                "of \(ends) such ends, missed at the next validation", Double(missed), unit: "",
                bar: .figure(.atMost(0))),
        ]
    }

    private static func everyone(
        _ filled: FilledStore, _ store: SQLiteSessionStore, _ peer: Peer
    ) async throws -> [Line] {
        let token = FilledStore.tokens(1)[0]
        for _ in 0..<2 { try expect("live", of: token, peer) }
        var (time, whole) = (0.0, 0.0)
        let wait = try await BulkEnds.watched(filled) {
            whole = try await Clock.seconds {
                let order = EndRequest(.everyone, actor: .benchmark)
                let ending = Task { try await store.end(order, at: SystemClock.now()) }
                // The act is true long before its caller hears that every row says so.
                time =
                    try await Clock.seconds {
                        while try peer.ask(token.revealed()) == "live" {}
                    } * 1000
                _ = try await ending.value
                try expect("revoked", of: token, peer)
            }
        }
        return [
            Line(
                "end everyone of \(filled.logins), until another process refuses", time, unit: "ms",
                bar: .figure(.atMost(soon))),
            Line("the same, until every row says so", whole, unit: "s"),
            Line("the longest that another writer waits meanwhile", wait, unit: "ms", bar: .figure(.atMost(100))),
        ]
    }

    private static func expect(_ word: String, of token: SessionToken, _ peer: Peer) throws {
        let answer = try peer.ask(token.revealed())
        guard answer == word else { throw BenchmarkFailure("another process says \(answer) instead of \(word)") }
    }
}
