import TerminalTesting
import Testing
import Themes

@testable import Terminal

extension NcursesTests {
    static let terminals: [(name: String, locale: String)] = [
        "linux", "vt100", "screen", "tmux-256color", "xterm-256color",
    ].flatMap { name in ["C.UTF-8", "C"].map { (name, $0) } }

    @Test("hostile text on every terminal is neither obeyed nor shifts a column, cell by cell", arguments: terminals)
    func hostileText(name: String, locale: String) throws {
        let seed = UInt64.random(in: 0 ... .max)
        var dice = Dice(state: seed)
        let size = Size(columns: 97, rows: 24)
        let (screen, emulator, repertoire) = try open(size, name: name, locale: locale)
        defer { screen.close() }
        emulator.take()
        _ = emulator.takeAnswer()
        for round in 0..<12 {
            var grid = Grid(size, repertoire: repertoire)
            for row in 0..<size.rows {
                // Every attack by itself first, then what chance makes of them; also at the right edge.
                let number = round * size.rows + row
                let isKnown = HostileText.attacks.indices.contains(number)
                let text = isKnown ? HostileText.attacks[number] : HostileText.random(using: &dice)
                grid.put(text, row: row, column: 0, width: 30, .left, .user)
                grid.put("|", row: row, column: 31, .now)
                grid.put(HostileText.random(using: &dice), row: row, column: 33, width: 24, .right, .text)
                grid.put("|", row: row, column: 58, .now)
                grid.put(HostileText.random(using: &dice), row: row, column: 60, .label)
            }
            screen.paint(grid)
            let sent = emulator.take()
            let strange = SentStream(sent).strange
            #expect(strange.isEmpty, "seed \(seed), round \(round): \(strange)")
            #expect(emulator.takeAnswer().isEmpty, "seed \(seed), round \(round)")
            if let found = difference(grid, emulator) { Issue.record("seed \(seed), round \(round): \(found)") }
        }
    }

    @Test("a letter keeps its marks in the last column of every row", arguments: terminals)
    func marksAtTheRightEdge(name: String, locale: String) throws {
        let size = Size(columns: 40, rows: 6)
        let (screen, emulator, repertoire) = try open(size, name: name, locale: locale)
        defer { screen.close() }
        // A picture that follows another is drawn in parts, the first one whole.
        for letters in [["\\\u{B01}", "e\u{301}"], ["é\u{323}", "n\u{303}\u{20E3}"]] {
            var grid = Grid(size, repertoire: repertoire)
            for row in 0..<size.rows {
                grid.put("name", row: row, column: 30, .user)
                grid.put(letters[row % 2], row: row, column: size.columns - 1, .text)
            }
            screen.paint(grid)
            emulator.take()
            #expect(difference(grid, emulator) == nil)
        }
    }

    private func open(_ size: Size, name: String, locale: String) throws -> (Ncurses, EmulatedScreen, Repertoire) {
        let environment = ["TERM": name, "LC_ALL": locale]
        let repertoire = Repertoire.of(terminal: name, environment: environment)
        let emulator = try EmulatedScreen(columns: size.columns, rows: size.rows, isUTF8: repertoire != .ascii)
        let screen = try Ncurses(
            theme: .standard, environment: environment, repertoire: repertoire, input: emulator.far,
            output: emulator.far)
        return (screen, emulator, repertoire)
    }

    private func difference(_ grid: Grid, _ emulator: EmulatedScreen) -> String? {
        for row in 0..<grid.size.rows {
            for (column, cell) in grid.row(row).enumerated() {
                let seen = emulator.letter(row: row, column: column)
                // A blank may never have been drawn.
                let isRight =
                    cell.isBlank
                    ? seen.isEmpty || seen == " " : seen.unicodeScalars.elementsEqual(cell.text.unicodeScalars)
                guard !isRight else { continue }
                let line = grid.row(row).map(\.text).joined()
                return
                    "row \(row), column \(column): \(seen.debugDescription), not \(cell.text.debugDescription), of \(line)"
            }
        }
        return nil
    }
}
