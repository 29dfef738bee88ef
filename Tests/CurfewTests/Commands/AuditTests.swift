import Foundation
import Testing

@Suite("The audit chain of the program")
struct AuditTests {
    /// A store with a few acts.
    private func program() async throws -> Program {
        let curfew = try Program()
        for user in ["ada", "bob", "carol"] { try await curfew.succeed("issue", "--user", user) }
        try await curfew.succeed("revoke", "--user", "ada", "--reason", "stolen", "--yes")
        try await curfew.succeed("revoke", "--everyone", "--dry-run")
        return curfew
    }

    @Test("prints its head and the number of records, and compares a head that was noted")
    func heads() async throws {
        let curfew = try await program()
        let first = try await curfew.succeed("audit", "verify", "--read-only")
        let head = try #require(first.lines.first?.split(separator: " ").last.map(String.init))
        #expect(head.count == 64 && first.lines == ["head \(head)", "records 2"])
        #expect(try await curfew.succeed("audit", "verify", "--head", head).output.contains("is the newest"))
        try await curfew.succeed("revoke", "--user", "bob", "--yes")
        let object = try #require(try await curfew.succeed("audit", "verify", "--head", head, "--json").objects().first)
        #expect(object["records_since_head"] as? Int == 1 && object["good"] as? Bool == true)
        let strange = try await curfew.run("audit", "verify", "--head", String(repeating: "0", count: 64))
        #expect(strange.status == 1 && strange.error.contains("not in the chain"))
        #expect(try await curfew.run("audit", "verify", "--head", "beef").status == 64)
    }

    @Test("names the first bad record, and finds a cut tail by the head")
    func tampered() async throws {
        let curfew = try await program()
        let head = try #require(
            try await curfew.succeed("audit", "verify", "--json").objects().first?["head"] as? String)
        try curfew.tamper("DELETE FROM events WHERE sequence = 6; DELETE FROM audit WHERE sequence = 6")
        #expect(try await curfew.succeed("audit", "verify").output.contains("records 1"))
        #expect(try await curfew.run("audit", "verify", "--head", head).status == 1)
        try curfew.tamper("UPDATE events SET reason = 'holiday' WHERE sequence = 4")
        let bad = try await curfew.run("audit", "verify")
        #expect(bad.status == 1 && bad.output.contains("first bad record 4:") && bad.error.contains("record 4"))
        let object = try #require(try await curfew.run("audit", "verify", "--json").objects().first)
        #expect(object["first_bad"] as? Int == 4 && object["head"] is NSNull)
    }

    @Test("still verifies after old events were forgotten")
    func forgotten() async throws {
        let curfew = try await program()
        let swept = try await curfew.succeed("store", "sweep", "--events-before", "0s", "--json").objects()
        #expect(swept[0]["events"] as? Int == 5)
        let run = try await curfew.succeed("audit", "verify")
        #expect(run.output.contains("records 3") && run.output.contains("the first 1 are forgotten"))
        #expect(try await curfew.succeed("store", "check").output == "ok\n")
        #expect(try await curfew.run("store", "sweep", "--events-before", "1d", "--read-only").status == 77)
    }

    @Test("is pushed to a file of its owner alone after each act, and what goes wrong there undoes nothing")
    func pushed() async throws {
        let curfew = try Program()
        let heads = curfew.folder.path + "/heads.log"
        let configuration = try curfew.configure("[audit]\npush = \"heads.log\"\n")
        func run(_ arguments: String...) async throws -> Program.Run {
            try await curfew.run(arguments + ["--config", configuration])
        }
        _ = try await run("issue", "--user", "ada")
        #expect(!FileManager.default.fileExists(atPath: heads))
        #expect(try await run("revoke", "--user", "ada", "--yes").status == 0)
        #expect(try await run("revoke", "--everyone", "--dry-run").status == 1)
        let lines = try String(contentsOfFile: heads, encoding: .utf8).split(separator: "\n")
        let line = Data(try #require(lines.last).utf8)
        let last = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
        let hash = try #require(last["hash"] as? String)
        #expect(lines.count == 2 && (last["actor"] as? String)?.hasPrefix("admin:tester@") == true)
        #expect(try await curfew.succeed("audit", "verify", "--head", hash).output.contains("is the newest"))
        #expect(try FileManager.default.attributesOfItem(atPath: heads)[.posixPermissions] as? Int == 0o600)
        chmod(heads, 0o644)
        let refused = try await run("revoke", "--user", "bob", "--yes")
        #expect(refused.error.contains("curfew: audit: the head of the chain was not pushed"))
        #expect(try await curfew.succeed("audit", "verify").output.contains("records 3"))
        unlink(heads)
        #expect(symlink("/etc/passwd", heads) == 0)
        #expect(try await run("revoke", "--user", "bob", "--yes").error.contains("was not pushed"))
    }

    @Test("says when another policy comes into effect, and nothing of the first")
    func policy() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        try await curfew.succeed("issue", "--user", "ada")
        let configuration = try curfew.configure("[policy]\nidle = \"20m\"\n")
        for user in ["bob", "carol"] {
            #expect(try await curfew.run("issue", "--user", user, "--config", configuration).status == 0)
        }
        let events = try await curfew.succeed("events", "--json").objects()
        #expect(events.compactMap { $0["kind"] as? String } == ["login", "policy", "login", "login"])
        #expect(events[1]["reason"] as? String == "idle 30m → 20m")
        #expect(try await curfew.succeed("audit", "verify").output.contains("records 1"))
    }
}
