import CVTerm
import Glibc
import TerminalTesting
import Testing
import Themes

@testable import Terminal

/// Curses has one state for the process, so these run one after the other and everything happens in one test's thread.
@Suite("On a real terminal", .serialized)
struct NcursesTests {
    private let turn = CursesTurn()

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

    /// What a terminal sends, and the inputs it makes.
    private func inputs(_ screen: Ncurses, _ emulator: EmulatedScreen, _ sent: String) -> [Input] {
        send(emulator, sent)
        return screen.inputs()
    }

    private func send(_ emulator: EmulatedScreen, _ text: String) {
        let bytes = Array(text.utf8)
        _ = write(emulator.near, bytes, bytes.count)
    }

    /// How many bytes of what the terminal has sent nobody has taken.
    private func unread(_ emulator: EmulatedScreen) -> Int32? {
        var count: Int32 = 0
        return ioctl(emulator.far, UInt(FIONREAD), &count) == 0 ? count : nil
    }

    @Test(
        "the mouse is taken where it is known how it is reported, and given back",
        arguments: [
            ("xterm-256color", true), ("tmux-256color", true), ("screen", false), ("linux", false), ("vt100", false),
        ])
    func mouse(terminal: String, isTaken: Bool) throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": terminal])
        screen.paint(Grid(Size(columns: 80, rows: 24)))
        let sent = String(decoding: emulator.take(), as: UTF8.self)
        #expect(sent.contains("\u{1B}[?1002;1006h") == isTaken)
        #expect(sent.contains("\u{1B}[?1006$p") == (terminal == "screen"))
        #expect(sent.contains("\u{1B}[?2026$p") == !["linux", "vt100"].contains(terminal))
        if isTaken {
            #expect(
                inputs(screen, emulator, "\u{1B}[<0;5;3Mj") == [.click(Position(row: 2, column: 4)), .character("j")])
        }
        screen.close()
        #expect(String(decoding: emulator.take(), as: UTF8.self).contains("\u{1B}[?1002;1006l") == isTaken)
    }

    @Test("the mouse is taken when the terminal answers that it can report it, and only then", arguments: [0, 2])
    func askedForMouse(state: Int) throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "screen"])
        emulator.take()
        #expect(inputs(screen, emulator, "\u{1B}[?1006;\(state)$yq") == [.character("q")])
        #expect(String(decoding: emulator.take(), as: UTF8.self) == (state == 2 ? "\u{1B}[?1002;1006h" : ""))
        screen.close()
    }

    @Test("the mouse stays the terminal's where nobody wants it")
    func mouseLeftAlone() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try Ncurses(
            theme: .standard, environment: ["TERM": "xterm-256color"], repertoire: .unicode, input: emulator.far,
            output: emulator.far, wantsMouse: false)
        screen.paint(Grid(Size(columns: 80, rows: 24)))
        screen.close()
        let sent = String(decoding: emulator.take(), as: UTF8.self)
        #expect(!sent.contains("1006") && !sent.contains("1000") && !sent.contains("1002"))
    }

    @Test("a picture is held back until it is complete where the terminal answers that it can", arguments: [0, 2])
    func held(state: Int) throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "xterm-256color"])
        defer { screen.close() }
        func sent(_ grid: Grid) -> String {
            screen.paint(grid)
            return String(decoding: emulator.take(), as: UTF8.self)
        }
        var grid = Grid(Size(columns: 80, rows: 24))
        #expect(!sent(grid).contains("2026h"))
        #expect(inputs(screen, emulator, "\u{1B}[?2026;\(state)$y").isEmpty)
        for row in 2...3 { grid.put("two rows", row: row, column: 0) }
        let two = sent(grid)
        #expect(two.hasPrefix("\u{1B}[?2026h") == (state == 2) && two.hasSuffix("\u{1B}[?2026l") == (state == 2))
        grid.put("one", row: 9, column: 0)
        #expect(!sent(grid).contains("2026"))
        #expect(sent(grid).isEmpty)
    }

    @Test("a picture waits until the terminal has shown the one before, where it tells")
    func paced() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "vt100"])
        #expect(String(decoding: emulator.take(), as: UTF8.self).contains("\u{1B}[5n"))
        func picture(_ letter: Character) -> String {
            var grid = Grid(Size(columns: 80, rows: 24))
            for row in 0..<24 { grid.put(String(repeating: letter, count: 80), row: row, column: 0) }
            screen.paint(grid)
            return String(decoding: emulator.take(), as: UTF8.self)
        }
        #expect(!picture("a").contains("\u{1B}[5n") && screen.isBusyUntil == nil)
        #expect(inputs(screen, emulator, "\u{1B}[0n").isEmpty)
        #expect(picture("b").hasSuffix("\u{1B}[5n") && screen.isBusyUntil != nil)
        #expect(inputs(screen, emulator, "j\u{1B}[0nk") == [.character("j"), .character("k")])
        #expect(screen.isBusyUntil == nil)
        screen.close()
    }

    @Test("the title is the gated one, once, and the one before comes back", arguments: ["xterm-256color", "linux"])
    func title(terminal: String) throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": terminal])
        emulator.take()
        for _ in 0..<2 { screen.setTitle(VisibleText("a\u{7}\u{1B}]0;owned\u{9C}\n")) }
        let isNamed = terminal != "linux"
        let named = "\u{1B}[22;2t\u{1B}]2;a␇␛]0;owned‹009C›␊\u{7}"
        #expect(String(decoding: emulator.take(), as: UTF8.self) == (isNamed ? named : ""))
        screen.leave()
        #expect(String(decoding: emulator.take(), as: UTF8.self).contains("\u{1B}]2;\u{7}\u{1B}[23;2t") == isNamed)
        screen.enter()
        #expect(String(decoding: emulator.take(), as: UTF8.self).contains(named) == isNamed)
        screen.close()
    }

    @Test("an answer that comes while the terminal is given back is not left for the shell")
    func lateAnswer() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "xterm-256color"])
        send(emulator, "\u{1B}[?2026;0$y")
        screen.close()
        #expect(unread(emulator) == 0)
    }

    @Test("the mouse is not taken again by an answer that comes while the terminal is given back")
    func answerAfterLeaving() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "screen"])
        send(emulator, "\u{1B}[?1006;2$y\u{1B}[?2026;0$y\u{1B}[0n")
        screen.leave()
        #expect(!String(decoding: emulator.take(), as: UTF8.self).contains("\u{1B}[?1002;1006h"))
        #expect(unread(emulator) == 0)
        // What was learnt then holds when the terminal is taken again.
        screen.enter()
        #expect(String(decoding: emulator.take(), as: UTF8.self).contains("\u{1B}[?1002;1006h"))
        send(emulator, "\u{1B}[0n")
        screen.close()
    }

    @Test("a terminal that tells its status and knows no modes has nothing left to answer")
    func modesUnanswered() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "screen"])
        let asked = String(decoding: emulator.take(), as: UTF8.self)
        #expect(asked.contains("\u{1B}[?1006$p\u{1B}[?2026$p\u{1B}[5n") && !screen.questions.isEmpty)
        #expect(inputs(screen, emulator, "\u{1B}[0n").isEmpty)
        #expect(screen.questions.isEmpty)
        screen.close()
    }

    @Test("the title of before is kept once, also when the program was stopped without being asked")
    func titleAfterStop() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        let screen = try open(emulator, ["TERM": "xterm-256color"])
        screen.setTitle(VisibleText("curfew"))
        emulator.take()
        screen.enter()
        let sent = String(decoding: emulator.take(), as: UTF8.self)
        #expect(sent.contains("\u{1B}]2;curfew\u{7}") && !sent.contains("\u{1B}[22;2t"))
        screen.close()
    }

    @Test("a description nobody knows is told with the remedy")
    func unknown() throws {
        let emulator = try EmulatedScreen(columns: 80, rows: 24)
        #expect { try open(emulator, ["TERM": "no\u{1B}sense"]) } throws: {
            "\($0)" == "console: nothing is known of a terminal \"no␛sense\": set TERM, for example TERM=xterm-256color"
        }
    }

    @Test(
        "every cell has the colours of its role and ground, whatever was painted before",
        arguments: ["truecolor", ""])
    func colors(depth: String) throws {
        let (columns, rows) = (40, 12)
        let emulator = try EmulatedScreen(columns: columns, rows: rows)
        let screen = try open(emulator, ["TERM": "xterm-256color", "COLORTERM": depth])
        defer { screen.close() }
        var generator = Dice(state: 7)
        var theme = Theme.standard
        for round in 0..<60 {
            if round % 10 == 9 {
                theme = Theme.shipped[(round / 10 + 1) % Theme.shipped.count]
                screen.use(theme)
            }
            if round % 7 == 6 { screen.repaint() }
            if round == 33 {
                screen.leave()
                screen.enter()
            }
            var grid = Grid(Size(columns: columns, rows: rows))
            for row in 0..<rows {
                grid.shade(row: row, Ground.allCases[Int.random(in: 0..<Ground.allCases.count, using: &generator)])
                for _ in 0..<4 {
                    let role = Role.allCases[Int.random(in: 0..<Role.allCases.count, using: &generator)]
                    grid.put("word", row: row, column: Int.random(in: 0..<columns, using: &generator), role)
                }
            }
            screen.paint(grid)
            emulator.take()
            compare(grid, emulator, theme, screen.depth, round)
        }
    }

    @Test("a list that moves up and down between lines that stay is scrolled to the right picture")
    func scrolls() throws {
        let (columns, rows) = (60, 20)
        let emulator = try EmulatedScreen(columns: columns, rows: rows)
        let screen = try open(emulator, ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
        defer { screen.close() }
        var generator = Dice(state: 11)
        var first = 500
        for round in 0..<120 {
            first += Int.random(in: -4...4, using: &generator)
            var grid = Grid(Size(columns: columns, rows: rows))
            grid.shade(row: 0, .bar)
            grid.put("title", row: 0, column: 1, .accent)
            for row in 2..<rows - 1 {
                grid.put("event number \(first + row) of many", row: row, column: 2, .user)
                grid.put("web", row: row, column: 40, .client)
            }
            grid.shade(row: 2 + round % 9, .selection)
            grid.shade(row: rows - 1, .bar)
            grid.put("hints", row: rows - 1, column: 1, .hint)
            screen.paint(grid)
            emulator.take()
            compare(grid, emulator, .standard, screen.depth, round)
            for row in 0..<rows {
                let seen = emulator.line(row, columns: columns)
                #expect(seen == grid.row(row).reduce(into: "") { $0 += $1.text }, "round \(round), row \(row)")
            }
        }
    }

    private func compare(
        _ grid: Grid, _ emulator: EmulatedScreen, _ theme: Theme, _ depth: ColorDepth, _ round: Int
    ) {
        for row in 0..<grid.size.rows {
            for (column, cell) in grid.row(row).enumerated() {
                let ink = Ink(cell.role, on: cell.ground, theme: theme, depth: depth)
                let colors = emulator.colors(row: row, column: column)
                let isRight = colors.back == ink.back && (cell.isBlank || colors.front == ink.front)
                guard !isRight else { continue }
                Issue.record("round \(round), row \(row), column \(column): \(colors), not \(ink)")
                return
            }
        }
    }
}

extension EmulatedScreen {
    /// The colours of a cell as numbers: of the palette, 0xRRGGBB, or -1 for the terminal's own.
    fileprivate func colors(row: Int, column: Int) -> (front: Int, back: Int) {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        return (Self.number(cell.fg), Self.number(cell.bg))
    }

    private static func number(_ color: VTermColor) -> Int {
        // The tag's bits: 1 an index, 2 and 4 the terminal's own colours.
        if color.type & 6 != 0 { return -1 }
        if color.type & 1 != 0 { return Int(color.indexed.idx) }
        return Int(color.rgb.red) << 16 | Int(color.rgb.green) << 8 | Int(color.rgb.blue)
    }
}
