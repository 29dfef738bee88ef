import Foundation
import GRDB
import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("A store that is damaged")
struct DamageTests {
    @Test("never lets in who is out, never takes one for another, and says so instead of crashing")
    func selection() async throws { try await damage(times: 60) }

    @Test("never lets in who is out, wherever it is damaged", .enabled(if: Soak.isOn))
    func soak() async throws { try await damage(times: 3000) }

    @Test("cannot tell whose a token is when an index leads to another's login")
    func wrongRow() async throws {
        let template = try await FaultTemplate()
        let place = try await alone(template)
        let file = URL(filePath: place.store)
        var bytes = try Data(contentsOf: file)
        let hash = Data(try #require(template.tokens["ada"]).hash.bytes)
        let (own, other) = try row(of: "ada", and: "dee", in: place, template)
        // In an entry of an index the row's number follows the hash.
        var count = 0
        for at in bytes.indices.dropLast(33) where bytes[at..<at + 32] == hash && bytes[at + 32] == own {
            bytes[at + 32] = other
            count += 1
        }
        #expect(count == 1)
        try bytes.write(to: file)
        let store = try open(place)
        let token = try #require(template.tokens["ada"])
        await #expect(throws: StoreError.self) { try await store.validate(token, from: RequestOrigin(), at: noon) }
        await #expect(throws: StoreError.self) { try await store.refresh(token, from: RequestOrigin(), at: noon) }
        #expect(try await store.check() != [])
        try await store.close()
    }

    @Test("cannot tell whether a login is live that has a cause and no end")
    func halfAnEnd() async throws {
        let template = try await FaultTemplate()
        let place = try template.copy()
        let store = try open(place)
        _ = try await store.write { transaction in
            try transaction.db.run("UPDATE sessions SET ended_at = NULL WHERE cause = 'revoked'")
        }
        let token = try #require(template.tokens["eve"])
        await #expect(throws: StoreError.self) { try await store.validate(token, from: RequestOrigin(), at: noon) }
        #expect(try await store.check() != [])
        try await store.close()
    }

    private func row(
        of one: String, and other: String, in place: TemporaryFolder, _ template: FaultTemplate
    ) throws -> (UInt8, UInt8) {
        let queue = try DatabaseQueue(path: place.store, configuration: ConnectionKind.reader.configuration)
        defer { try? queue.close() }
        let rows = try [one, other].map { name in
            let id = try #require(template.sessions[name]).description
            let found = try queue.read { db in
                try UInt8.fetchOne(db, sql: "SELECT id FROM sessions WHERE public_id = ?", arguments: [id])
            }
            return try #require(found)
        }
        return (rows[0], rows[1])
    }

    /// A copy with all of it in the file itself: of a damaged log SQLite takes what comes before the damage, as after a
    /// loss of power.
    private func alone(_ template: FaultTemplate) async throws -> TemporaryFolder {
        let place = try template.copy()
        let store = try open(place)
        try await store.checkpoint()
        try await store.close()
        for suffix in ["-wal", "-shm"] { unlink(place.store + suffix) }
        return place
    }

    private func damage(times: Int) async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        let template = try await FaultTemplate()
        let sound = try await alone(template)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: sound.store)))
        let truth = try await verdicts(of: template, in: sound)
        for time in 0..<times {
            let place = try TemporaryFolder()
            defer { place.remove() }
            var damaged = bytes
            var places: [String] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                damaged[at] = UInt8.random(in: 0...255, using: &random)
                places.append("\(at): \(bytes[at]) to \(damaged[at])")
            }
            try Data(damaged).write(to: URL(filePath: place.store))
            chmod(place.store, 0o600)
            try await inspect(place, template, truth, "seed \(seed), time \(time), \(places)")
        }
    }

    /// What a store says of a token: `nil` when it cannot tell.
    private func verdicts(of template: FaultTemplate, in place: TemporaryFolder) async throws -> [String: String?] {
        let store = try open(place)
        var verdicts: [String: String?] = [:]
        for (name, token) in template.tokens.sorted(by: { $0.key < $1.key }) {
            verdicts[name] = .some(nil)
            guard let answer = try? await store.validate(token, from: RequestOrigin(), at: noon) else { continue }
            switch answer {
            case .live(let session): verdicts[name] = "live \(session.id) of \(session.user)"
            case .refused(let refusal): verdicts[name] = refusal.cause
            }
        }
        try? await store.close()
        return verdicts
    }

    private func inspect(
        _ place: TemporaryFolder, _ template: FaultTemplate, _ truth: [String: String?], _ message: String
    ) async throws {
        let found: [String: String?]
        do { found = try await verdicts(of: template, in: place) } catch let error as StoreError {
            #expect(!error.description.contains("\n"), "\(message)")
            return
        }
        // Ended by somebody, not by time: a date cannot be told from another that was damaged.
        for name in ["eve", "gus", "cy.before"] {
            #expect(found[name]??.hasPrefix("live") != true, "\(message): \(name) is let in")
        }
        let store = try open(place)
        let breaches = try? await store.check()
        for (name, verdict) in found where verdict != nil && verdict != truth[name] {
            #expect(breaches != [], "\(message): \(name) is \(verdict ?? ""), and a check finds nothing")
            // An identifier that the damage fell into is nobody's, and the check says so.
            let owner = name.hasSuffix(".before") ? String(name.dropLast(7)) : name
            let others = template.sessions.filter { $0.key != owner }.map { "live \($0.value) of" }
            #expect(
                !others.contains { verdict?.hasPrefix($0) == true },
                "\(message): \(name) is taken for another, \(verdict ?? "")")
        }
        // Whatever they answer, they answer.
        _ = try? await store.users(matching: .all, order: .lastSeen, after: nil, limit: 10, at: noon)
        _ = try? await store.sessions(matching: .all, order: .lastSeen, after: nil, limit: 100, at: noon)
        _ = try? await store.events(EventFilter(), limit: 100, at: noon)
        _ = try? await store.sweep(limit: 100, at: minutes(60))
        _ = try? await store.end(EndRequest(.everyone, actor: operations), at: minutes(61))
        try? await store.close()
    }

    private func open(_ place: TemporaryFolder) throws -> SQLiteSessionStore {
        try SQLiteSessionStore(
            path: place.store, policy: FaultTemplate.policy, sweepInterval: nil, cachedTokens: 0)
    }
}
