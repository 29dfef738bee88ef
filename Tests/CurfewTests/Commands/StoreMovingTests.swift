import Foundation
import Testing

@Suite("Moving a store from the command line")
struct StoreMovingTests {
    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("an export taken in elsewhere keeps every login, and the tokens go on working")
    func exportAndImport() async throws {
        let curfew = try Program()
        let token = try await curfew.succeed("issue", "--user", "ada").output
        try await curfew.succeed("store", "fill", "--seed", "1", "--users", "20", "--sessions", "60")
        let export = try await curfew.succeed("store", "export")
        let lines = export.lines
        #expect(lines[0].hasPrefix("{\"format\":\"curfew-export\",\"version\":1,") && export.error.isEmpty)
        #expect(lines.count { $0.hasPrefix("{\"login\":") } == 91)
        #expect(!export.output.contains("cfs_"))
        let other = "sqlite:\(curfew.folder.path)/other/sessions.db"
        let dry = try await curfew.run("store", "import", "--dry-run", "--json", "--store", other, input: export.output)
        #expect(dry.status == 0 && !FileManager.default.fileExists(atPath: curfew.folder.path + "/other"))
        let taken = try await curfew.run("store", "import", "--json", "--store", other, input: export.output)
        let summary = try #require(try taken.objects().first)
        #expect(taken.status == 0 && summary["added"] as? Int == 91 && summary["ended"] as? Int == 0)
        #expect(try dry.objects().first?["added"] as? Int == 91 && summary["dry_run"] as? Bool == false)
        #expect(try await curfew.run("validate", "--store", other, input: token).status == 0)
        #expect(try await curfew.run("store", "check", "--store", other).output == "ok\n")
        let acts = try await curfew.succeed("events", "kind:import", "--json", "--store", other).objects()
        #expect((acts.first?["actor"] as? String)?.hasPrefix("admin:tester@") == true && acts.count == 1)
        #expect((acts.first?["reason"] as? String)?.contains("91 added") == true)
    }

    @Test(
        "attributes that no sign-in would bring are refused in an export too",
        arguments: [
            (#"{"a":1,"b":{"c":1,"c":2}}"#, "a member is there twice"), ("[]", "it is no JSON object"),
            ("{", "a member's name was expected"),
            (#"{"a":"# + String(repeating: "[", count: 15) + String(repeating: "]", count: 15) + "}", "levels deep"),
        ])
    func attributes(text: String, why: String) async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada", "--attributes", #"{"a":[{"b":1.50}]}"#)
        let other = "sqlite:\(curfew.folder.path)/other/sessions.db"
        let whole = try await curfew.succeed("store", "export")
        #expect(try await curfew.run("store", "import", "--store", other, input: whole.output).status == 0)
        // As another program may have written them.
        try curfew.tamper("UPDATE sessions SET attributes = ?", [text])
        let export = try await curfew.succeed("store", "export")
        let run = try await curfew.run("store", "import", "--store", other, input: export.output)
        #expect(run.status == 65 && run.output.isEmpty, "\(run.error)")
        #expect(
            run.error.contains("line 2") && run.error.contains("attributes: ") && run.error.contains(why),
            "\(run.error)")
        #expect(try await curfew.run("sessions", "--json", "--store", other).output.contains(#"{"a":[{"b":1.50}]}"#))
    }

