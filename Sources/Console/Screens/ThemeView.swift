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

    func draw(in grid: inout Grid) {
        let width = min(44, grid.size.columns - 4)
        let height = min(choice.themes.count + 4, grid.size.rows - 2)
        let left = (grid.size.columns - width) / 2
        let top = max(1, (grid.size.rows - height) / 2)
        grid.box(rows: top..<top + height, columns: left..<left + width, .accent, on: .dialog)
        grid.put(" Theme ", row: top, column: left + 3, .title, on: .dialog)
        let room = height - 4
        // The selected one stays in sight where there are more than fit.
        let first = max(0, min(choice.index - room / 2, choice.themes.count - room))
        for (offset, theme) in choice.themes.enumerated().dropFirst(first).prefix(room) {
            let row = top + 1 + offset - first
            let isSelected = offset == choice.index
            if isSelected {
                grid.shade(row: row, columns: left + 1..<left + width - 1, .selection)
                grid.put("▸", row: row, column: left + 2, .cursor)
            }
            grid.put(theme.name, row: row, column: left + 4, isSelected ? .fact : .text, upTo: left + width - 2)
        }
        grid.put(Self.sample, row: top + height - 2, column: left + 4, upTo: left + width - 2)
        grid.cursor = nil
    }
}
