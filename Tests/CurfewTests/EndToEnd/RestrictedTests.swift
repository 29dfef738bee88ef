import Foundation
import Testing

/// What holds when the program is a forced command: it runs for somebody who may do less than its account.
@Suite("Restricted", .serialized)
struct RestrictedTests {
    private let curfew: Program
    private var named: [String] { ["--restricted", "--store", curfew.store] }

    init() throws { curfew = try Program() }

    @Test("neither the environment nor the account's configuration says which store, how or who")
    func environment() async throws {
        try await curfew.succeed("issue", "--user", "ada")
        try curfew.configureAlways("nonsense = 1\n")
        let misled = ["CURFEW_CONFIG": curfew.folder.path + "/none.toml"]
        #expect(try await curfew.run(["users"], environment: misled).status == 78)
        #expect(try await curfew.run("users", "--store", curfew.store).status == 78)
        let run = try await curfew.run(["users"] + named, environment: misled)
        #expect(run.status == 0 && run.output.contains("ada"), "\(run.error)")
        let unnamed = try await curfew.run("users", "--restricted")
        #expect(unnamed.status == 64 && unnamed.error.contains("none is named"), "\(unnamed.error)")
    }

    @Test(
        "what writes is refused, and nothing is made",
        arguments: [
            ["revoke", "--user", "ada", "--yes"], ["store", "sweep"], ["store", "init"], ["store", "export"],
            ["store", "export", "--output", "new"], ["store", "import", "curfew.toml"], ["store", "backup", "new"],
            ["store", "copy", "--to", "new"], ["store", "fill", "--seed", "1", "--users", "1", "--sessions", "1"],
            ["issue", "--user", "bob"], ["refresh"], ["signout"], ["elevate", "--amr", "otp"],
            ["keys", "rotate"], ["keys", "retire", "x"], ["token", "mint", "--session", "-", "--audience", "x"],
        ])
    func refused(arguments: [String]) async throws {
        let token = try await curfew.succeed("issue", "--user", "ada").output
        _ = try curfew.configure("")
        let before = try FileManager.default.contentsOfDirectory(atPath: curfew.folder.path)
        let permissions = arguments[0] == "revoke" ? [] : ["--allow", "revoke"]
        let run = try await curfew.run(arguments + named + permissions, input: token)
        #expect(run.status == 77 && run.output.isEmpty, "\(run.status) \(run.output) \(run.error)")
        #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: curfew.folder.path) == before)
        #expect(try await curfew.succeed("sessions", "--json").objects().count == 1)
        #expect(try await curfew.run("validate", input: token).status == 0)
    }

    @Test(
        "a command without a store does not know the option, and a permission belongs to it",
        arguments: [["demo", "--restricted"], ["theme", "list", "--restricted"], ["users", "--allow", "revoke"]])
    func usage(arguments: [String]) async throws {
        #expect(try await curfew.run(arguments).status == 64)
    }

    @Test("with the permission logins are ended, and the record says by whom, whatever the environment claims")
    func allowed() async throws {
        let token = try await curfew.succeed("issue", "--user", "ada").output
        let words = ["revoke", "--user", "ada", "--reason", "stolen", "--allow", "revoke", "--actor", "carol"]
        let run = try await curfew.run(words + named)
        #expect(run.status == 0, "\(run.error)")
        #expect(try await curfew.run("validate", input: token).output == "revoked\n")
        let acts = try await curfew.succeed("events", "--json").objects().filter { $0["reason"] as? String == "stolen" }
        #expect(acts.count == 1 && (acts.first?["actor"] as? String)?.hasPrefix("admin:carol@") == true, "\(acts)")
        #expect(try await curfew.succeed("audit", "verify").output.contains("records 1"))
        try await curfew.succeed("issue", "--user", "bob")
        let nameless = try await curfew.run(["revoke", "--user", "bob", "--allow", "revoke", "--json"] + named)
        #expect(nameless.status == 0, "\(nameless.error)")
        #expect(try await !curfew.succeed("events", "--json").output.contains("tester"))
    }

    @Test("themes of the account are not read")
    func themes() async throws {
        try await curfew.succeed("issue", "--user", "ada")
        let folder = curfew.folder.path + "/config/curfew/themes"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try "broken".write(toFile: folder + "/own.toml", atomically: false, encoding: .utf8)
        chmod(folder + "/own.toml", 0o600)
        #expect(try await curfew.run("console", "--once").error.contains("own.toml"))
        let run = try await curfew.run(["console", "--once"] + named)
        #expect(run.status == 0 && run.error.isEmpty && run.output.contains("ada"), "\(run.error)")
    }

    @Test("in the console Ctrl-Z does nothing, nothing is remembered, and only what is allowed is offered")
    func console() async throws {
        let token = try await curfew.succeed("issue", "--user", "ada").output
        let state = curfew.folder.path + "/state/curfew"
        for permissions in [[], ["--allow", "revoke"]] {
            let screen = try curfew.console(
                named + permissions, environment: ["SSH_ORIGINAL_COMMAND": "curfew revoke --everyone --yes"])
            try screen.wait(for: "▸")
            #expect(screen.text.contains("READ-ONLY") == permissions.isEmpty)
            screen.press("\u{1A}")
            screen.press("/user:ada\r")
            // The sum may be there before the row, and without a row there is nothing to end.
            try screen.wait(for: "the sum and the row") {
                $0.text.contains("1 login of 1 user") && $0.text.contains("▸ ada")
            }
            screen.signal(SIGTSTP)
            screen.press("x")
            if !permissions.isEmpty { try screen.endOneLogin(because: "stolen") }
            screen.press("q")
            #expect(try screen.waitForEnd() == 0)
            #expect(screen.isSane)
            #expect(!FileManager.default.fileExists(atPath: state))
            let isDead = try await curfew.run("validate", input: token).output == "revoked\n"
            #expect(isDead == !permissions.isEmpty)
        }
    }

    @Test("a terminal's description of the account's own making is not obeyed", arguments: ["HOME", "TERMINFO"])
    func poisonedDescription(variable: String) async throws {
        try await curfew.succeed("store", "init")
        let folder = curfew.folder.path + "/.terminfo"
        try FileManager.default.createDirectory(atPath: folder + "/e", withIntermediateDirectories: true)
        let known = ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"].map { $0 + "/x/xterm-256color" }
        let source = try #require(known.first { FileManager.default.fileExists(atPath: $0) })
        try FileManager.default.copyItem(atPath: source, toPath: folder + "/e/evil")
        let place = variable == "HOME" ? curfew.folder.path : folder
        let screen = try curfew.console(named, environment: ["TERM": "evil", variable: place])
        #expect(try screen.waitForEnd() == 64)
        #expect(screen.text.contains("nothing is known of a terminal \"evil\""))
    }
}
