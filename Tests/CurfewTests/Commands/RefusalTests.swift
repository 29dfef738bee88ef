import Foundation
import Testing

@Suite("What is refused")
struct RefusalTests {
    @Test(
        "is refused with a status and one line that says what, why and the remedy",
        arguments: [
            (["sessions", "usr:ada"], 64), (["sessions", "age>soon"], 64), (["sessions", "--limit", "-1"], 64),
            (["sessions", "--sort", "nothing"], 64), (["sessions", "--json", "--csv"], 64), (["nonsense"], 64),
            (["issue"], 64), (["issue", "--user", ""], 64), (["issue", "--user", "ada", "--ip", "10.0.0"], 64),
            (["issue", "--user", "ada", "--attributes", "[1]"], 64), (["revoke"], 64),
            (["revoke", "--where", "", "--yes"], 64), (["revoke", "--where", "  ", "--yes"], 64),
            (["policy", "--help"], 64), (["revoke", "--everyone", "--user", "ada"], 64),
            (["events", "--since", "yesterday"], 64),
            (["sessions", "--store", "sqlite:"], 64), (["sessions", "--store", "mysql://host/db"], 64),
            (["sessions", "--store", "redis://user:secret@host/0"], 78),
            (["sessions", "--store", "rediss://:secret@host:6380/0"], 78),
            (["sessions", "--store", "postgres://u@h/db?sslmode=require&password=secret"], 78),
            (["sessions", "--store", "postgres:///db?pass%77ord=secret"], 78),
            (["sessions", "--store", "postgres://u@h:5432/db"], 69),
            (["sessions", "--config", "/no/such/file"], 78),
            (["show", "7f3k9qwe"], 69), (["users"], 69), (["store", "check"], 69),
            (["console", "--once", "--size", "huge"], 64),
        ] as [([String], Int32)])
    func table(arguments: [String], status: Int32) async throws {
        let curfew = try Program()
        let run = try await curfew.run(arguments)
        #expect(run.status == status, "\(run.error)")
        let lines = run.error.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("curfew: ") == true)
        // A query error adds the query and a caret; nothing else takes more than a line.
        #expect(lines.count == (arguments.last?.hasPrefix("usr") == true || arguments.last == "age>soon" ? 4 : 2))
        #expect(!run.error.contains("secret") && run.output.isEmpty)
    }

    @Test(
        "a refused refresh or elevation leaves nothing where a script expects a token",
        arguments: ["refresh", "elevate"])
    func noToken(verb: String) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let run = try await curfew.run(verb, input: "garbage\n")
        #expect(run.status == 1 && run.output.isEmpty && run.error == "malformed\n")
        let answer = try await curfew.run(verb, "--json", input: "garbage\n")
        #expect(answer.output == #"{"cause":"malformed","live":false,"message":null}"# + "\n")
    }

    @Test("nobody is told to change the rights of a file that is no store")
    func otherFile() async throws {
        let curfew = try Program()
        let path = curfew.folder.path + "/passwd"
        try Data("root:x:0:0\n".utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o644)
        let run = try await curfew.run("users", "--store", path)
        #expect(run.status == 69 && run.error.contains("it is no SQLite database") && !run.error.contains("chmod"))
    }

    @Test("a store that is not there is named in its remedy")
    func missing() async throws {
        let curfew = try Program()
        let run = try await curfew.run("users", "--store", curfew.folder.path + "/none.db")
        #expect(run.error.contains("curfew store init --store \(curfew.folder.path)/none.db"))
    }

    @Test("a bad query is shown with a caret under the column")
    func caret() async throws {
        let run = try await Program().run("sessions", "user:ada", "AND", "ip:10.0.0.0/99")
        let lines = run.error.split(separator: "\n").map(String.init)
        #expect(run.status == 64 && lines.count == 3)
        #expect(lines[1] == "  user:ada AND ip:10.0.0.0/99")
        #expect(lines[2] == "                  ^")
    }

    @Test("hostile words in an argument do not reach the terminal as they are")
    func hostile() async throws {
        let run = try await Program().run("sessions", "user:\"\u{1B}]0;owned\u{7}")
        #expect(run.status == 64)
        #expect(!run.error.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test(
        "a read-only store refuses every verb that writes, and stays as it is",
        arguments: [
            ["issue", "--user", "ada"], ["revoke", "--everyone", "--yes"], ["store", "sweep"], ["refresh"], ["signout"],
            ["elevate"],
        ])
    func readOnly(arguments: [String]) async throws {
        let curfew = try Program()
        let token = try await curfew.succeed("issue", "--user", "ada").output
        let before = try Data(contentsOf: URL(fileURLWithPath: curfew.store))
        let log = try? Data(contentsOf: URL(fileURLWithPath: curfew.store + "-wal"))
        let run = try await curfew.run(arguments + ["--read-only"], input: token)
        #expect(run.status == 77, "\(run.error)")
        #expect(try await curfew.run("validate", "--read-only", input: token).status == 0)
        #expect(try await curfew.run("revoke", "--everyone", "--dry-run", "--read-only").status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: curfew.store)) == before)
        #expect((try? Data(contentsOf: URL(fileURLWithPath: curfew.store + "-wal"))) == log)
    }

    @Test("a no stays a no, whoever reads the answer and the error")
    func unread() async throws {
        let curfew = try Program()
        let token = try await curfew.succeed("issue", "--user", "ada").output
        try await curfew.succeed("revoke", "--user", "ada", "--yes")
        for arguments in [["validate"], ["validate", "--json"]] {
            let process = try curfew.start(arguments)
            // The readers have gone before there is anything to read: it still waits for the token.
            try process.output.close()
            try process.error.close()
            try process.input.write(contentsOf: Data(token.utf8))
            try process.input.close()
            #expect(process.waitForEnd() == 1)
        }
        let program = try Program.path
        for (words, status) in [
            ("nonsense 2>&-", 64), ("users --store /no/such 2>&-", 69), ("sessions state:ended >/dev/full", 69),
            ("issue --user bob >/dev/full", 69), ("sessions state:ended | true", 0),
        ] as [(String, Int32)] {
            #expect(try await curfew.shell("'\(program)' \(words)").status == status, "\(words)")
        }
    }

    @Test("help and version are no errors")
    func help() async throws {
        let curfew = try Program()
        for arguments in [["--help"], ["help"], ["--version"], ["revoke", "--help"], ["store", "fill", "--help"]] {
            let run = try await curfew.run(arguments)
            #expect(run.status == 0 && run.error.isEmpty && !run.output.isEmpty)
        }
    }
}