    @Test("a file is made for its owner alone whatever the umask is, and never over another one")
    func files() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let folder = curfew.folder.path
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/target")
        for (verb, option) in [("export", "--output"), ("backup", "")] {
            let file = "\(folder)/\(verb)"
            let answer = try await curfew.shell(
                "umask 0; exec '\(try Program.path)' store \(verb) \(option) '\(file)' --json")
            #expect(try answer.status == 0 && mode(file) == 0o600)
            #expect(try answer.objects().count == 1)
            let before = try Data(contentsOf: URL(filePath: file))
            for path in [file, folder + "/link"] {
                let again = try await curfew.run(["store", verb, option, path].filter { !$0.isEmpty })
                #expect(again.status == 73 && again.error.split(separator: "\n").count == 1)
            }
            #expect(try Data(contentsOf: URL(filePath: file)) == before)
        }
        #expect(!FileManager.default.fileExists(atPath: folder + "/target"))
    }

    @Test(
        "what is no whole export is refused with one line, and makes no store",
        arguments: ["", "hello\n", "{\"format\":\"curfew-export\",\"version\":2}\n", "cut", "changed"])
    func refusals(text: String) async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let export = try await curfew.succeed("store", "export").output
        let input =
            switch text {
            case "cut": String(export.dropLast(20))
            case "changed": export.replacing("\"user\":\"ada\"", with: "\"user\":\"eve\"")
            default: text
            }
        let other = curfew.folder.path + "/other/sessions.db"
        let run = try await curfew.run("store", "import", "--store", other, input: input)
        #expect(run.status == 65 && run.error.hasPrefix("curfew: the export is refused: ") && run.output.isEmpty)
        #expect(run.error.split(separator: "\n").count == 1)
        #expect(!FileManager.default.fileExists(atPath: other))
    }

    @Test("a copy moves live logins, and one run later ends what has ended since")
    func copy() async throws {
        let curfew = try Program()
        let first = try await curfew.succeed("issue", "--user", "ada").output
        let second = try await curfew.succeed("refresh", input: first).output
        let other = "sqlite:\(curfew.folder.path)/other/sessions.db"
        try await curfew.succeed("store", "copy", "--to", other)
        // The lost response of the refresh comes again, from the other store.
        #expect(try await curfew.succeed("refresh", "--store", other, input: first).output == second)
        #expect(try await curfew.succeed("validate", "--store", other, input: second).status == 0)
        try await curfew.succeed("revoke", "--user", "ada", "--reason", "moved", "--yes")
        let again = try await curfew.succeed("store", "copy", "--to", other, "--json")
        let summary = try #require(try again.objects().first)
        #expect(summary["ended"] as? Int == 1)
        #expect((summary["verified"] as? [String: Any])?["logins"] as? Int == 1)
        #expect(try await curfew.run("validate", "--store", other, input: second).output == "revoked\n")
        let sessions = try await curfew.succeed("sessions", "state:ended", "--json", "--store", other).objects()
        #expect(sessions.first?["reason"] as? String == "moved")
    }

    @Test(
        "is refused with a status",
        arguments: [
            (["store", "copy"], 64), (["store", "copy", "--to", "mysql://x"], 64),
            (["store", "copy", "--to", "redis://user:secret@host/0"], 78), (["store", "copy", "--to", "ITSELF"], 64),
            (["store", "copy", "--to", "other.db", "--read-only"], 77), (["store", "export", "--json"], 64),
            (["store", "import", "/no/such/file"], 65), (["store", "import", "--read-only", "EXPORT"], 77),
            (["store", "import", "."], 65), (["store", "backup"], 64),
            (["store", "backup", "/no/such/folder/file"], 73),
        ] as [([String], Int32)])
    func refused(arguments: [String], status: Int32) async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let export = curfew.folder.path + "/export"
        try await curfew.succeed("store", "export", "--output", export)
        let run = try await curfew.run(
            arguments.map { $0 == "ITSELF" ? curfew.store : $0 == "EXPORT" ? export : $0 })
        #expect(run.status == status, "\(run.error)")
        #expect(run.error.hasPrefix("curfew: ") && run.error.split(separator: "\n").count == 1)
        #expect(!run.error.contains("secret"))
    }

    @Test("a store that may only be read can be exported, backed up and asked what an import would do")
    func readOnly() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let before = try Data(contentsOf: URL(filePath: curfew.store))
        let export = try await curfew.succeed("store", "export", "--read-only")
        try await curfew.succeed("store", "backup", "--read-only", curfew.folder.path + "/backup")
        let dry = try await curfew.run("store", "import", "--dry-run", "--read-only", input: export.output)
        #expect(dry.status == 0 && dry.output.contains("1 there already"))
        #expect(try Data(contentsOf: URL(filePath: curfew.store)) == before)
    }
}
