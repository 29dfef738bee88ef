import Terminal
import Themes

/// The themes, one below the other, with the colours that matter beside each other in the one that is worn.
struct ThemeView {
    let state: State
    let choice: ThemeChoice

    /// What the colours of a theme are judged by.
    private static let sample: [Piece] = [
        Piece("●", .login), Piece("━━", .laneLive), Piece("◆", .refresh), Piece("┃", .now), Piece("╌", .laneAhead),
        Piece("◌", .idle), Piece("▌", .absolute), Piece(" ok", .good), Piece(" soon", .soon), Piece(" alarm", .alarm),
    ]

    var box: ChoiceBox {
        ChoiceBox(choice.themes.count, selected: choice.index, width: 44, above: 0, below: 2, in: state.size)
    }

    func draw(in grid: inout Grid) {
        let box = box
        box.draw("Theme", in: &grid) { grid, number, row in
            grid.put(
                choice.themes[number].name, row: row, column: box.start, number == choice.index ? .fact : .text,
                upTo: box.end)
        }
        grid.put(Self.sample, row: box.rows.upperBound + 1, column: box.start, upTo: box.end)
    }
}
