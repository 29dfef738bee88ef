import Foundation
import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

/// One store after one fault: what must hold of it, whatever the fault was.
struct FaultTrial {
    let place: TemporaryFolder
    let process: FaultyProcess
    let tokens: [SessionToken]
    /// Whether an order may have been left in force, or half pinned.
    let orders: Bool
    let message: String

    func expect(_ condition: Bool, _ why: @autoclosure () -> String) {
        if !condition { Issue.record("\(message): \(why())") }
    }

    /// The store is one of these, wholly, once what was left half-done has been finished by somebody else.
    func compare(_ allowed: ArraySlice<StoreImage>) async throws {
        if orders {
            let other = try open()
            await other.maintenance.followOrders(of: other)
            while try await other.write({ try $0.dropAbandonedOrders(before: seconds(3600), limit: 1) }) {}
            try await other.close()
        }
        let found = try StoreImage(of: place.store)
        expect(
            allowed.contains(found),
            "the store is neither as before nor as after:\n\(allowed.map(found.difference).joined(separator: "\n\n"))")
    }

    /// After the death of the process: what it had done is there, what it was doing is there as a whole or not at all,
    /// and the store goes on.
    func inspect(mayBe allowed: ArraySlice<StoreImage>) async throws {
        let store: SQLiteSessionStore
        do { store = try open() } catch {
            expect(false, "the store cannot be opened: \(error)")
            return
        }
        try await compare(allowed)
        try await expectSound(store)
        guard let (token, session) = try await store.login("fresh", at: seconds(200)),
            case .token(let next, _) = try await store.refresh(token, from: RequestOrigin(), at: seconds(201))
        else {
            expect(false, "nobody can sign in any more")
            return
        }
        _ = try await store.end(EndRequest(.sessions([session.id]), actor: operations), at: seconds(202))
        for token in [token, next] {
            expect(
                try await Self.verdict(token, store, at: seconds(203)) == "refused revoked", "an end was not honoured")
        }
        try await expectSound(store)
        try await store.close()
    }

    /// In the process that met the fault: its answers are those of the file, and it goes on.
    func goOn(afterFailing act: String?, seed: UInt64) async throws {
        if let act {
            let answer = try process.ask(act)
            expect(answer?.hasPrefix("error") == false, "\(act), tried again, was answered \(answer ?? "with death")")
        }
        // First from its memory, then from a look-up of a process that has none.
        var over: [SessionToken] = []
        let healthy = try open()
        for token in tokens {
            let answer = try process.ask("validate \(token.revealed()) 90")
            let truth = try await Self.verdict(token, healthy, at: seconds(90))
            // What has just ended the login is forgotten with its other ancestors.
            let isTrue = answer == truth || answer == "refused reuse" && truth == "refused unknown"
            expect(isTrue, "\(answer ?? "death") was answered where \(truth) is true")
            if truth.hasPrefix("refused"), truth != "refused superseded" { over.append(token) }
        }
        try await healthy.close()
        let issued = try process.ask("issue fresh default 200")?.split(separator: " ") ?? []
        guard issued.count == 3, let id = SessionID(parsing: issued[2]) else {
            expect(false, "a sign-in after it was answered \(issued)")
            return
        }
        let token = try SessionToken(parsing: String(issued[1]))
        let refreshed = try process.ask("refresh \(token.revealed()) 201") ?? "with death"
        expect(refreshed.hasPrefix("ok "), "a refresh after it was answered \(refreshed)")
        let next = try SessionToken(parsing: String(refreshed.dropFirst(3)))
        for token in [token, next] { _ = try process.ask("validate \(token.revealed()) 201") }
        let ended = try process.ask("revoke \(id) 202")
        expect(ended == "ok 1", "a revocation after it was answered \(ended ?? "with death")")
        for token in [token, next] {
            let answer = try process.ask("validate \(token.revealed()) 203")
            expect(answer == "refused revoked", "a token of an ended login was answered \(answer ?? "with death")")
        }
        try end(seed)
        let store = try open()
        try await expectSound(store)
        for token in over + [token, next] {
            let verdict = try await Self.verdict(token, store, at: seconds(204))
            expect(verdict.hasPrefix("refused"), "an ended login is live again: \(verdict)")
        }
        try await store.close()
    }

    /// Ends the process in one of three ways, none of which may take anything back.
    private func end(_ seed: UInt64) throws {
        switch seed % 3 {
        case 0: #expect(try process.ask("close") == "ok")
        case 1: #expect(try process.ask("lose-power \(seed)") == nil)
        default: break
        }
        process.kill()
    }

    private func expectSound(_ store: SQLiteSessionStore) async throws {
        let breaches = try await store.check()
        expect(breaches.isEmpty, "\(breaches)")
        let numbers = try await store.events(EventFilter(), limit: .max, at: noon).items.map(\.sequence)
        expect(numbers == numbers.indices.map { Int64($0) + 1 }, "the feed has gaps: \(numbers)")
    }

    private func open() throws -> SQLiteSessionStore {
        try SQLiteSessionStore(
            path: place.store, mode: .openOrCreate, policy: FaultTemplate.policy, sweepInterval: nil, cachedTokens: 0)
    }

    private static func verdict(
        _ token: SessionToken, _ store: SQLiteSessionStore, at now: Timestamp
    ) async throws -> String {
        switch try await store.validate(token, from: RequestOrigin(userAgent: "worker/1.0"), at: now) {
        case .live(let session): "live \(session.id) \(session.generation)"
        case .refused(let refusal): "refused \(refusal.cause)"
        }
    }
}
