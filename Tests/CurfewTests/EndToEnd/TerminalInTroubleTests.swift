import Foundation
import TerminalTesting
import Testing

/// Signals, links that are gone and keys that mean nothing: whatever happens, the terminal comes back as it was.
@Suite("A terminal in trouble", .serialized)
struct TerminalInTroubleTests {
    @Test(
        "a signal that ends the console leaves the terminal sane",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT])
    func signals(number: Int32) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let screen = try curfew.console()
        try screen.wait(for: "● live")
        #expect(!screen.isSane)
        screen.signal(number)
        let status = try screen.waitForEnd()
        #expect(status == 128 + number || status == -number)
        #expect(screen.isSane)
        // Back from the alternate screen, with a visible cursor, and without a word that is not ours.
        let sent = String(decoding: screen.written, as: UTF8.self)
        let shown = try #require(sent.range(of: "\u{1B}[?25h", options: .backwards))
        #expect(sent.contains("\u{1B}[?1049l") && !sent[shown.upperBound...].contains("\u{1B}[?25l"))
        #expect(!sent.contains("backtrace") && !sent.contains("Thread 0"))
    }

    @Test("Ctrl-\\ at a command that waits for a token ends it without a question", arguments: [SIGQUIT, SIGSEGV])
    func noQuestions(number: Int32) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let process = try curfew.start(["validate"])
        // It waits for its standard input once nothing more can happen; a signal before that ends it as well.
        process.signal(number)
        let said = try process.error.readToEnd() ?? Data()
        #expect(process.waitForEnd() == -number)
        #expect(said.isEmpty, "\(String(decoding: said, as: UTF8.self))")
    }

    @Test("a signal ends the console also while its output is stopped")
    func stoppedOutput() async throws {
        let curfew = try Program()
        for user in ["ada", "bob"] { try await curfew.succeed("issue", "--user", user) }
        let screen = try curfew.console()
        try screen.wait(for: "▸ ")
        try screen.wait(for: "bob")
        // Ctrl-S, and then enough to draw that something has to wait.
        screen.press("\u{13}" + String(repeating: "jk?T", count: 40))
        screen.signal(SIGTERM)
        let status = try screen.waitForEnd(seconds: 10)
        #expect(status == 128 + SIGTERM || status == -SIGTERM)
        #expect(screen.isSane)
        #expect(String(decoding: screen.written, as: UTF8.self).contains("\u{1B}[?1049l"))
    }

    @Test("keys that mean nothing change nothing, however many")
    func meaninglessKeys() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let screen = try curfew.console()
        try screen.wait(for: "▸ ada")
        for _ in 0..<40 {
            screen.press("\u{1B}[15~")
            // Each by itself: what is read at once counts as one.
            try screen.wait(for: "the key to be taken") { $0.hasNothingToRead }
        }
        screen.press("?")
        try screen.wait(for: "any key")
        screen.press("\u{1B}")
        try screen.waitWithout("any key")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("a paste whose end is lost ends after a pause, and later keys are keys again")
    func lostPaste() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let screen = try curfew.console()
        try screen.wait(for: "▸ ada")
        screen.press("/")
        try screen.wait(for: "keep the old one")
        screen.press("\u{1B}[200~user:ada")
        try screen.wait(for: "user:ada")
        screen.press("\r")
        try screen.wait(for: "/user:ada")
        try screen.waitWithout("keep the old one")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("a terminal that is gone ends the console")
    func hangUp() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let environment = curfew.environment.merging(["TERM": "xterm-256color"]) { $1 }
        // The shell in between takes the hang-up signal for itself, so the console has only the dead descriptor.
        let screen = try TerminalProgram(
            "/bin/sh", ["-c", "trap '' HUP; '\(try Program.path)' console; echo $? > '\(curfew.folder.path)/status'"],
            environment: environment)
        try screen.wait(for: "● live")
        screen.hangUp()
        _ = try screen.waitForEnd()
        let status = try String(contentsOfFile: curfew.folder.path + "/status", encoding: .utf8)
        #expect(status == "129\n")
    }

    @Test("Ctrl-Z hands the terminal back to the shell, and fg brings the console back as things are now, once")
    func suspend() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let environment = curfew.environment.merging(["TERM": "xterm-256color", "PS1": "shell> "]) { $1 }
        let screen = try TerminalProgram(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
        try screen.wait(for: "shell>")
        screen.press("'\(try Program.path)' console\r")
        try screen.wait(for: "● live")
        try screen.wait(for: "ada")
        screen.press("\u{1A}")
        try screen.wait(for: "Stopped")
        // The shell's own screen is back, it echoes what is typed, and nothing more is drawn on it.
        try screen.wait(for: "the shell's screen") { !$0.text.contains("● live") }
        screen.press("stty -a | grep -o ' icanon' | tr a-z A-Z\r")
        try screen.wait(for: " ICANON")
        try await curfew.succeed("issue", "--user", "bob")
        let before = screen.written.count
        screen.press("fg\r")
        try screen.wait(for: "bob")
        screen.press("q")
        try screen.wait(for: "the shell again") { !$0.text.contains("● live") }
        let sent = String(decoding: screen.written[before...], as: UTF8.self)
        #expect(sent.components(separatedBy: "\u{1B}[H\u{1B}[2J").count - 1 <= 1, "painted whole more than once")
        screen.press("exit\r")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test(
        "a token asked for at a terminal is not echoed, and the echo comes back", arguments: ["\u{3}", "\u{1C}", "x\r"])
    func secret(keys: String) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let screen = try TerminalProgram(try Program.path, ["validate"], environment: curfew.environment)
        try screen.wait(for: "session token:")
        #expect(!screen.isSane)
        screen.press(keys)
        let status = try screen.waitForEnd()
        #expect(status == ["\u{3}": -SIGINT, "\u{1C}": -SIGQUIT, "x\r": 1][keys])
        #expect(screen.isSane)
        #expect(!screen.text.contains("x\n"))
    }

    @Test("under sudo a description of the caller's own making is not obeyed")
    func poisonedDescription() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let folder = curfew.folder.path + "/.terminfo/e"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let known = ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"].map { $0 + "/x/xterm-256color" }
        let source = try #require(known.first { FileManager.default.fileExists(atPath: $0) })
        try FileManager.default.copyItem(atPath: source, toPath: folder + "/evil")
        let screen = try curfew.console(environment: ["TERM": "evil", "SUDO_USER": "mallory"])
        #expect(try screen.waitForEnd() == 64)
        #expect(screen.text.contains("nothing is known of a terminal \"evil\""))
        #expect(!String(decoding: screen.written, as: UTF8.self).contains("\u{1B}"))
    }
}
