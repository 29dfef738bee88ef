import Foundation
import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Commits of several callers at once")
struct CommitGroupTests {
    let folder: TemporaryStore
    let store: SQLiteSessionStore

    init() throws {
        folder = try TemporaryStore()
        store = try folder.keeper()
    }

    @Test("wait for the disk together, and each gets its own answer")
    func together() async throws {
        let gate = try store.occupyWriter()
        let before = folder.clock.readings
        let calls = (0..<60).map { number in Task { try await store.login("user \(number)") } }
        while store.group.count < calls.count { await Task.yield() }
        gate.signal()
        var tokens: Set<TokenHash> = []
        for (number, call) in calls.enumerated() {
            let login = try #require(try await call.value)
            #expect(login.session.user == "user \(number)")
            tokens.insert(login.token.hash)
        }
        #expect(tokens.count == calls.count)
        // The turn before reads the clock at its end; this one at its beginning and at its end, and its transaction once.
        #expect(folder.clock.readings - before == 4)
        #expect(try await store.feedSequences() == Array(1...60))
        #expect(try await store.check() == [])
    }

    @Test("of which one fails undo that one alone")
    func failure() async throws {
        let (token, _) = try #require(try await store.login("ada"))
        let trigger = try DatabaseQueue(path: folder.folder.store)
        try await trigger.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER fault BEFORE INSERT ON events WHEN new.kind = 'refresh' \
                    BEGIN SELECT RAISE(ABORT, 'fault'); END
                    """)
        }
        let gate = try store.occupyWriter()
        let first = Task { try await store.login("first") }
        while store.group.count < 1 { await Task.yield() }
        let failing = Task { try await store.refresh(token, from: RequestOrigin(), at: seconds(1)) }
        while store.group.count < 2 { await Task.yield() }
        let last = Task { try await store.login("last") }
        while store.group.count < 3 { await Task.yield() }
        gate.signal()
        #expect(try await first.value != nil)
        await #expect(throws: StoreError.self) { try await failing.value }
        #expect(try await last.value?.session.user == "last")
        #expect(try await store.feedSequences() == [1, 2, 3])
        guard case .live(let session) = try await store.validate(token, from: RequestOrigin(), at: seconds(2)) else {
            Issue.record("the login of the failed refresh is not live")
            return
        }
        #expect(session.generation == 0)
    }
}

extension SQLiteSessionStore {
    fileprivate func feedSequences() async throws -> [Int64] {
        try await events(EventFilter(), limit: 1000, at: noon).items.map(\.sequence)
    }
}
