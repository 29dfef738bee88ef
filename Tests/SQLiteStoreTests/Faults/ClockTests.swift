import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("A clock that is set by hours, back and forth")
struct ClockTests {
    @Test("brings no login back whose end was written, and no event out of its sequence")
    func steps() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let limit = SessionLimit(count: 3)
        let store = try SQLiteSessionStore(
            path: folder.store, mode: .openOrCreate, policy: Policy(clients: ["web": ClientPolicy(limit: limit)]),
            sweepInterval: nil, cachedTokens: 64, generator: SeededGenerator(seed: seed))
        var tokens: [SessionToken] = []
        var over: [SessionToken] = []
        var now = noon
        for step in 0..<400 {
            now = now + (.seconds(Int64.random(in: 0...120, using: &random)))
            if Int.random(in: 0..<8, using: &random) == 0 {
                now = noon + .minutes(Int64.random(in: -300...300, using: &random))
            }
            let token = tokens.randomElement(using: &random) ?? .some()
            switch Int.random(in: 0..<7, using: &random) {
            case 0:
                let login = try LoginRequest(user: "user\(step % 5)", client: step % 2 == 0 ? "web" : "default")
                if case .issued(let token, _) = try await store.issue(login, at: now) { tokens.append(token) }
            case 1: _ = try await store.validate(token, from: RequestOrigin(), at: now)
            case 2:
                if case .token(let next, _) = try await store.refresh(token, from: RequestOrigin(), at: now) {
                    tokens.append(next)
                }
            case 3:
                if case .token(let next, _) = try await store.elevate(
                    token, methods: ["otp"], from: RequestOrigin(), at: now)
                {
                    tokens.append(next)
                }
            case 4: _ = try await store.signOut(token, from: RequestOrigin(), at: now)
            case 5: while try await store.sweep(limit: 50, at: now).hasMore {}
            default:
                if step % 9 == 0 { _ = try await store.end(EndRequest(.user("user1"), actor: operations), at: now) }
            }
            try await store.flush()
            let ended = try await store.read { db in
                Set(try db.rows("SELECT token FROM sessions WHERE ended_at IS NOT NULL") { Array($0.blob(0)) })
            }
            over += tokens.filter { ended.contains($0.hash.bytes) }
            for token in over.shuffled(using: &random).prefix(5) {
                let moment = noon + .minutes(Int64.random(in: -400...400, using: &random))
                guard case .refused = try await store.validate(token, from: RequestOrigin(), at: moment) else {
                    Issue.record("a login came back at step \(step), seed \(seed)")
                    return
                }
            }
        }
        #expect(!over.isEmpty)
        let numbers = try await store.events(EventFilter(), limit: .max, at: now).items.map(\.sequence)
        #expect(numbers == numbers.indices.map { Int64($0) + 1 }, "seed \(seed)")
        #expect(try await store.check() == [], "seed \(seed)")
        try await store.close()
    }
}
