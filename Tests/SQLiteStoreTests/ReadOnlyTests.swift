import Foundation
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

@Suite("A store opened for reading only")
struct ReadOnlyTests {
    @Test("answers, and leaves the file and its log as they are")
    func reading() async throws {
        let folder = try TemporaryFolder()
        let writer = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate, sweepInterval: nil)
        guard case .issued(let token, let session) = try await writer.issue(LoginRequest(user: "ada"), at: noon) else {
            Issue.record("nobody was let in")
            return
        }
        guard
            case .token(let successor, _) = try await writer.refresh(token, from: RequestOrigin(), at: seconds(1))
        else {
            Issue.record("no successor")
            return
        }
        try await writer.close()
        func contents() throws -> [Data] {
            try ["", "-wal"].map { try Data(contentsOf: URL(filePath: folder.store + $0)) }
        }
        let before = try contents()
        let store = try SQLiteSessionStore(path: folder.store, mode: .readOnly)
        let origin = RequestOrigin()

        #expect(try await store.totals(matching: .all, at: minutes(5)).logins == 1)
        #expect(try await store.check() == [])
        guard case .live = try await store.validate(token, from: origin, at: minutes(5)) else {
            Issue.record("a predecessor whose successor is unseen is good")
            return
        }
        let dry = EndRequest(.everyone, actor: operations, isDryRun: true)
        guard case .wouldEnd(let sessions) = try await store.end(dry, at: minutes(5)) else {
            Issue.record("a dry run needs no right to write")
            return
        }
        #expect(sessions.map(\.id) == [session.id])
        #expect(!store.abilities.contains(.ending))

        func refused(_ body: () async throws(StoreError) -> Void) async -> StoreError.Code? {
            do {
                try await body()
                return nil
            } catch { return error.code }
        }
        // The first sight of a token has to be written before anybody is told that it is good.
        #expect(
            await refused { () throws(StoreError) in
                _ = try await store.validate(successor, from: origin, at: minutes(5))
            } == .readOnly)
        #expect(
            await refused { () throws(StoreError) in
                _ = try await store.refresh(token, from: origin, at: minutes(5))
            } == .readOnly)
        #expect(
            await refused { () throws(StoreError) in
                _ = try await store.signOut(token, from: origin, at: minutes(5))
            } == .readOnly)
        let order = EndRequest(.everyone, actor: operations)
        #expect(await refused { () throws(StoreError) in _ = try await store.end(order, at: minutes(5)) } == .readOnly)
        #expect(await refused { () throws(StoreError) in _ = try await store.sweep(limit: 1, at: noon) } == .readOnly)
        #expect(await refused { () throws(StoreError) in try await store.load([], events: []) } == .readOnly)
        try await store.flush()
        try await store.close()
        #expect(try contents() == before)
    }
}
