import Foundation
import TerminalTesting
import Testing

/// The built program on a real pseudo-terminal, read through a terminal emulator. Few, because they take time; one
/// after the other, because each has a screen to itself.
@Suite("The console on a terminal", .serialized)
struct ConsoleOnTerminalTests {
    @Test("a login from another process appears, is ended by keys, and its token is dead at the next use")
    func mainJob() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let screen = try curfew.console()
        try screen.wait(for: "● live")
        let token = try await curfew.succeed("issue", "--user", "ada@example.com", "--ip", "10.0.3.17").output
        try screen.wait(for: "ada@example.com", seconds: 5)
        #expect(try await curfew.run("validate", input: token).status == 0)
        screen.press("\r")
        try screen.wait(for: "Users › ada@example.com")
        // A key counts for what is on the screen, so the login has to be there first, with all that is told of it.
        try screen.wait(for: "signed in")
        screen.press("x")
        try screen.wait(for: "End 1 login")
        screen.press("laptop stolen")
        try screen.wait(for: "laptop stolen")
        screen.press("\r")
        try screen.wait(for: "Ended 1 login")
        let answer = try await curfew.run("validate", input: token)
        #expect(answer.status == 1 && answer.output == "revoked\n")
        #expect(try await curfew.succeed("sessions", "state:ended").output.contains("laptop stolen"))
        screen.press("\u{1B}")
        try screen.waitWithout("Ended 1 login")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        #expect(screen.isSane)
    }

    @Test("another process's refresh and revocation are seen, and the selection stays on the same login")
    func live() async throws {
        let curfew = try Program()
        for user in ["ada", "bob", "carol"] { try await curfew.succeed("issue", "--user", user) }
        let screen = try curfew.console()
        try screen.wait(for: "carol")
        try screen.wait(for: "bob")
        screen.press("j")
        let selected = { (screen: TerminalProgram) in screen.lines.first { $0.contains("▸") } ?? "" }
        try screen.wait(for: "▸ bob") { selected($0).contains("bob") }
        try await curfew.succeed("issue", "--user", "dave")
        try screen.wait(for: "dave", seconds: 5)
        #expect(selected(screen).contains("bob"))
        try await curfew.succeed("revoke", "--user", "carol", "--yes")
        try screen.wait(for: "3 logins", seconds: 5)
        #expect(selected(screen).contains("bob"))
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("what ended is written to a new file as revoke --json prints it, for its owner alone, and never over another")
    func savedList() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        try await curfew.succeed("issue", "--user", "ada")
        let file = curfew.folder.path + "/list"
        let screen = try curfew.console()
        try screen.wait(for: "ada")
        screen.press("x")
        try screen.wait(for: "End 2 logins")
        screen.press("\r")
        try screen.wait(for: "Ended 2 logins")
        screen.press("s")
        try screen.wait(for: "save as")
        screen.press("\u{15}\(file)\r")
        try screen.wait(for: "written to")
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 3 && lines[2] == #"{"ended":2,"exposed_until":null}"#)
        let listed = try await curfew.succeed("sessions", "state:ended", "--json").lines.sorted()
        #expect(lines.dropLast().map(String.init).sorted() == listed)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        screen.press("s")
        try screen.wait(for: "save as")
        screen.press("\u{15}\(file)\r")
        try screen.wait(for: "overwritten")
        screen.press("\u{1B}")
        try screen.waitWithout("save as")
        screen.press("qq")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("a query and a reason are offered again in a later run, but not kept by one that only looks")
    func history() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let file = curfew.folder.path + "/state/curfew/history"
        for (arguments, isKept) in [(["--read-only"], false), ([], true)] {
            let screen = try curfew.console(arguments)
            try screen.wait(for: "▸")
            screen.press("/user:ada\r")
            try screen.wait(for: "/user:ada")
            screen.press("q")
            #expect(try screen.waitForEnd() == 0)
            #expect(FileManager.default.fileExists(atPath: file) == isKept)
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "query user:ada\n")
        let screen = try curfew.console()
        try screen.wait(for: "▸")
        screen.press("/\u{10}")
        try screen.wait(for: "/user:ada")
        screen.press("\u{1B}")
        try screen.waitWithout("user:ada")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("it is drawn anew at every size, and says so when there is too little room")
    func resize() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let screen = try curfew.console()
        try screen.wait(for: "ada")
        for (columns, rows) in [(80, 24), (200, 60), (60, 16)] {
            screen.resize(columns: columns, rows: rows)
            try screen.wait(for: "a frame of \(columns)x\(rows)") {
                $0.lines.first?.contains("● live") == true && $0.lines.last?.contains("help") == true
                    && $0.text.contains("ada")
            }
        }
        screen.resize(columns: 40, rows: 10)
        try screen.wait(for: "60")
        screen.resize(columns: 110, rows: 30)
        try screen.wait(for: "● live")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("the first picture costs a slow link at most 6 KB in 256 colours")
    func firstPicture() async throws {
        let curfew = try Program()
        let environment = curfew.environment.merging(["TERM": "xterm-256color"]) { $1 }
        let screen = try TerminalProgram(
            try Program.path, ["demo", "--seed", "7", "--rate", "0"], environment: environment)
        try screen.wait(for: "a full screen", seconds: 60) { $0.lines.last?.contains("help") == true }
        // Nothing is owed: the list is there, and so are the sums that are read beside it.
        try screen.wait(for: "ending")
        try screen.wait(for: "400 users")
        // Before the console there is a line with the path of the store, which is as long as it is.
        let begin = try #require(screen.written.firstIndex(of: 0x1B))
        #expect(screen.written.count - begin <= 6144, "\(screen.written.count - begin) bytes")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("the mouse selects and opens, and is left alone where the configuration says so")
    func mouse() async throws {
        let curfew = try Program()
        for user in ["ada", "bob"] { try await curfew.succeed("issue", "--user", user) }
        let screen = try curfew.console()
        try screen.wait(for: "bob")
        try screen.wait(for: "ada")
        func click(_ words: String) throws {
            let row = try #require(screen.lines.firstIndex { $0.contains(words) })
            screen.press("\u{1B}[<0;8;\(row + 1)M\u{1B}[<0;8;\(row + 1)m")
        }
        let other = screen.lines.contains { $0.contains("▸ ada") } ? "bob" : "ada"
        try click(other)
        try screen.wait(for: "▸ \(other)")
        try click(other)
        try screen.wait(for: "Users › \(other)")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        #expect(String(decoding: screen.written, as: UTF8.self).contains("\u{1B}[?1002;1006h"))
        try curfew.configureAlways("[console]\nmouse = false\n")
        let alone = try curfew.console()
        try alone.wait(for: "▸")
        alone.press("q")
        #expect(try alone.waitForEnd() == 0)
        #expect(!String(decoding: alone.written, as: UTF8.self).contains("1006"))
        try curfew.configureAlways("[console]\nmouse = \"no\"\n")
        let run = try await curfew.run("console", "--once")
        #expect(run.status == 78 && run.error.contains("write true or false"), "\(run.error)")
    }

    @Test("one picture has as many lines as it was asked for")
    func once() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let picture = try await curfew.succeed("console", "--once", "--size", "80x24")
        #expect(picture.output.hasSuffix("\n") && picture.output.count(where: { $0 == "\n" }) == 24)
    }

    @Test("read-only, nothing that ends a login is offered or done")
    func readOnly() async throws {
        let curfew = try Program()
        let token = try await curfew.succeed("issue", "--user", "ada").output
        let screen = try curfew.console("--read-only")
        try screen.wait(for: "ada")
        try screen.wait(for: "READ-ONLY")
        #expect(screen.lines.last?.contains("revoke") == false)
        screen.press("xX")
        screen.press("?")
        try screen.wait(for: "any key")
        #expect(!screen.text.contains("End 1 login"))
        screen.press("\u{1B}")
        try screen.waitWithout("any key")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        #expect(try await curfew.run("validate", input: token).status == 0)
    }
}
