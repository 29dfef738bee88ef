import Foundation
import GRDB
import SessionStore
import Simulation
import Testing
@testable import Tokens

@testable import SQLiteStore

@Suite("What a SQLite store is told about its connections")
struct DurabilityTests {
    @Test(
        "every connection commits durably, never checkpoints by itself, and trusts nothing in the file",
        arguments: [ConnectionKind.writer, .reader, .lookup, .checkpointer, .snapshot, .merger])
    func pragmas(_ kind: ConnectionKind) async throws {
        let store = try TemporaryStore()
        _ = try store.keeper()
        let queue = try DatabaseQueue(path: store.folder.store, configuration: kind.configuration)
        let expected = [
            "journal_mode": "wal", "synchronous": "2", "wal_autocheckpoint": "0", "mmap_size": "0",
            "secure_delete": "1", "trusted_schema": "0", "foreign_keys": "1",
            "journal_size_limit":
                [.reader, .lookup, .snapshot].contains(kind) ? "-1" : "\(ConnectionKind.longestLogKept)",
            "query_only": [.reader, .lookup, .snapshot].contains(kind) ? "1" : "0",
        ]
        let found = try await queue.unsafeRead { db in
            try Dictionary(
                uniqueKeysWithValues: expected.keys.map { name in
                    (name, try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "")
                })
        }
        #expect(found == expected)
        // Nothing is attached, and nobody rewrites the schema.
        for sql in ["ATTACH ':memory:' AS other", "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"] {
            await #expect(throws: DatabaseError.self) { try await queue.unsafeRead { try $0.execute(sql: sql) } }
        }
        try queue.close()
    }

