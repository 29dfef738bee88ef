import Foundation
import TerminalTesting
import Testing

/// Tokens and keys in the console, on a real terminal.
@Suite("Tokens and keys on a terminal", .serialized)
struct TokenScreenTests {
    private let curfew: Program

    init() throws {
        curfew = try Program()
        try curfew.configureAlways(
            """
            [tokens]
            issuer = "https://id.example.com"
            audiences = ["billing"]

            """)
    }

    private func signIn() async throws -> (token: String, id: String) {
        let run = try await curfew.succeed("issue", "--user", "ada", "--json")
        let object = try #require(try run.objects().first)
        let session = try #require(object["session"] as? [String: Any])
        return (try #require(object["token"] as? String), try #require(session["id"] as? String))
    }

    private func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

    /// Whether any part of a secret that is worth something has been written to the terminal, or to a file of the program.
    private func leaks(_ secret: String, of screen: TerminalProgram) throws -> Bool {
        let needles = stride(from: 0, to: secret.count - 10, by: 5).map { Data(secret.dropFirst($0).prefix(10).utf8) }
        var places = [Data(screen.written)]
        for path in try FileManager.default.subpathsOfDirectory(atPath: curfew.folder.path) {
            if let data = FileManager.default.contents(atPath: curfew.folder.path + "/" + path) { places.append(data) }
        }
        return places.contains { place in needles.contains { place.range(of: $0) != nil } }
    }

    @Test(
        "a token that is pasted is judged with the store's keys, and its signature appears nowhere, nor when it is typed"
    )
    func paste() async throws {
        let (_, id) = try await signIn()
        let token = try await curfew.succeed("token", "mint", "--session", id, "--audience", "billing").lines[0]
        let signature = String(try #require(token.split(separator: ".").last))
        let screen = try curfew.console("--screen", "inspect")
        try screen.wait(for: "Paste a token")
        screen.press(pasted(token + "\n"))
        try screen.wait(for: "● valid")
        try screen.wait(for: "active in this store")
        try screen.wait(for: "https://id.example.com")
        screen.press("i")
        try screen.wait(for: "nothing yet")
        let other = signature.hasPrefix("A") ? "B" : "A"
        screen.press(String(token.dropLast(signature.count)) + other + signature.dropFirst())
        try screen.wait(for: "\(token.count) bytes, hidden")
        screen.press("\r")
        try screen.wait(for: "✖ invalid")
        try screen.wait(for: "signature.invalid")
        screen.press("1")
        try screen.wait(for: "▸ ada")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        #expect(try !leaks(signature, of: screen))
        #expect(screen.isSane)
    }

    @Test("a session token that is pasted leads to its login, and has not been used by that")
    func sessionToken() async throws {
        let (token, id) = try await signIn()
        let before = try await curfew.succeed("show", id, "--json").output
        for arguments in [["--read-only"], []] {
            let screen = try curfew.console(arguments)
            try screen.wait(for: "▸ ada")
            screen.press("6")
            try screen.wait(for: "Paste a token")
            screen.press(pasted(token))
            try screen.wait(for: "its current token")
            screen.press("\r")
            try screen.wait(for: "Users › ada › " + id.prefix(8))
            screen.press("q")
            #expect(try screen.waitForEnd() == 0)
            #expect(try !leaks(String(token.dropFirst(4)), of: screen))
        }
        #expect(try await curfew.succeed("show", id, "--json").output == before)
    }

    @Test("keys are rotated and retired as the commands do it, with who did it in the audit chain")
    func keys() async throws {
        let (_, id) = try await signIn()
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "billing")
        let screen = try curfew.console("--screen", "keys", "--actor", "carol")
        try screen.wait(for: "● active")
        screen.press("j")
        try screen.wait(for: "billing 1")
        screen.press("o")
        try screen.wait(for: "no valid token fails")
        screen.press("\r")
        try screen.wait(for: "The keys have been changed")
        screen.press(" ")
        try screen.wait(for: "retiring")
        // The selection has stayed on the key that signed; above it is the one that does now.
        try screen.wait(for: "▸◌ retiring")
        screen.press("kx")
        try screen.wait(for: "This key signs")
        screen.press("compromised\r")
        try screen.wait(for: "The keys have been changed")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        let stages = try await curfew.succeed("keys", "list", "--json").objects().map { $0["stage"] as? String }
        #expect(stages == ["retiring", "retired", "active", "next"])
        let acts = try await curfew.succeed("events", "kind:key", "--json").objects().compactMap {
            $0["actor"] as? String
        }
        #expect(acts.contains { $0.hasPrefix("admin:carol@") })
        #expect(try await curfew.run("audit", "verify").status == 0)
    }

    @Test(
        "where nothing may be changed no key is, and nothing of the kind is offered",
        arguments: ["--read-only", "--restricted"])
    func readOnly(option: String) async throws {
        let (_, id) = try await signIn()
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "billing")
        let before = try await curfew.succeed("keys", "list", "--json").output
        var arguments = ["--screen", "keys", option, "--store", curfew.store]
        if option == "--restricted" { arguments += ["--allow", "revoke"] }
        let screen = try curfew.console(arguments)
        try screen.wait(for: "● active")
        #expect(screen.lines.last?.contains("rotate") == false)
        screen.press("ox?")
        try screen.wait(for: "any key")
        #expect(!screen.text.contains("give a key up"))
        screen.press("qq")
        #expect(try screen.waitForEnd() == 0)
        #expect(try await curfew.succeed("keys", "list", "--json").output == before)
    }

    @Test(
        "both screens are drawn once, and the doctor's screen tells of keys and of what is pushed as the command does")
    func once() async throws {
        try await curfew.succeed("store", "init")
        let keys = try await curfew.succeed("console", "--once", "--screen", "keys").output
        #expect(keys.contains("no key signs service tokens yet") && keys.contains("curfew keys jwks"))
        let inspect = try await curfew.succeed(
            "console", "--once", "--screen", "inspect", "--press", "n o n e enter"
        ).output
        #expect(inspect.contains("token.malformed") && inspect.contains("RFC 7519"))
        let svg = try await curfew.succeed("console", "--once", "--svg", "--screen", "keys").output
        #expect(svg.hasPrefix("<svg"))
        let doctor = try await curfew.succeed("console", "--once", "--screen", "doctor", "--size", "200x60").output
        let command = try await curfew.run("doctor", "--json").objects()
        for code in ["keys.active", "audit.push"] {
            let found = try #require(command.first { $0["code"] as? String == code })
            let words = try #require(found["what"] as? String)
            #expect(doctor.contains(code) && doctor.contains(words), "\(code)")
        }
        // A store without tokens says how to have some.
        let bare = try Program()
        try await bare.succeed("store", "init")
        #expect(try await bare.succeed("console", "--once", "--screen", "keys").output.contains("issuer = "))
    }

    @Test("a demo has keys and tokens, and leaves nothing behind")
    func demo() async throws {
        let folder = curfew.folder.path + "/temporary"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let run = try await curfew.shell("TMPDIR='\(folder)' '\(try Program.path)' demo --once --screen keys")
        #expect(run.status == 0 && run.output.contains("● active"), "\(run.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
}
