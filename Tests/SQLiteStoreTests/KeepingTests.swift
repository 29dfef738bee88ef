import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("What a SQLite store keeps")
struct KeepingTests {
    let store: SQLiteSessionStore
    let path: String

    init() throws {
        let folder = try TemporaryStore()
        path = folder.folder.store
        store = try folder.keeper()
    }

    @Test(
        "users whose names differ in bytes alone are different users",
        arguments: [
            ("é", "e\u{301}"), ("ada", "ada\0"), ("ada", "Ada"), ("ada", "ada "),
        ])
    func names(_ one: String, _ two: String) async throws {
        _ = try await store.login(one)
        _ = try await store.login(two)
        let users = try await store.users(
            matching: .all, order: UserOrder(.user), after: nil, limit: 10, at: noon
        ).items
        #expect(Set(users.map { Array($0.user.utf8) }) == [Array(one.utf8), Array(two.utf8)])
        guard
            case .ended(let ended, _, _) = try await store.end(
                EndRequest(.user(one), actor: operations), at: seconds(1))
        else {
            Issue.record("not carried out")
            return
        }
        #expect(ended.count == 1 && ended[0].user.utf8.elementsEqual(one.utf8))
    }

    @Test("a thousand ancestors of a live login are remembered, an older one is unknown, and none when it has ended")
    func ancestors() async throws {
        let (first, session) = try #require(try await store.login("ada"))
        var tokens = [first]
        for number in 1...1003 {
            let result = try await store.refresh(
                tokens[number - 1], from: RequestOrigin(), at: seconds(Int64(number) / 10))
            guard case .token(let next, _) = result else {
                Issue.record("refresh \(number): \(result)")
                return
            }
            tokens.append(next)
        }
        let count = { @Sendable (db: Database) in try db.first("SELECT count(*) FROM ancestors") { $0.integer(0) } }
        #expect(try await store.read(count) == 1000)
        #expect(try await store.check() == [])
        let forgotten = try await store.validate(tokens[1], from: RequestOrigin(), at: minutes(10))
        #expect(forgotten == .refused(.unknown))
        let kept = try await store.validate(tokens[2], from: RequestOrigin(), at: minutes(10))
        #expect(kept == .refused(.ended(.reuse, message: nil)))
        #expect(try await store.read(count) == 0)
        let found = try await store.sessions(withIDPrefix: session.id.description, limit: 1, at: minutes(10))
        #expect(found.first?.end?.cause == .reuse)
    }

    @Test("a seal that opens for nobody any more is swept away")
    func seals() async throws {
        let (token, _) = try #require(try await store.login("ada"))
        _ = try await store.refresh(token, from: RequestOrigin(), at: minutes(1))
        // The predecessor is used, so that the login outlives the deadline that the refresh set.
        _ = try await store.validate(token, from: RequestOrigin(), at: minutes(20))
        let count = { @Sendable (db: Database) in
            try db.first("SELECT count(*) FROM sessions WHERE sealed IS NOT NULL") { $0.integer(0) }
        }
        _ = try await store.sweep(limit: 10, at: minutes(30))
        #expect(try await store.read(count) == 1)
        _ = try await store.sweep(limit: 10, at: minutes(31))
        #expect(try await store.read(count) == 0)
        #expect(try await store.validate(token, from: RequestOrigin(), at: minutes(32)) == .refused(.superseded))
    }

    @Test("a login that was used is not swept when its first deadline comes, and is when its last does")
    func lateness() async throws {
        let (token, _) = try #require(try await store.login("ada"))
        _ = try await store.validate(token, from: RequestOrigin(), at: minutes(20))
        #expect(try await store.sweep(limit: 10, at: minutes(35)) == SweepReport())
        #expect(try await store.sweep(limit: 10, at: minutes(50)).expired == 1)
    }

    @Test("a policy that has become stricter is heeded by the next sweep")
    func stricter() async throws {
        let (token, _) = try #require(try await store.login("ada"))
        try await store.close()
        let strict = try SQLiteSessionStore(
            path: path, policy: Policy(base: ClientPolicy(idle: .minutes(2))), sweepInterval: nil)
        _ = try await strict.validate(token, from: RequestOrigin(), at: minutes(5))
        try await strict.flush()
        #expect(try await strict.sweep(limit: 10, at: minutes(7)).expired == 1)
        #expect(try await strict.check() == [])
    }

    @Test("a failure in the middle of a change leaves nothing of it", arguments: ["sessions", "events"])
    func failure(_ table: String) async throws {
        let (token, session) = try #require(try await store.login("ada"))
        let before = try await store.events(EventFilter(), limit: 10, at: noon)
        let other = try DatabaseQueue(path: path)
        try await other.write { db in
            let moment = table == "sessions" ? "BEFORE UPDATE ON sessions" : "BEFORE INSERT ON events"
            try db.execute(sql: "CREATE TRIGGER fault \(moment) BEGIN SELECT RAISE(ABORT, 'fault'); END")
        }
        await #expect(throws: StoreError.self) {
            try await store.refresh(token, from: RequestOrigin(), at: seconds(1))
        }
        await #expect(throws: StoreError.self) {
            try await store.end(EndRequest(.everyone, actor: operations), at: seconds(1))
        }
        try await other.write { db in try db.execute(sql: "DROP TRIGGER fault") }
        try other.close()
        #expect(try await store.events(EventFilter(), limit: 10, at: noon) == before)
        #expect(
            try await store.validate(token, from: RequestOrigin(), at: seconds(2)) == .live(session))
        #expect(try await store.check() == [])
    }

    @Test(
        "a check names what is wrong",
        arguments: [
            ("DELETE FROM events WHERE sequence = 2", "event 3: the one before it is missing"),
            ("UPDATE sessions SET generation = 7", "its generation is not the number of its refreshes"),
            ("UPDATE sessions SET ended_at = 1", "it has ended without a cause or an actor"),
            ("UPDATE sessions SET deadline = 1", "its next deadline is not the earlier of both"),
            ("UPDATE sessions SET look_at = deadline + 1", "no sweep would find its deadline"),
            ("UPDATE sessions SET token = x'00'", "a hash of its tokens is not 32 bytes long"),
            ("UPDATE sessions SET last_seen = created - 1", "it was seen before it began"),
            (
                "INSERT INTO ancestors SELECT token, id, 0, 0 FROM sessions", "a token of its is also an ancestor"
            ),
            ("INSERT INTO marks VALUES (1, 0, NULL, 'x', NULL, NULL, NULL)", "mark 1: it is not in the feed"),
            (
                "UPDATE events SET reason = 'storm: 10 logins within 1 s' WHERE kind = 'login'",
                "its sign-in was one of a storm, and it carries no such alarm"
            ),
        ])
    func breaches(_ damage: String, _ breach: String) async throws {
        let (token, _) = try #require(try await store.login("ada"))
        _ = try await store.refresh(token, from: RequestOrigin(), at: seconds(1))
        _ = try await store.refresh(token, from: RequestOrigin(), at: seconds(2))
        #expect(try await store.check() == [])
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try await other.write { db in try db.execute(sql: damage) }
        try other.close()
        let found = try await store.check()
        #expect(found.contains { $0.contains(breach) }, "\(found)")
    }
}
