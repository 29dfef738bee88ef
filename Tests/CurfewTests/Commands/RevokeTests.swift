import Foundation
import TerminalTesting
import Testing

@Suite("Revoking")
struct RevokeTests {
    @Test("more than one login is not ended without a word from somebody")
    func asks() async throws {
        let curfew = try Program()
        for _ in 0..<2 { try await curfew.succeed("issue", "--user", "ada") }
        let refused = try await curfew.run("revoke", "--user", "ada")
        #expect(refused.status == 64 && refused.error.contains("--yes"))
        #expect(try await curfew.succeed("sessions", "--json").lines.count == 2)
        let one = try await curfew.succeed("issue", "--user", "bob", "--json").objects()
        let id = try #require((one[0]["session"] as? [String: Any])?["id"] as? String)
        #expect(try await curfew.run("revoke", String(id.prefix(8))).status == 0)
    }

    @Test("a dry run and a guard end nothing")
    func guards() async throws {
        let curfew = try Program()
        for user in ["ada", "ada", "bob"] { try await curfew.succeed("issue", "--user", user, "--ip", "10.0.0.1") }
        let dry = try await curfew.succeed("revoke", "--where", "ip:10.0.0.0/8", "--dry-run", "--json").objects()
        #expect(dry.count == 4 && dry[3]["would_end"] as? Int == 3)
        let differs = try await curfew.run("revoke", "--everyone", "--expect", "2", "--yes")
        #expect(differs.status == 1 && differs.error.contains("3 logins match"))
        #expect(try await curfew.succeed("sessions", "--json").lines.count == 3)
        let ended = try await curfew.succeed("revoke", "--everyone", "--expect", "3", "--yes", "--json").objects()
        #expect(ended.count == 4 && ended[3]["ended"] as? Int == 3 && ended[3]["exposed_until"] is NSNull)
        let kinds = try await curfew.succeed("events", "--json").objects().compactMap { $0["kind"] as? String }
        #expect(kinds == ["login", "login", "login", "admin", "admin", "mark", "revoke", "revoke", "revoke"])
    }

    @Test("asked at a terminal counts only what is still live, and does what was confirmed")
    func confirmed() async throws {
        let curfew = try Program()
        var ids: [String] = []
        for _ in 0..<3 {
            let issued = try await curfew.succeed("issue", "--user", "ada", "--json").objects()
            ids.append(try #require((issued[0]["session"] as? [String: Any])?["id"] as? String))
        }
        try await curfew.succeed("revoke", ids[0])
        let screen = try TerminalProgram(try Program.path, ["revoke"] + ids, environment: curfew.environment)
        try screen.wait(for: "2 logins will end. Type 2")
        screen.press("2\r")
        #expect(try screen.waitForEnd() == 0)
        #expect(screen.text.contains("had ended before") && screen.text.contains("2 logins ended"))
        #expect(try await curfew.succeed("sessions", "--json").lines.isEmpty)
    }

    @Test("a dry run of another number than expected is a no that names both")
    func dryGuard() async throws {
        let curfew = try Program()
        for _ in 0..<2 { try await curfew.succeed("issue", "--user", "ada") }
        for more in [[], ["--read-only"]] {
            let run = try await curfew.run(["revoke", "--everyone", "--dry-run", "--expect", "99"] + more)
            #expect(run.status == 1 && run.error.contains("2 logins match, not 99"))
            #expect(try await curfew.run(["revoke", "--everyone", "--dry-run", "--expect", "2"] + more).status == 0)
        }
    }

    @Test("what has ended stays as it is, and who ends it again is told so")
    func again() async throws {
        let curfew = try Program()
        let issued = try await curfew.succeed("issue", "--user", "ada", "--json").objects()
        let id = try #require((issued[0]["session"] as? [String: Any])?["id"] as? String)
        try await curfew.succeed("revoke", id, "--reason", "first")
        let again = try await curfew.run("revoke", id, "--reason", "second")
        #expect(again.status == 1 && again.output.contains("had ended before"))
        #expect(try await curfew.succeed("show", id).output.contains("first"))
    }

    @Test("nothing that matches is a no, and the mark of a user is left all the same")
    func marks() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        #expect(try await curfew.run("revoke", "--where", "user:nobody", "--yes").status == 1)
        #expect(try await curfew.run("revoke", "7f3k9qwe").status == 1)
        #expect(try await curfew.run("revoke", "--user", "ada", "--yes").status == 1)
        let early = try await curfew.run("issue", "--user", "ada", "--authenticated-at", "10m", "--json")
        #expect(early.status == 1 && early.output == #"{"cause":"not_before"}"# + "\n")
        #expect(try await curfew.run("issue", "--user", "ada").status == 0)
        #expect(try await curfew.run("issue", "--user", "bob", "--authenticated-at", "10m").status == 0)
        let future = try await curfew.run("issue", "--user", "ada", "--authenticated-at", "2099-01-01")
        #expect(future.status == 64)
    }

    @Test("a policy may ask for a reason")
    func reason() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let file = curfew.folder.path + "/curfew.toml"
        // The mode is given, not left to the umask: a configuration that others can write is refused.
        let isMade = FileManager.default.createFile(
            atPath: file, contents: Data(#"policy.reason = "required""#.utf8), attributes: [.posixPermissions: 0o600])
        #expect(isMade)
        let refused = try await curfew.run("revoke", "--user", "ada", "--config", file)
        #expect(refused.status == 64 && refused.error.contains("--reason"))
        #expect(try await curfew.run("revoke", "--user", "ada", "--config", file, "--reason", "INC-7").status == 0)
    }
}
