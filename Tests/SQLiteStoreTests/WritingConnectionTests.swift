import Foundation
import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("The connection that writes")
struct WritingConnectionTests {
    let folder: TemporaryStore
    let store: SQLiteSessionStore
    /// The hash of a token that no login has.
    let unknown: TokenHash

    init() throws {
        folder = try TemporaryStore()
        store = try folder.keeper()
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
        let (gate, isTaken) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        writer.enqueue {
            _ in
            isTaken.signal()
            gate.wait()
        } then: {
        }
        try await Task.detached { isTaken.wait() }.value
        #expect(writer.performAtOnce { _ in true } == nil)
        #expect(try writer.findAtOnce(unknown) == nil)
        let login = Task { try await store.login("ada") }
        while store.group.count < 1 { await Task.yield() }
        gate.signal()
        #expect(try await login.value?.session.user == "ada")
    }

    @Test("does not have a caller's thread wait for another process, and has the commit wait for it all the same")
    func lockedOut() async throws {
        let writer = try #require(store.writer)
        let other = try await folder.lock()
        let began = writer.performAtOnce { db in (try? db.run("BEGIN IMMEDIATE")) != nil }
        #expect(began == false)
        let login = Task { try await store.login("ada") }
        while store.group.count < 1 { await Task.yield() }
        try await other.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
        #expect(try await login.value?.session.user == "ada")
    }

    @Test("leaves the caller's thread alone where a commit takes long, until it no longer does")
    func slowDisk() async throws {
        let clock = StandingClock()
        let patience = WriteLockPatience(seconds: 1)
        let queue = try DatabaseQueue(
            path: folder.folder.store, configuration: ConnectionKind.writer.configuration(with: patience))
        let writer = WritingConnection(queue, patience: patience, clock: clock.clock)
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
}
