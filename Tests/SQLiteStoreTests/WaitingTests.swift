import Foundation
import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Time that passes while something waits")
struct WaitingTests {
    let folder: TemporaryStore
    let store: SQLiteSessionStore
    let token: SessionToken

    init() async throws {
        folder = try TemporaryStore()
        store = try folder.keeper()
        token = try #require(try await store.login("ada")).0
    }

    @Test(
        "a call that waited beyond the deadline revives nothing",
        arguments: [TokenOperation.validate, .refresh, .elevate, .signOut])
    func lateTurn(_ operation: TokenOperation) async throws { try await ahead { try await wait(operation) } }

    private func wait(_ operation: TokenOperation) async throws {
        // Somebody else holds the write lock; the call is made before the deadline and has its turn after it.
        let other = try await folder.lock()
        let before = folder.clock.readings
        let call = Task { try await refusal(operation, at: seconds(30 * 60 - 1)) }
        // It is read when the call asks for its turn.
        while folder.clock.readings < before + 1 { await Task.yield() }
        folder.clock.advance(by: .seconds(2))
        try await other.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
        #expect(try await call.value == "idle")
        #expect(try await store.check() == [])
    }

    @Test("a rotation that waited is of the moment of its turn: nobody else was told of an earlier one")
    func lateRotation() async throws { try await ahead { try await waitToRotate() } }

    private func waitToRotate() async throws {
        let other = try await folder.lock()
        let before = folder.clock.readings
        let call = Task { try await store.refresh(token, from: RequestOrigin(), at: seconds(60)) }
        while folder.clock.readings < before + 1 { await Task.yield() }
        folder.clock.advance(by: .seconds(5))
        try await other.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
        guard case .token(_, let session) = try await call.value else {
            Issue.record("no token")
            return
        }
        #expect(session.lastSeen == seconds(65) && session.idleDeadline == seconds(65) + .minutes(30))
        #expect(try await store.events(EventFilter(), limit: 9, at: noon).items.last?.at == seconds(65))
    }

    /// Does something ahead of the other tests: a lock is waited for five seconds at most, and hundreds of tests share a few
    /// threads.
    private func ahead(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await Task(priority: .high) { try await body() }.value
    }

    @Test("a use that comes too late to be written is believed by nobody, and is not written")
    func lateTouch() async throws {
        let moment = minutes(29) + .seconds(45)
        guard case .live = try await store.validate(token, from: RequestOrigin(), at: moment) else {
            Issue.record("not live")
            return
        }
        #expect(!store.touches.isEmpty)
        // Fifteen seconds were left; nothing could be written for sixteen.
        folder.clock.advance(by: .seconds(16))
        let later = moment + .seconds(16)
        #expect(try await refusal(.validate, at: later) == "idle")
        try await store.flush()
        let found = try await store.sessions(matching: .all, order: .init(.created), after: nil, limit: 1, at: later)
        #expect(found.items.isEmpty)
    }

    @Test("an end that was told is written down, so that a clock set back does not undo it")
    func toldEnd() async throws {
        let sweeping = try SQLiteSessionStore(path: folder.folder.store, sweepInterval: .hours(1))
        // What a commit makes due has been done before, so that only the telling is left.
        _ = try await sweeping.sweep(limit: 10, at: noon)
        let changes = sweeping.changes()
        let result = try await sweeping.validate(token, from: RequestOrigin(), at: minutes(31))
        #expect(result == .refused(.ended(.idle, message: nil)))
        for await _ in changes
        where try await sweeping.events(EventFilter(), limit: 10, at: noon).items.last?.kind == .expire { break }
        #expect(try await refusal(.validate, at: minutes(1)) == "idle")
        try await sweeping.close()
    }

    private func refusal(_ operation: TokenOperation, at now: Timestamp) async throws -> String? {
        let origin = RequestOrigin()
        switch operation {
        case .validate:
            guard case .refused(let refusal) = try await store.validate(token, from: origin, at: now) else {
                return nil
            }
            return refusal.cause
        case .refresh, .elevate:
            let result =
                operation == .refresh
                ? try await store.refresh(token, from: origin, at: now)
                : try await store.elevate(token, methods: [], from: origin, at: now)
            guard case .refused(let refusal) = result else { return nil }
            return refusal.cause
        case .signOut:
            guard case .refused(let refusal) = try await store.signOut(token, from: origin, at: now) else { return nil }
            return refusal.cause
        }
    }
}
