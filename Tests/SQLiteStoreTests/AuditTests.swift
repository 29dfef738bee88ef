import Foundation
import GRDB
import SessionStore
import Testing

@testable import SQLiteStore

@Suite("The audit chain of a store in a file")
struct AuditTests {
    /// A store whose feed is: login 1–3, admin 4, revoke 5, mark 6, revoke 7, dry admin 8, login 9, admin 10.
    private func store() async throws -> (fixture: TemporaryStore, keeper: SQLiteSessionStore) {
        let fixture = try TemporaryStore()
        let keeper = try fixture.keeper()
        var ids: [SessionID] = []
        for user in ["ada", "bob", "carol"] { ids.append(try #require(try await keeper.login(user)).session.id) }
        func end(_ selection: EndRequest.Selection, isDryRun: Bool = false) async throws {
            _ = try await keeper.end(
                EndRequest(
                    selection, reason: "INC-7", message: "Sign in.", actor: operations, isDryRun: isDryRun),
                at: seconds(1))
        }
        try await end(.sessions([ids[0]]))
        try await end(.user("bob"))
        try await end(.everyone, isDryRun: true)
        _ = try await keeper.login("dora")
        try await end(.matching(try SessionQuery(parsing: "user:nobody")))
        return (fixture, keeper)
    }

    /// Does to the file what somebody with an editor for such files could.
    private func tamper(_ fixture: TemporaryStore, _ sql: String) async throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let other = try DatabaseQueue(path: fixture.folder.store, configuration: configuration)
        try await other.writeWithoutTransaction { db in try db.execute(sql: sql) }
        try other.close()
    }

    @Test("verifies, and its acts are those of the feed")
    func good() async throws {
        let (_, keeper) = try await store()
        let report = try await keeper.verifyAudit(expecting: nil)
        #expect(report.isGood && report.records == 4 && report.head.sequence == 10)
        #expect(try await keeper.check() == [])
        try await keeper.close()
    }

    @Test(
        "names the audit record that was edited, deleted, inserted, swapped, or contradicted by what it did",
        arguments: [
            ("UPDATE events SET reason = 'x' WHERE sequence = 6", 6),
            ("UPDATE events SET actor = 'admin:mallory@host' WHERE sequence = 4", 4),
            ("UPDATE events SET actor_known = NULL WHERE sequence = 4", 4),
            ("UPDATE events SET at = at + 1 WHERE sequence = 8", 8),
            ("UPDATE events SET at = 9223372036854775807 WHERE sequence = 8", 8),
            ("UPDATE events SET kind = 'refresh' WHERE sequence = 8", 8),
            ("UPDATE events SET cause = 'nonsense' WHERE sequence = 8", 8),
            ("UPDATE events SET session = 'nonsense' WHERE sequence = 8", 8),
            ("UPDATE events SET user_id = 999 WHERE sequence = 8", 8),
            ("UPDATE events SET user_id = (SELECT id FROM users WHERE name = 'ada') WHERE sequence = 6", 6),
            ("UPDATE users SET name = 'robert' WHERE name = 'bob'", 6),
            ("DELETE FROM events WHERE sequence = 6", 6),
            ("DELETE FROM audit WHERE sequence = 6", 6),
            ("DELETE FROM events WHERE sequence = 6; DELETE FROM audit WHERE sequence = 6", 8),
            ("DELETE FROM events WHERE sequence <= 4; DELETE FROM audit WHERE sequence <= 4", 6),
            ("INSERT INTO events(sequence, at, kind) VALUES (11, 0, 'admin')", 11),
            (
                "UPDATE events SET sequence = -1 WHERE sequence = 4; UPDATE events SET sequence = 4 WHERE sequence = 8; "
                    + "UPDATE events SET sequence = 8 WHERE sequence = -1", 4
            ),
            ("UPDATE audit SET hash = x'00' WHERE sequence = 6", 6),
            ("UPDATE audit SET ended = x'' WHERE sequence = 4", 4),
            ("UPDATE audit SET ended = x'0011' WHERE sequence = 4", 4),
            ("UPDATE audit SET message = NULL WHERE sequence = 4", 4),
            (
                "UPDATE sessions SET reason = 'holiday' WHERE public_id = (SELECT session FROM events WHERE sequence = 5)",
                4
            ),
            ("UPDATE sessions SET actor = 'user' WHERE public_id = (SELECT session FROM events WHERE sequence = 7)", 6),
            ("UPDATE sessions SET cause = 'signed_out' WHERE cause = 'revoked'", 4),
            ("UPDATE sessions SET cause = 'nonsense' WHERE cause = 'revoked'", 4),
            ("UPDATE sessions SET message = 'x' WHERE ended_at IS NOT NULL", 4),
            (
                "UPDATE sessions SET ended_at = NULL WHERE public_id = (SELECT session FROM events WHERE sequence = 7)",
                6
            ),
            ("DELETE FROM marks", 6),
            ("UPDATE marks SET at = 0", 6),
            ("UPDATE marks SET user_id = NULL", 6),
        ])
    func tampered(_ sql: String, _ first: Int64) async throws {
        let (fixture, keeper) = try await store()
        try await tamper(fixture, sql)
        #expect(try await keeper.verifyAudit(expecting: nil).breach?.sequence == first, "\(sql)")
        try await keeper.close()
    }

    @Test("shows a tail that was cut off only by the head that was noted")
    func cut() async throws {
        let (fixture, keeper) = try await store()
        let head = try await keeper.auditHead().hash
        try await tamper(fixture, "DELETE FROM events WHERE sequence >= 10; DELETE FROM audit WHERE sequence >= 10")
        #expect(try await keeper.verifyAudit(expecting: nil).isGood)
        let report = try await keeper.verifyAudit(expecting: head)
        #expect(report.comparison == .missing && !report.isGood)
        try await keeper.close()
    }

    @Test("does not take a beginning that somebody cut off for one that was forgotten")
    func forgedCheckpoint() async throws {
        let (fixture, keeper) = try await store()
        try await tamper(
            fixture,
            """
            UPDATE audit SET effect = 'forgot', checkpoint_sequence = 5, checkpoint_number = 1, checkpoint_hash = \
            (SELECT hash FROM audit WHERE number = 1) WHERE number = 4;
            DELETE FROM audit WHERE number = 1; DELETE FROM events WHERE sequence <= 4
            """)
        #expect(try await keeper.verifyAudit(expecting: nil).breach?.sequence == 10)
        try await keeper.close()
    }

    @Test("goes on after forgetting was stopped half-way, and forgets the rest with the next")
    func interrupted() async throws {
        let (fixture, keeper) = try await store()
        // The rows of the slices that did not come to be deleted.
        _ = try await keeper.forgetEvents(before: seconds(1), actor: operations, at: minutes(1))
        #expect(try await keeper.verifyAudit(expecting: nil).forgotten == 0)
        try await tamper(fixture, "INSERT INTO events(sequence, at, kind) VALUES (1, 0, 'admin'), (2, 0, 'login')")
        #expect(try await keeper.verifyAudit(expecting: nil).isGood)
        let forgotten = try await keeper.forgetEvents(before: minutes(1), actor: operations, at: minutes(2))
        #expect(forgotten == ForgottenEvents(events: 7, acts: 4))
        let report = try await keeper.verifyAudit(expecting: nil)
        #expect(report.isGood && report.forgotten == 4 && report.records == 6)
        #expect(try await keeper.check() == [])
        let left = try await keeper.events(EventFilter(), limit: 99, at: noon).items.map(\.sequence)
        #expect(left == [11, 12])
        try await keeper.close()
    }

    @Test("of a store from before there was one covers the acts that are there, and finds what is edited from then on")
    func migrated() async throws {
        let folder = try TemporaryFolder()
        try await makeFirstVersion(folder.store)
        #expect(throws: StoreError.self) { try SQLiteSessionStore(path: folder.store, mode: .readOnly) }
        let keeper = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        let report = try await keeper.verifyAudit(expecting: nil)
        #expect(report.isGood && report.records == 2 && report.head.sequence == 3)
        #expect(try await keeper.recordsMadeAfterwards() == 2)
        #expect(try await keeper.check() == [])
        let early = try LoginRequest(user: "ada", authenticatedAt: noon - .hours(1))
        #expect(try await keeper.issue(early, at: minutes(1)) == .notBefore(noon))
        _ = try await keeper.end(EndRequest(.everyone, actor: operations), at: minutes(2))
        #expect(try await keeper.verifyAudit(expecting: report.head.hash).comparison == .followed(by: 1))
        try await keeper.close()
        let other = try DatabaseQueue(path: folder.store)
        try await other.writeWithoutTransaction { db in
            try db.execute(sql: "UPDATE events SET reason = 'x' WHERE sequence = 2")
        }
        try other.close()
        let again = try SQLiteSessionStore(path: folder.store, mode: .readOnly)
        #expect(try await again.verifyAudit(expecting: nil).breach?.sequence == 2)
        try await again.close()
    }

    /// A store as the first schema had it: a sign-in, an act, and a mark.
    private func makeFirstVersion(_ path: String) async throws {
        let queue = try DatabaseQueue(path: path, configuration: ConnectionKind.writer.configuration)
        try await queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
        }
        try StoreSchema.migrator.migrate(queue, upTo: "1")
        try await queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    INSERT INTO users VALUES (1, 'ada', 'ada');
                    INSERT INTO events(sequence, at, kind, user_id) VALUES (1, \(noon.milliseconds), 'login', 1);
                    INSERT INTO events(sequence, at, kind, actor, reason) \
                    VALUES (2, \(noon.milliseconds), 'admin', 'admin:ops@test', 'revoke (dry run)');
                    INSERT INTO events(sequence, at, kind, user_id, actor) \
                    VALUES (3, \(noon.milliseconds), 'mark', 1, 'admin:ops@test');
                    INSERT INTO marks VALUES (3, \(noon.milliseconds), 1, 'admin:ops@test', NULL, NULL, NULL);
                    """)
        }
        try queue.close()
        chmod(path, 0o600)
    }

    @Test("is told of outside after each act, and of dry runs of a store that must not be written")
    func outlet() async throws {
        let folder = try TemporaryFolder()
        let told = Told()
        let keeper = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate, outlet: told.outlet)
        _ = try await keeper.login("ada")
        _ = try await keeper.end(EndRequest(.users(["ada", "bob"]), actor: operations), at: seconds(1))
        #expect(told.heads == [try await keeper.auditHead()] && told.heads.first?.number == 2)
        try await keeper.close()
        let reader = try SQLiteSessionStore(path: folder.store, mode: .readOnly, outlet: told.outlet)
        _ = try await reader.end(EndRequest(.everyone, actor: operations, isDryRun: true), at: seconds(2))
        #expect(told.heads.count == 1 && told.unrecorded.map(\.reason) == ["revoke everyone (dry run, 0 match)"])
        try await reader.close()
    }
}
