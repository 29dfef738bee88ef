import Foundation
import GRDB
import SessionStore
import Testing

@testable import SQLiteStore

@Suite("What a store's doctor finds")
struct DoctorTests {
    /// What is worth a word of a store to which something has happened.
    private func codes(
        at now: Timestamp = minutes(1), after sql: String? = nil, _ prepare: (TemporaryStore) async throws -> Void
    ) async throws -> [String] {
        let fixture = try TemporaryStore()
        try await prepare(fixture)
        if let sql {
            let other = try DatabaseQueue(path: fixture.folder.store)
            try await other.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                try db.execute(sql: sql)
            }
            try other.close()
        }
        let before = try Data(contentsOf: URL(filePath: fixture.folder.store))
        let keeper = try fixture.keeper(mode: .readOnly)
        let findings = try await keeper.examine(at: now, isThorough: true)
        try await keeper.close()
        #expect(try Data(contentsOf: URL(filePath: fixture.folder.store)) == before, "it writes nothing")
        for finding in findings where finding.severity > .ok { #expect(finding.why != nil && finding.remedy != nil) }
        // These depend on the machine.
        let machine = ["library.sqlite", "file.system", "file.space"]
        return findings.filter { $0.severity > .ok && !machine.contains($0.code) }.map(\.code)
    }

    private func filled(_ fixture: TemporaryStore) async throws {
        let keeper = try fixture.keeper()
        _ = try await keeper.login("ada")
        _ = try await keeper.end(EndRequest(.user("bob"), actor: operations), at: seconds(1))
        _ = try await keeper.login("carol", at: seconds(2))
        try await keeper.close()
    }

    @Test("is nothing in a store that is well")
    func fine() async throws { #expect(try await codes(filled) == []) }

    @Test(
        "is what has happened to it",
        arguments: [
            ("UPDATE events SET reason = 'x' WHERE kind = 'mark'", 1, ["audit.chain"]),
            ("UPDATE sessions SET look_at = 0", 1, ["sweep.overdue"]),
            ("", 60, ["sweep.overdue"]),
            ("UPDATE events SET at = at + 3600000 WHERE sequence = 3", 1, ["clock.behind", "clock.future-logins"]),
            ("", -60, ["clock.behind", "clock.future-logins", "clock.future-mark"]),
            ("UPDATE events SET at = at - 3600000 WHERE sequence = 3", 1, ["clock.stepped-back"]),
            ("UPDATE sessions SET sealed = x'00', good_until = 0", 1, ["work.seals"]),
            ("UPDATE meta SET value = '1' WHERE name = 'inode'", 1, ["store.restored"]),
            ("INSERT INTO meta VALUES ('replaced', '1795442400000')", 1, ["store.restored"]),
            ("UPDATE meta SET value = 'idle = 1m' WHERE name = 'policy'", 1, ["policy.not-recorded"]),
            ("PRAGMA journal_mode = DELETE", 1, ["sqlite.journal"]),
        ])
    func provoked(_ sql: String, _ minute: Int64, _ expected: [String]) async throws {
        #expect(try await codes(at: minutes(minute), after: sql, filled) == expected)
    }

    @Test("is forgetting that was stopped half-way")
    func openWork() async throws {
        let found = try await codes(after: "INSERT INTO events(sequence, at, kind) VALUES (1, 0, 'login')") { fixture in
            try await filled(fixture)
            let keeper = try fixture.keeper()
            _ = try await keeper.forgetEvents(before: seconds(2), actor: operations, at: minutes(1))
            try await keeper.close()
        }
        #expect(found == ["work.forgetting"])
    }

    @Test("is a copy in the store's place, until everything has been ended")
    func restored() async throws {
        let fixture = try TemporaryStore()
        try await filled(fixture)
        let path = fixture.folder.store
        // The old file stays, so that its inode is not given to the copy.
        try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
        try FileManager.default.copyItem(atPath: path + ".old", toPath: path)
        for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.moveItem(atPath: path + suffix, toPath: path + ".old" + suffix)
            if suffix == "-wal" {
                try FileManager.default.copyItem(atPath: path + ".old" + suffix, toPath: path + suffix)
            }
        }
        for suffix in ["", "-wal"] { chmod(path + suffix, 0o600) }
        func isSuspect() async throws -> Bool {
            let reader = try fixture.keeper(mode: .readOnly)
            let findings = try await reader.examine(at: minutes(5), isThorough: false)
            try await reader.close()
            return findings.contains { $0.code == "store.restored" && $0.severity == .warning }
        }
        #expect(try await isSuspect())
        let keeper = try fixture.keeper()
        _ = try await keeper.login("dora", at: minutes(5))
        #expect(try await isSuspect(), "a write does not make it forgotten")
        _ = try await keeper.end(EndRequest(.everyone, actor: operations), at: minutes(6))
        try await keeper.close()
        #expect(try await !isSuspect())
    }

    @Test("of the library, the file system and the log is what they are")
    func tables() {
        #expect(LibraryFindings.library("3.40.1", number: 3_040_001).severity == .notice)
        #expect(LibraryFindings.library("3.51.3", number: 3_051_003).severity == .ok)
        for (type, severity) in [
            (0x6969, Finding.Severity.error), (0xFF53_4D42, .error), (0x6573_5546, .warning), (0x0102_1994, .notice),
            (0xEF53, .ok),
        ] as [(UInt32, Finding.Severity)] { #expect(FileFindings.system(type).severity == severity) }
        #expect(FileFindings.log(1 << 20) == nil && FileFindings.log(1 << 30)?.code == "file.log")
    }

    @Test("is found by an index, whatever the size of the store")
    func plans() async throws {
        let store = try TemporaryStore().keeper()
        let statements = [
            ("SELECT max(at) FROM events", "events_at"),
            ("SELECT 1 FROM events WHERE at > 0 AND kind = 'login'", "events_at"),
            ("SELECT min(look_at) FROM sessions WHERE ended_at IS NULL AND look_at IS NOT NULL", "sessions_look_at"),
            ("SELECT 1 FROM sessions WHERE ended_at IS NULL AND look_at <= 1", "sessions_look_at"),
            ("SELECT 1 FROM sessions WHERE sealed IS NOT NULL AND good_until <= 1", "sessions_sealed"),
            (
                "SELECT at FROM events WHERE \(AuditSchema.isAct) AND kind = 'policy' ORDER BY sequence DESC LIMIT 1",
                "events_acts"
            ),
            (AuditListing.unrecorded.replacing("?", with: "0"), "events_acts"),
            (AuditListing.statement.replacing("?", with: "0"), "INTEGER PRIMARY KEY"),
        ]
        for (sql, index) in statements {
            let plan = try await store.read { db in
                try db.rows("EXPLAIN QUERY PLAN \(sql)", isCached: false) { $0.text(3) }
            }
            #expect(plan.contains { $0.contains(index) }, "\(plan)")
            #expect(!plan.contains { $0 == "SCAN e" || $0 == "SCAN events" || $0.contains("TEMP B-TREE") }, "\(plan)")
        }
        try await store.close()
    }
}
