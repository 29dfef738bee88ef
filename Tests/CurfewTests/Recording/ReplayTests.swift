import Foundation
import TerminalTesting
import Testing

@Suite("A recorded run of the console")
struct ReplayTests {
    private func record(
        _ program: Program, _ arguments: String..., body: (TerminalProgram) throws -> Void
    ) throws -> String {
        let file = program.folder.path + "/run.recording"
        let scratch = program.folder.path + "/scratch"
        try FileManager.default.createDirectory(
            atPath: scratch, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let terminal = try TerminalProgram(
            try Program.path,
            ["demo", "--seed", "7", "--users", "40", "--sessions", "130", "--record", file] + arguments,
            environment: program.environment.merging(["TERM": "xterm-256color", "TMPDIR": scratch]) { $1 })
        try terminal.wait(for: "40 users")
        try body(terminal)
        terminal.press("q")
        #expect(try terminal.waitForEnd() == 0)
        // The store was thrown away, with all that was beside it.
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
        return file
    }

    /// Goes to the logins of phones that a query finds. A key counts for what is on the screen, so they have to be there.
    private func showLogins(of query: String, moreThan count: Int, on terminal: TerminalProgram) throws {
        terminal.press("2")
        try terminal.wait(for: " Logins ")
        terminal.press("/")
        terminal.press("\(query)\r")
        try terminal.wait(for: "nothing but ios") { terminal in
            let rows = terminal.lines.filter { $0.contains("@exam") }
            return rows.count > count && rows.allSatisfy { $0.contains(" ios ") } && terminal.text.contains("▸")
        }
    }

    @Test("shows what was there when it is replayed, the same each time")
    func replays() async throws {
        let program = try Program()
        var seen: [String] = []
        let file = try record(program, "--rate", "0") { terminal in
            try showLogins(of: "client:ios", moreThan: 9, on: terminal)
            terminal.press("j")
            terminal.press("j")
            terminal.press("\r")
            try terminal.wait(for: "signed in")
            seen = terminal.lines
        }
        let first = try await program.run("replay", file, "--screens")
        #expect(first.status == 0, "\(first.error)")
        #expect(try await program.run("replay", file, "--screens").output == first.output)
        // The clock and what is told in ages may have moved on by one step of theirs; who and what it is may not.
        let last = try #require(first.output.components(separatedBy: "\n== ").last)
        let person = try #require(seen.joined(separator: "\n").firstMatch(of: /[a-z.]+@example\.com/)).output
        #expect(last.contains(person), "\(seen.joined(separator: "\n"))\n\(last)")
        #expect(last.contains("signed in"))
    }

    @Test("has what happened meanwhile happen again, and what an administrator ended end again")
    func traffic() async throws {
        let program = try Program()
        let file = try record(program, "--rate", "10") { terminal in
            terminal.press("4")
            try terminal.wait(for: " Events ")
            // One of the past, which what happens meanwhile does not end.
            try showLogins(of: "client:ios age>1h", moreThan: 4, on: terminal)
            terminal.press("x")
            try terminal.endOneLogin(because: "stolen laptop")
        }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains(/\n\d+ traffic( \d+)?\n/))
        let first = try await program.run("replay", file, "--screens")
        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.contains("stolen laptop"))
        #expect(try await program.run("replay", file, "--screens").output == first.output)
    }

    @Test("shows nothing of the machine on the screens of the keys and of the doctor, so that they are the same too")
    func doctor() async throws {
        let program = try Program()
        let file = program.folder.path + "/doctor.recording"
        try """
        curfew recording 1
        seed 7
        users 40
        sessions 130
        moment 2026-11-24T14:02:07.000Z
        size 200x60
        screen users
        theme dark
        query 

        100 press 5
        200 press 7
        900 press v
        950 press end

        """.write(toFile: file, atomically: true, encoding: .utf8)
        let first = try await program.run("replay", file, "--screens")
        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.contains("keys.active") || first.output.contains("signs service tokens"))
        #expect(first.output.contains("the audit chain is as it was written"), "\(first.output)")
        for word in ["curfew-demo-", "are free", "SQLite 3", "bytes each", ", log "] {
            #expect(!first.output.contains(word), "\(word)\n\(first.output)")
        }
        let elsewhere = program.folder.path + "/elsewhere"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
        let second = try await program.run("replay", file, "--screens", environment: ["TMPDIR": elsewhere])
        #expect(second.output == first.output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
    }

    @Test("is played on a terminal, and left with q")
    func plays() async throws {
        let program = try Program()
        let file = program.folder.path + "/by-hand.recording"
        try """
        curfew recording 1
        seed 7
        users 40
        sessions 130
        moment 2026-11-24T14:02:07.000Z
        size 110x30
        screen users
        theme dark
        query 

        8000 press 2
        8100 press /
        8200 paste client:ios
        8300 press enter

        """.write(toFile: file, atomically: true, encoding: .utf8)
        let terminal = try TerminalProgram(
            try Program.path, ["replay", file, "--speed", "4"],
            environment: program.environment.merging(["TERM": "xterm-256color"]) { $1 })
        // Keys of those who look on change nothing: the help would take the first key of the recording for itself.
        try terminal.wait(for: "40 users")
        terminal.press("?")
        try terminal.wait(for: "/client:ios ")
        #expect(terminal.text.contains(" Logins ") && terminal.text.contains("14:02:"))
        terminal.press("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("belongs to a demo whose store is thrown away, and overwrites nothing")
    func limits() async throws {
        let program = try Program()
        let kept = try await program.run("demo", "--record", "x", "--store", program.store)
        #expect(kept.status == 64 && kept.error.contains("--record goes with neither"), "\(kept.error)")
        let noTerminal = try await program.run("demo", "--record", program.folder.path + "/x")
        #expect(noTerminal.status == 64, "\(noTerminal.error)")
        let none = try await program.run("replay", program.folder.path + "/none", "--screens")
        #expect(none.status == 65 && none.error.contains("cannot be read"), "\(none.error)")
        let nothing = try await program.run("replay", "/etc/passwd", "--screens")
        #expect(nothing.status == 65 && nothing.error.contains("line 1: it does not begin"), "\(nothing.error)")
    }

    /// An incident of one minute: the alarm, its login's family, its end, the timeline, and the end among the events.
    /// With CURFEW_RECORD=1 its screens are written down anew, and the test fails so that nobody commits them unseen.
    @Test("shows what it always showed")
    func incident() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recordings")
        let golden = folder.appending(path: "incident.screens")
        let run = try await Program().run("replay", folder.appending(path: "incident.recording").path, "--screens")
        #expect(run.status == 0, "\(run.error)")
        guard run.output != (try? String(contentsOf: golden, encoding: .utf8)) else { return }
        if ProcessInfo.processInfo.environment["CURFEW_RECORD"] != nil {
            try run.output.write(to: golden, atomically: true, encoding: .utf8)
        }
        Issue.record("the screens are others; see git diff after recording them\n\(run.output)")
    }
}
