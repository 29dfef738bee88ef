import Foundation
import ProcessTesting
import TerminalTesting
import Testing

/// The console inside of a program that is a terminal itself.
@Suite("Inside tmux and screen", .serialized)
struct MultiplexerTests {
    private let curfew: Program
    private let environment: [String: String]
    private let leftovers: Leftovers

    init() throws {
        curfew = try Program()
        let more = [
            "TERM": "xterm-256color", "TMUX_TMPDIR": curfew.folder.path, "SCREENDIR": curfew.folder.path + "/screens",
        ]
        environment = curfew.environment.merging(more) { $1 }
        leftovers = Leftovers(environment)
    }

    /// What stays when a test has failed, as these are made to.
    private final class Leftovers {
        let environment: [String: String]

        init(_ environment: [String: String]) { self.environment = environment }

        deinit {
            for (path, words) in [("/usr/bin/tmux", ["kill-server"]), ("/usr/bin/screen", ["-X", "quit"])] {
                _ = try? ChildProcess(path, words, environment: environment).waitForEnd()
            }
        }
    }

    private func tmux(_ settings: String) throws -> TerminalProgram {
        let file = curfew.folder.path + "/tmux.conf"
        try settings.write(toFile: file, atomically: true, encoding: .utf8)
        return try TerminalProgram(
            "/usr/bin/tmux", ["-f", file, "-u", "new-session", "'\(try Program.path)' console"],
            environment: environment)
    }

    private func screen() throws -> TerminalProgram {
        try FileManager.default.createDirectory(
            atPath: curfew.folder.path + "/screens", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return try TerminalProgram(
            "/usr/bin/screen", ["-c", "/dev/null", "-U", try Program.path, "console"], environment: environment)
    }

    private func isWhole(_ screen: TerminalProgram) -> Bool {
        screen.lines[0].contains("● live") && !screen.text.contains("[?") && !screen.text.contains("2026")
    }

    @Test("in tmux it is whole, takes keys and the mouse, copies, and goes with the size")
    func inTmux() async throws {
        for user in ["ada", "bob"] { try await curfew.succeed("issue", "--user", user) }
        let screen = try tmux(
            """
            set -g default-terminal tmux-256color
            set -g set-clipboard on
            """)
        try screen.wait(for: "ada")
        try screen.wait(for: "bob")
        #expect(isWhole(screen), "\(screen.text)")
        let other = screen.lines.contains { $0.contains("▸ ada") } ? "bob" : "ada"
        let row = try #require(screen.lines.firstIndex { $0.contains(other) })
        screen.press("\u{1B}[<0;8;\(row + 1)M\u{1B}[<0;8;\(row + 1)m")
        try screen.wait(for: "▸ \(other)")
        screen.press("\r")
        try screen.wait(for: "Users › \(other)")
        // How many there are may be known before they are there.
        try screen.wait(for: "the login") { $0.lines.contains { $0.contains("▸") && $0.contains("default") } }
        screen.press("y")
        // It is told for some seconds, and a busy machine may be looked at later.
        try screen.wait(for: "copied") { $0.writtenText.contains("copied") }
        let id = try await curfew.succeed("sessions", "user:\(other)", "--json").objects().first?["id"] as? String
        let encoded = Data(try #require(id).utf8).base64EncodedString()
        try screen.wait(for: "the copy") { $0.writtenText.contains("]52;") && $0.writtenText.contains(encoded) }
        screen.resize(columns: 90, rows: 24)
        try screen.wait(for: "a smaller screen") { $0.lines[22].contains("quit") && $0.lines[0].contains("● live") }
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("in screen it is whole, takes keys, and copies")
    func inScreen() async throws {
        for user in ["ada", "bob"] { try await curfew.succeed("issue", "--user", user) }
        let screen = try screen()
        try screen.wait(for: "ada")
        try screen.wait(for: "bob")
        #expect(isWhole(screen), "\(screen.text)")
        screen.press("\r")
        try screen.wait(for: "Users ›")
        // How many there are may be known before they are there.
        try screen.wait(for: "the login") { $0.lines.contains { $0.contains("▸") && $0.contains("default") } }
        screen.press("y")
        // It is told for some seconds, and a busy machine may be looked at later.
        try screen.wait(for: "copied") { $0.writtenText.contains("copied") }
        let ids = try await curfew.succeed("sessions", "--json").objects().compactMap { $0["id"] as? String }
        try screen.wait(for: "the copy") { screen in
            ids.contains { screen.writtenText.contains(Data($0.utf8).base64EncodedString()) }
        }
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }
}