    @Test("closing the last connection leaves the log, for a checkpoint would run beside others' commits")
    func closing() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        _ = try await keeper.issue(LoginRequest(user: "ada"), at: noon)
        try await keeper.close()
        let log = try Data(contentsOf: URL(filePath: store.folder.store + "-wal"))
        #expect(log.count > 4096)
        let again = try store.keeper()
        #expect(try await again.totals(matching: .all, at: noon).logins == 1)
        try await again.close()
    }

    @Test("a long log is copied back in the background, and is begun anew")
    func checkpointing() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        var company = RandomCompany(random: SeededGenerator(seed: 1))
        let logins = (0..<40_000).map { company.login($0) }
        try await keeper.load(logins, events: [])
        let log = URL(filePath: store.folder.store + "-wal")
        let size = try Data(contentsOf: log).count
        #expect(size > Maintenance.manyPages * 4096)
        // Closing waits for what runs in the background.
        try await keeper.close()
        let main = try Data(contentsOf: URL(filePath: store.folder.store))
        #expect(main.count > Maintenance.manyPages * 4096)
        // All of it is in the file itself now.
        for suffix in ["-wal", "-shm"] { unlink(store.folder.store + suffix) }
        let again = try store.keeper()
        #expect(
            try await again.totals(matching: SessionQuery(parsing: "state:live OR state:ended"), at: noon).logins
                == 40_000)
        try await again.close()
    }

    @Test("a store that nobody keeps open has a log that does not grow for ever")
    func shortLived() async throws {
        let store = try TemporaryStore()
        var largest = 0
        for round in 0..<32 {
            let keeper = try store.keeper()
            for number in 0..<60 { _ = try await keeper.login("user \(round) \(number)") }
            try await keeper.close()
            largest = max(largest, try Data(contentsOf: URL(filePath: store.folder.store + "-wal")).count)
        }
        #expect(largest > Maintenance.manyPages * 4096)
        #expect(largest < 2 * Maintenance.manyPages * 4096)
    }

    @Test("a checkpoint copies the log, and has the next commit begin it anew")
    func copying() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        for number in 0..<40 { _ = try await keeper.login("user \(number)") }
        let log = URL(filePath: store.folder.store + "-wal")
        try await keeper.checkpoint()
        let size = try Data(contentsOf: log).count
        for number in 40..<60 { _ = try await keeper.login("user \(number)") }
        #expect(try Data(contentsOf: log).count == size)
        try await keeper.checkpoint()
        try await keeper.close()
        for suffix in ["-wal", "-shm"] { unlink(store.folder.store + suffix) }
        let again = try store.keeper()
        #expect(try await again.totals(matching: .all, at: noon).logins == 60)
        try await again.close()
    }

    @Test("a log that has grown long once gives back the room that it seldom needs, and keeps the rest")
    func room() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        let log = store.folder.store + "-wal"
        func size() throws -> Int { try #require(FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) }
        try await keeper.write { transaction in
            let text = String(repeating: "x", count: ConnectionKind.longestLogKept + 4096)
            _ = try transaction.db.run("INSERT INTO meta(name, value) VALUES ('long', ?)", [.text(text)])
        }
        try await keeper.write { transaction in
            _ = try transaction.db.run("DELETE FROM meta WHERE name = 'long'")
        }
        let longest = try size()
        #expect(longest > ConnectionKind.longestLogKept)
        // Closing waits for what runs in the background.
        try await keeper.close()
        #expect(try size() == ConnectionKind.longestLogKept)
        let again = try store.keeper()
        for number in 0..<3 {
            _ = try await again.login("user \(number)")
            #expect(try await again.checkpoint())
        }
        #expect(try size() == ConnectionKind.longestLogKept)
        #expect(try await again.check() == [])
        try await again.close()
    }

    @Test("a log that somebody reads in is not begun anew, and nothing is lost by trying")
    func readLog() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        _ = try await keeper.login("first")
        let reader = try keeper.connector.open(.snapshot)
        try await reader.unsafeRead { db in
            try db.execute(sql: "BEGIN")
            _ = try WriteTransaction.sequence(of: db)
        }
        _ = try await keeper.login("second")
        #expect(try await !keeper.checkpoint())
        try await reader.unsafeRead { db in try db.execute(sql: "COMMIT") }
        #expect(try await keeper.checkpoint())
        try await keeper.close()
        for suffix in ["-wal", "-shm"] { unlink(store.folder.store + suffix) }
        let again = try store.keeper()
        #expect(try await again.totals(matching: .all, at: noon).logins == 2)
        try await again.close()
    }

    @Test("whoever commits while the log is copied back and begun anew, again and again, loses nothing")
    func checkpointsBesideCommits() async throws {
        let store = try TemporaryStore()
        let (keeper, other) = (try store.keeper(), try store.keeper())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, keeper) in [keeper, other].enumerated() {
                group.addTask { for login in 0..<300 { _ = try await keeper.login("user \(number) \(login)") } }
            }
            group.addTask { for _ in 0..<30 { try await keeper.checkpoint() } }
            try await group.waitForAll()
        }
        try await keeper.checkpoint()
        try await other.close()
        try await keeper.close()
        for suffix in ["-wal", "-shm"] { unlink(store.folder.store + suffix) }
        let again = try store.keeper()
        #expect(try await again.totals(matching: .all, at: noon).logins == 600)
        #expect(try await again.check().isEmpty)
        try await again.close()
    }

    @Test("a stolen store, its log included, holds no part of a token")
    func theft() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        var tokens: [SessionToken] = []
        for number in 0..<5 {
            guard
                case .issued(let token, _) = try await keeper.issue(LoginRequest(user: "user\(number)"), at: noon),
                case .token(let next, _) = try await keeper.refresh(token, from: RequestOrigin(), at: seconds(1)),
                case .token(let retried, _) = try await keeper.refresh(token, from: RequestOrigin(), at: seconds(2))
            else {
                Issue.record("no token")
                return
            }
            #expect(retried == next)
            tokens += [token, next]
        }
        guard
            case .ended(let ended, _, _) = try await keeper.end(
                EndRequest(.everyone, reason: "theft", actor: operations), at: seconds(3))
        else {
            Issue.record("not ended")
            return
        }
        #expect(ended.count == 5)
        try await keeper.close()
        for suffix in ["", "-wal", "-shm"] {
            let stolen = try Data(contentsOf: URL(filePath: store.folder.store + suffix))
            for token in tokens {
                // Neither any piece of its text nor of the bits behind it.
                for secret in [Array(token.revealed().utf8.dropFirst(4)), token.secret.withUnsafeBytes { Array($0) }] {
                    for start in 0...secret.count - 6 {
                        #expect(stolen.range(of: Data(secret[start..<start + 6])) == nil)
                    }
                }
            }
        }
    }

    @Test("a store that another process keeps locked is busy, which is not an answer")
    func busy() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        let (token, _) = try #require(try await keeper.login("ada"))
        let other = try await store.lock()
        await #expect(throws: StoreError.self) {
            try await keeper.refresh(token, from: RequestOrigin(), at: seconds(1))
        }
        // Who only reads is not in anybody's way.
        guard case .live = try await keeper.validate(token, from: RequestOrigin(), at: seconds(1)) else {
            Issue.record("a look-up waited for a writer")
            return
        }
        try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        try other.close()
        try await keeper.close()
    }
}

extension SQLiteSessionStore {
    /// Signs somebody in; `nil` when refused.
    func login(_ user: String, at now: Timestamp = noon) async throws -> (token: SessionToken, session: Session)? {
        guard case .issued(let token, let session) = try await issue(LoginRequest(user: user), at: now) else {
            return nil
        }
        return (token, session)
    }
}
