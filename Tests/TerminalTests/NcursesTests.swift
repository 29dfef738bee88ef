import Glibc
import Testing
import Themes

@testable import Terminal

/// Curses has one state for the process, so these run one after the other and everything happens in one test's thread.
@Suite("On a real terminal", .serialized)
struct NcursesTests {
    static let hostile = [
        "\u{1B}]0;owned\u{7}", "\u{9B}2J", "\u{202E}evil", "a\u{200B}b", "日本語ユーザー", "👩\u{200D}🚀", "🏳\u{FE0F}",
        "e" + String(repeating: "\u{301}", count: 40), "\u{301}", "\u{E0041}", "\u{FFFF}", "\r\n\t\u{8}", "한국어", "ﷺ",
        "🇩🇪", "नमस्ते", "\u{1160}", "\u{AD}", "x\u{20DD}",
    ]

    private func open(_ emulator: EmulatedScreen, _ environment: [String: String]) throws -> Ncurses {
        try Ncurses(
            theme: .standard, environment: environment, repertoire: .unicode, input: emulator.far, output: emulator.far)
    }

    @Test(
        "columns hold whatever the text is, and nothing but our sequences is sent",
        arguments: [
            ["TERM": "xterm-256color"], ["TERM": "xterm-256color", "COLORTERM": "truecolor"],
            ["TERM": "xterm-256color", "NO_COLOR": "1"],
        ])
    func columnsHold(environment: [String: String]) throws {
        let emulator = try EmulatedScreen(columns: 60, rows: Self.hostile.count + 1)
        let screen = try open(emulator, environment)
        defer { screen.close() }
        var grid = Grid(Size(columns: 60, rows: Self.hostile.count + 1))
        for (row, text) in Self.hostile.enumerated() {
            grid.put(text, row: row, column: 0, width: 30, .left, .user)
            grid.put("┃", row: row, column: 40, .now)
        }
        screen.paint(grid)
        let sent = String(decoding: emulator.take(), as: UTF8.self)
        #expect(!sent.contains("owned\u{7}"))
        #expect(!sent.contains("\u{202E}") && !sent.contains("\u{9B}"))
        for row in Self.hostile.indices {
            #expect(emulator.letter(row: row, column: 40) == "┃", "\(emulator.line(row, columns: 60))")
        }
        #expect(emulator.line(0, columns: 12) == "␛]0;owned␇  ")
    }

    @Test("only what changed is sent, and nothing when nothing did")
    func frugal() throws {
        let emulator = try EmulatedScreen(columns: 110, rows: 30)
        let screen = try open(emulator, ["TERM": "xterm-256color"])
        defer { screen.close() }
        var grid = Grid(Size(columns: 110, rows: 30))
        for row in 0..<30 { grid.put("row \(row) of many, with words", row: row, column: 0, .text) }
        screen.paint(grid)
        emulator.take()
        screen.paint(grid)
        #expect(emulator.take().isEmpty)
        grid.put("7", row: 12, column: 4, .text)
        screen.paint(grid)
        #expect((1...48).contains(emulator.take().count))
        #expect(emulator.line(12, columns: 6) == "row 72")
    }

    @Test("a description nobody knows is told with the remedy")
    func unknown() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        #expect { try open(emulator, ["TERM": "no\u{1B}sense"]) } throws: {
            "\($0)" == "console: nothing is known of a terminal \"no␛sense\": set TERM, for example TERM=xterm-256color"
        }
    }
}
