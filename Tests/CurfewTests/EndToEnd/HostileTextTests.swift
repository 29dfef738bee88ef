import Foundation
import TerminalTesting
import Testing

/// A store in which every text that somebody else chooses is an attack, on every screen of the console.
@Suite("Hostile text in the console", .serialized)
struct HostileTextTests {
    private static let terminals: [(String, String)] = [
        "linux", "vt100", "screen", "tmux-256color", "xterm-256color",
    ].flatMap { name in ["C.UTF-8", "C"].map { (name, $0) } }

    /// Of some attacks together a name of each kind is made; what the store refuses is left out.
    private func fill(_ curfew: Program) async throws {
        for start in stride(from: 0, to: HostileText.attacks.count, by: 6) {
            var text = HostileText.attacks[start..<min(start + 6, HostileText.attacks.count)].joined()
            text.unicodeScalars.removeAll { $0 == "\u{0}" }
            let agent = ["--ip", "10.9.9.9", "--user-agent", text]
            _ = try await curfew.run(["issue", "--user", text, "--label", String(text.prefix(20))] + agent)
            _ = try await curfew.run(["issue", "--user", "u\(start)", "--client", String(text.prefix(12))] + agent)
        }
        _ = try await curfew.run([
            "revoke", "--user", "u6", "--yes", "--reason", "\u{1B}]0;owned\u{7}\u{202E}why", "--actor", "x\u{9B}2Jy",
        ])
    }

    @Test("is sent to no terminal on any screen but as the console's own, and columns hold")
    func everyScreen() async throws {
        let curfew = try Program()
        try await fill(curfew)
        for (name, locale) in Self.terminals { try walk(curfew, name, locale) }
    }

    private func walk(_ curfew: Program, _ name: String, _ locale: String) throws {
        let screen = try curfew.console(environment: ["TERM": name, "COLORTERM": "", "LANG": locale])
        try screen.wait(for: "shown")
        try screen.wait(for: "10.9.9.9")
        let columns = Set(
            (0..<screen.rows).flatMap { row in
                (0..<screen.columns - 8).filter { column in
                    (column..<column + 8).map { screen.emulator.letter(row: row, column: $0) }.joined() == "10.9.9.9"
                }
            })
        #expect(columns.count == 1, "\(name), \(locale)\n\(screen.text)")
        // Every screen, from the first to the last row.
        for (keys, words) in [
            ("2", "Logins"), ("G", "Logins"), ("\r", "Users"), ("\r", "Users"), ("3", "Timeline"), ("G", "Timeline"),
            ("4", "Events"), ("G", "Events"), ("7", "Doctor"), ("1", "Users"), ("/", "complete"), ("\u{1B}", "Users"),
            (":u", "choose"), ("\u{1B}", "Users"), ("?", "any key"), ("\u{1B}", "Users"), ("X", "reason"),
            ("\u{1B}", "Users"),
        ] {
            screen.press(keys)
            try screen.wait(for: "\(words) after \(keys.debugDescription)") { screen in
                screen.hasNothingToRead && screen.text.lowercased().contains(words.lowercased())
            }
        }
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        let strange = SentStream(screen.written).strange
        #expect(strange.isEmpty, "\(name), \(locale): \(strange)")
    }
}
