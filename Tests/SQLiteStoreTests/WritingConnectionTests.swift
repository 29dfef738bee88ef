import Foundation
import GRDB
import SessionStore
import Synchronization
import Testing
import Tokens

@testable import SQLiteStore

@Suite("The connection that writes")
struct WritingConnectionTests {
    let folder: TemporaryStore
    let store: SQLiteSessionStore
    /// The hash of a token that no login has.
    let unknown: TokenHash

    init() async throws {
        folder = try TemporaryStore()
        store = try folder.keeper()
        // The first turn is not taken for short.
        _ = try await store.login("first")
        var random = SystemRandomNumberGenerator()
        unknown = SessionToken.generate(using: &random).hash
    }

    @Test("serves on his own thread one whom nobody else is before")
    func atOnce() throws {
        let writer = try #require(store.writer)
        #expect(writer.performAtOnce { _ in pthread_self() } == pthread_self())
    }

    @Test("has whoever comes while somebody has it wait elsewhere, for a look-up too")
    func taken() async throws {
        let writer = try #require(store.writer)
        let gate = try store.occupyWriter()
        #expect(writer.performAtOnce { _ in true } == nil)
        #expect(try writer.findAtOnce(unknown) == nil)
        let login = Task { try await store.login("ada") }
        while store.group.count < 1 { await Task.yield() }
        gate.signal()
        #expect(try await login.value?.session.user == "ada")
    }

    @Test("does not have a caller's thread wait for another process, and has the commit wait for it all the same")
    func lockedOut() async throws {
        let patience = WriteLockPatience(seconds: 1)
        let writer = WritingConnection(try open(patience), patience: patience, clock: folder.clock.clock)
        await withCheckedContinuation { continuation in writer.enqueue({ _ in }, then: { continuation.resume() }) }
        let other = try await folder.lock()
        #expect(writer.performAtOnce { db in (try? db.run("BEGIN IMMEDIATE")) != nil } == false)
        #expect(patience.waits == 0)
        try writer.close()
        let login = Task { [store] in try await store.login("ada") }
        // On a thread of its own: others may keep this one from its turn for longer than a commit waits.
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [store] in
                var looks = 0
                while store.group.count < 1, looks < 100_000 {
                    usleep(100)
                    looks += 1
                }
                try? other.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
                continuation.resume()
            }
        }
        #expect(try await login.value?.session.user == "ada")
    }

    @Test("keeps apart those who came while one was served at once, when one of them fails")
    func apart() async throws {
        struct Fault: Error {}
        let attempts = Atomic(0)
        let (outcomes, told) = AsyncStream.makeStream(of: (name: String, isFailed: Bool).self)
        @Sendable func join(_ name: String, _ write: @escaping @Sendable (WriteTransaction) throws -> Void) {
            _ = store.group.join(CommitGroup.Member(write: write) { told.yield((name, $0 != nil)) })
        }
        @Sendable func note(_ name: String, _ transaction: WriteTransaction) throws {
            try transaction.db.run("INSERT INTO meta(name, value) VALUES (?, 1)", [.text(name)])
        }
        try await store.writeTogether(at: seconds(1)) { transaction in
            try note("first", transaction)
            guard attempts.add(1, ordering: .relaxed).newValue == 1 else { return }
            join("failing") { transaction in
                try note("failing", transaction)
                throw Fault()
            }
            join("last") { try note("last", $0) }
        }
        #expect(attempts.load(ordering: .relaxed) == 2)
        var failed: [String: Bool] = [:]
        for await outcome in outcomes {
            failed[outcome.name] = outcome.isFailed
            if failed.count == 2 { break }
        }
        #expect(failed == ["failing": true, "last": false])
        let kept = try await store.read { db in
            try db.rows("SELECT name FROM meta WHERE name IN ('first', 'failing', 'last') ORDER BY name", []) {
                $0.text(0)
            }
        }
        #expect(kept == ["first", "last"])
    }

    @Test("writes, of a flush that joined a running transaction, also the uses that had come since it began")
    func flush() async throws {
        let login = try #require(try await store.login("ada"))
        // On the connection's own thread, which may be kept waiting.
        let gate = try store.occupyWriter()
        let (began, starts) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await store.writeTogether(at: seconds(61)) { [group = store.group] _ in
                starts.yield()
                while group.count < 1 { usleep(100) }
            }
        }
        while store.group.count < 1 { await Task.yield() }
        gate.signal()
        for await _ in began { break }
        guard case .live = try await store.validate(login.token, from: RequestOrigin(), at: seconds(61)) else {
            Issue.record("the login is not live")
            return
        }
        try await store.flush()
        try await first.value
        #expect(store.touches.isEmpty)
        let another = try folder.keeper()
        let found = try await another.sessions(withIDPrefix: login.session.id.description, limit: 1, at: seconds(62))
        #expect(found.first?.lastSeen == seconds(61))
    }

    @Test("goes with a store that is dropped without being closed", .timeLimit(.minutes(10)))
    func dropped() async throws {
        let other = try TemporaryStore()
        let name = URL(filePath: other.folder.path).lastPathComponent
        func descriptors() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { number in
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)"))?
                    .contains("/\(name)/") == true
            }
        }
        func use() async throws {
            let store = try other.keeper()
            let login = try #require(try await store.login("ada"))
            _ = try await store.refresh(login.token, from: RequestOrigin(), at: seconds(1))
            #expect(try descriptors() > 0)
        }
        try await use()
        while try descriptors() > 0 { await Task.yield() }
    }

    @Test("leaves the caller's thread alone where a commit takes long, until it no longer does")
    func slowDisk() async throws {
        let clock = StandingClock()
        let patience = WriteLockPatience(seconds: 1)
        let writer = WritingConnection(try open(patience), patience: patience, clock: clock.clock)
        await withCheckedContinuation { continuation in writer.enqueue({ _ in }, then: { continuation.resume() }) }
        func passes(_ time: Duration) -> Bool {
            writer.performAtOnce { _ in clock.advance(by: time) } != nil
        }
        #expect(passes(.milliseconds(20)))
        #expect(!passes(.zero))
        for _ in 0..<20 {
            await withCheckedContinuation { continuation in
                writer.enqueue({ _ in }, then: { continuation.resume() })
            }
        }
        #expect(passes(.zero))
        try writer.close()
    }

    @Test("looks up what the other connections do, current or not, and nothing once it is closed")
    func lookUp() async throws {
        let writer = try #require(store.writer)
        let login = try #require(try await store.login("ada"))
        guard case .token(let next, _) = try await store.refresh(login.token, from: RequestOrigin(), at: seconds(1))
        else {
            Issue.record("the refresh gave no token")
            return
        }
        for token in [login.token, next] {
            let found = try #require(try writer.findAtOnce(token.hash))
            let other = try #require(try store.lookups.find(token.hash))
            #expect(found.match?.login.record == other.login.record)
            #expect(found.match?.presented == other.presented)
        }
        #expect(try #require(try writer.findAtOnce(unknown)).match == nil)
        try await store.close()
        #expect(throws: (any Error).self) { try writer.findAtOnce(next.hash) }
    }

    private func open(_ patience: WriteLockPatience) throws -> DatabaseQueue {
        try DatabaseQueue(
            path: folder.folder.store, configuration: ConnectionKind.writer.configuration(with: patience))
    }
}
