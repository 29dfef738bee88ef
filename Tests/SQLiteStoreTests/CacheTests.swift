import Foundation
import SessionStore
import SessionStoreTesting
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Validations from memory")
struct CacheTests {
    /// What others can do to a login between two validations.
    static let ends: [(words: String, verb: @Sendable (SessionID) -> String)] = [
        ("is revoked by its id", { "revoke \($0)" }),
        ("is revoked with all of its user's", { _ in "revoke-user ada" }),
        ("is revoked with everybody's", { _ in "revoke-everyone" }),
    ]

    @Test("are refused at the next call after a login is ended by another process", arguments: ends.indices)
    func foreignEnd(_ index: Int) async throws {
        let folder = try TemporaryFolder()
        let worker = try Worker(on: folder.store)
        let store = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        for _ in 0..<100 {
            let answer = try worker.ask("issue ada").split(separator: " ")
            let token = try SessionToken(parsing: String(answer[0]))
            let id = try #require(SessionID(parsing: answer[1]))
            for _ in 0..<3 { #expect(try await refusal(token, store) == nil) }
            #expect(try worker.ask(Self.ends[index].verb(id)) == "1")
            #expect(try await refusal(token, store) == "revoked")
        }
        try await store.close()
    }

    @Test("notice a rotation by another process: a first sight, a predecessor, a token after its grace")
    func foreignRotation() async throws {
        let folder = try TemporaryFolder()
        let worker = try Worker(on: folder.store)
        let store = try SQLiteSessionStore(path: folder.store, policy: Policy(base: ClientPolicy(grace: .zero)))
        let first = try SessionToken(
            parsing: String(try #require(try worker.ask("issue ada").split(separator: " ").first)))
        #expect(try await refusal(first, store) == nil)
        let second = try SessionToken(parsing: try worker.ask("refresh \(first.revealed())"))
        // The successor has not been seen, so its predecessor is good; the sight ends that at once.
        for _ in 0..<2 { #expect(try await refusal(first, store) == nil) }
        #expect(try worker.ask("validate \(second.revealed())") == "live")
        #expect(try await refusal(first, store) == "reuse")
        #expect(try await refusal(second, store) == "reuse")
        try await store.close()
    }

    @Test("miss no revocation while others commit without pause and are killed in the middle of it")
    func churn() async throws {
        let folder = try TemporaryFolder()
        let revoker = try Worker(on: folder.store)
        let store = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        let wanted = Soak.count(120, soak: 20_000)
        var (revoked, kills) = (0, 0)
        while revoked < wanted {
            let noise = try Worker(on: folder.store)
            try noise.tell("churn")
            #expect(try noise.line() == "churning")
            for _ in 0..<Int.random(in: 5..<25, using: &random) {
                let answer = try revoker.ask("issue ada").split(separator: " ")
                let token = try SessionToken(parsing: String(answer[0]))
                for _ in 0..<2 { #expect(try await refusal(token, store) == nil, "seed \(seed)") }
                #expect(try revoker.ask("revoke \(answer[1])") == "1")
                #expect(try await refusal(token, store) == "revoked", "seed \(seed)")
                revoked += 1
            }
            noise.kill()
            kills += 1
        }
        #expect(try await store.check() == [])
        try await store.close()
        Soak.note(
            "churn: \(revoked) foreign revocations, none missed, \(kills) committing processes killed, seed \(seed)")
    }

    @Test("take neither a system call nor memory")
    func cost() async throws {
        let folder = try TemporaryFolder()
        let worker = try Worker(on: folder.store, cachedTokens: 1024)
        let token = try #require(try worker.ask("issue ada").split(separator: " ").first)
        #expect(try worker.ask("hits \(token) 10000") == "10000 live, 0 allocations")
    }

    @Test("end with what was stored, when the use that would have prolonged the login was never written")
    func deadline() async throws {
        let folder = try TemporaryFolder()
        let policy = Policy(base: ClientPolicy(idle: .minutes(2), touch: .seconds(30)))
        let store = try SQLiteSessionStore(
            path: folder.store, mode: .openOrCreate, policy: policy, sweepInterval: nil)
        let (token, _) = try await login(store)
        // A use is put off, and another process sees the login end before it has been written.
        let late = noon + .seconds(60)
        #expect(try await refusal(token, store, at: late) == nil)
        let another = try SQLiteSessionStore(path: folder.store, policy: policy, sweepInterval: nil)
        _ = try await another.sweep(limit: 10, at: noon + .minutes(2))
        #expect(try await refusal(token, store, at: noon + .minutes(2)) == "idle")
        try await store.close()
    }

    @Test("begin anew when the feed is another: a store restored to an earlier state, with other events since")
    func restored() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate, sweepInterval: nil)
        let (first, session) = try await login(store)
        let (second, _) = try await login(store, "bob")
        for token in [first, second] { #expect(try await refusal(token, store, at: noon) == nil) }
        // The same number of events as before, of which the last is another.
        try await store.write { transaction in
            try transaction.db.run("DELETE FROM events WHERE sequence = 2")
            try transaction.db.run("DELETE FROM sessions WHERE public_id <> ?", [SQLValue(session.id)])
            try transaction.db.run(
                """
                INSERT INTO events(sequence, at, kind, session) \
                SELECT 2, at + 1, kind, 'zzzzzzzzzzzzzzzz' FROM events WHERE sequence = 1
                """)
        }
        _ = try await store.write { transaction in try transaction.db.run("UPDATE clients SET name = 'other'") }
        guard case .live(let found) = try await store.validate(first, from: RequestOrigin(), at: noon) else {
            Issue.record("not live")
            return
        }
        #expect(found.client == "other")
        #expect(try await refusal(second, store, at: noon) == "unknown")
        try await store.close()
    }

    @Test("hold as many tokens as they have places for, and are right about all the others")
    func eviction() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteSessionStore(
            path: folder.store, mode: .openOrCreate, sweepInterval: nil, cachedTokens: 1)
        var logins: [(token: SessionToken, session: Session)] = []
        for number in 0..<400 { logins.append(try await login(store, "user\(number)")) }
        for _ in 0..<2 {
            for login in logins {
                guard case .live(let found) = try await store.validate(login.token, from: RequestOrigin(), at: noon)
                else {
                    Issue.record("not live")
                    return
                }
                #expect(found == login.session)
            }
        }
        try await store.close()
    }

    private func login(
        _ store: SQLiteSessionStore, _ user: String = "ada"
    ) async throws -> (token: SessionToken, session: Session) {
        guard case .issued(let token, let session) = try await store.issue(LoginRequest(user: user), at: noon) else {
            throw CancellationError()
        }
        return (token, session)
    }

    private func refusal(
        _ token: SessionToken, _ store: SQLiteSessionStore, at moment: Timestamp? = nil
    ) async throws -> String? {
        let now = moment ?? Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        guard case .refused(let refusal) = try await store.validate(token, from: RequestOrigin(), at: now) else {
            return nil
        }
        return refusal.cause
    }
}
