import Foundation
import SessionStore
import SessionStoreTesting
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Moving logins between stores", .serialized)
struct MovingTests {
    @Test("random lives: every token says in the copy what it says in the source, and nothing that ended comes back")
    func randomLives() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        for round in 0..<12 {
            var life = MovingLife(seed: seed &+ UInt64(round))
            let source = try TemporaryStore().keeper(MovingLife.policy)
            let target = try TemporaryStore().keeper(MovingLife.policy)
            for _ in 0..<4 {
                try await life.live(on: source, steps: 60)
                // The target is used as well: it is no mere copy.
                try await life.live(on: target, steps: 15)
                let endedBefore = try await life.ended(in: target)
                _ = try await StoreCopy.run(from: source, to: target, actor: operations, at: life.now)
                let breaches = try await target.check()
                #expect(breaches == [], "seed \(seed), round \(round)")
                #expect(try await endedBefore.isSubset(of: life.ended(in: target)), "seed \(seed), round \(round)")
            }
            let fresh = try TemporaryStore().keeper(MovingLife.policy)
            let copied = try await StoreCopy.run(from: source, to: fresh, actor: operations, at: life.now)
            #expect(copied.verified.identical == copied.verified.logins, "seed \(seed), round \(round)")
            try await life.expectSameVerdicts(of: source, and: fresh, "seed \(seed), round \(round)")
            #expect(try await fresh.check() == [], "seed \(seed), round \(round)")

            let export = try await ExportedBytes(of: source, includesSeals: true, at: life.now)
            let again = try TemporaryStore().keeper(MovingLife.policy)
            try await export.take(into: again, at: life.now)
            let second = try await ExportedBytes(of: again, includesSeals: true, at: life.now)
            let isSame = second.content.dropLast().elementsEqual(export.content)
            #expect(isSame, "seed \(seed), round \(round)")
            for token in life.tokens {
                let secret = token.revealed().dropFirst(SessionToken.prefix.count).prefix(16)
                #expect(!export.content.contains { $0.contains(secret) }, "seed \(seed), round \(round)")
            }
            for store in [source, target, fresh, again] { try await store.close() }
        }
    }

    @Test("a store is copied while another process refreshes and revokes without pause", .timeLimit(.minutes(3)))
    func copyUnderWriting() async throws {
        let (here, there) = (try TemporaryStore(), try TemporaryStore())
        let source = try here.keeper()
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        try await Fill(seed: 3, users: 100, sessions: 1500, at: now, policy: Policy()).load(into: source)
        let target = try there.keeper()
        let worker = try Worker(on: here.folder.store)
        try worker.tell("churn")
        #expect(try worker.line() == "churning")
        var newest: Int64 = 0
        for _ in 0..<4 {
            // Not before the other process has done something since.
            for await sequence in source.changes() where sequence > newest + 5 {
                newest = sequence
                break
            }
            let report = try await StoreCopy.run(from: source, to: target, actor: operations, at: now)
            #expect(report.verified.missing == 0 && report.moment.sequence >= newest)
            #expect(try await target.check().isEmpty)
        }
        worker.kill()
        let last = try await StoreCopy.run(from: source, to: target, actor: operations, at: now)
        #expect(last.verified.identical == last.verified.logins && last.verified.logins > 2250)
        let content = try await ExportedBytes(of: source, at: now).content
        let copied = try await ExportedBytes(of: target, at: now).content
        #expect(content.filter { $0.hasPrefix("{\"login\"") } == copied.filter { $0.hasPrefix("{\"login\"") })
        try await source.close()
        try await target.close()
    }

    @Test("a copy brings a store in use up to date between the writes of others", .timeLimit(.minutes(3)))
    func targetInUse() async throws {
        let (here, there) = (try TemporaryStore(), try TemporaryStore())
        let (source, target) = (try here.keeper(), try there.keeper())
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        try await Fill(seed: 4, users: 100, sessions: 1500, at: now, policy: Policy()).load(into: source)
        _ = try await target.login("here", at: now)
        let worker = try Worker(on: there.folder.store)
        try worker.tell("churn")
        #expect(try worker.line() == "churning")
        let report = try await StoreCopy.run(from: source, to: target, actor: operations, at: now)
        #expect(report.merged.added == 2250 && report.verified.identical == 2250)
        worker.kill()
        #expect(try await target.check().isEmpty)
        try await source.close()
        try await target.close()
    }

    @Test("what is taken in is honoured at once by a process that validates from memory")
    func caches() async throws {
        let (here, there) = (try TemporaryStore(), try TemporaryStore())
        let source = try here.keeper()
        let (token, session) = try #require(try await source.login("ada"))
        let (other, _) = try #require(try await source.login("bob"))
        let target = try there.keeper()
        _ = try await StoreCopy.run(from: source, to: target, actor: operations, at: noon)
        let application = try there.keeper()
        for _ in 0..<3 {
            for token in [token, other] { #expect(try await application.isLive(token, at: seconds(1))) }
        }
        _ = try await source.end(EndRequest(.sessions([session.id]), actor: operations), at: seconds(2))
        _ = try await source.end(EndRequest(.user("bob"), actor: operations), at: seconds(2))
        _ = try await StoreCopy.run(from: source, to: target, actor: operations, at: seconds(3))
        for token in [token, other] { #expect(try await !application.isLive(token, at: seconds(3))) }
        for store in [source, target, application] { try await store.close() }
    }
}

extension SQLiteSessionStore {
    fileprivate func isLive(_ token: SessionToken, at now: Timestamp) async throws -> Bool {
        if case .live = try await validate(token, from: RequestOrigin(), at: now) { return true }
        return false
    }
}
