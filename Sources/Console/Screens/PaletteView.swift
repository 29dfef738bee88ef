import Terminal
import Themes

/// Where the palette is: the same place however much is found, so that nothing jumps while one types.
struct PaletteLayout: Equatable {
    /// The columns of its frame.
    let columns: Range<Int>
    let top: Int
    let bottom: Int
    /// The rows of the list.
    let rows: Range<Int>

    init(_ size: Size) {
        let width = min(size.columns - 4, max(76, min(104, size.columns * 11 / 20)))
        let left = (size.columns - width) / 2
        columns = left..<left + width
        let height = max(6, min(size.rows - 4, size.rows * 3 / 4, 30))
        top = max(1, (size.rows - height) / 3)
        bottom = top + height - 1
        rows = top + 3..<bottom
    }

    /// Which entry is the first shown, so that the selected one is in sight.
    func first(showing index: Int, of count: Int) -> Int {
        max(0, min(index - rows.count / 2, count - rows.count))
    }

    /// Where the titles stand, and where what they are.
    var title: Int { columns.lowerBound + 4 }
    var detail: Int { title + columns.count * 36 / 100 + 2 }
    var end: Int { columns.upperBound - 2 }
}

/// The palette: a line to type in, and below it what fits, with the letters marked by which it does.
struct PaletteView {
    let state: State
    let palette: Palette

    private var layout: PaletteLayout { PaletteLayout(state.size) }

    func draw(in grid: inout Grid) {
        let (layout, entries) = (layout, state.entries(of: palette))
        grid.box(rows: layout.top..<layout.bottom + 1, columns: layout.columns, .accent, on: .dialog)
        grid.put(" Commands, users, logins ", row: layout.top, column: layout.columns.lowerBound + 3, .title)
        drawField(in: &grid)
        grid.rule(row: layout.top + 2, columns: layout.columns.lowerBound + 1..<layout.columns.upperBound - 1)
        let first = layout.first(showing: palette.index, of: entries.count)
        for (row, index) in zip(layout.rows, first..<entries.count) {
            draw(entries[index], row: row, isSelected: index == palette.index, in: &grid)
        }
        if entries.isEmpty, !isLooking {
            grid.put("Nothing is called that.", row: layout.rows.lowerBound, column: layout.title, .label)
        }
        let words = isLooking ? " looking … " : " \(Number.grouped(entries.count)) "
        grid.put([Piece(words, .label)], row: layout.bottom, endingAt: layout.columns.upperBound - 3)
    }

    private var isLooking: Bool { state.loads.isPending(.palette) }

    private func drawField(in grid: inout Grid) {
        let (row, start, end) = (layout.top + 1, layout.columns.lowerBound + 4, layout.columns.upperBound - 2)
        grid.put(state.commands.keyWord(.palette), row: row, column: start - 2, .hintKey, upTo: start - 1)
        let window = FieldWindow(palette.field, columns: end - start, repertoire: grid.repertoire)
        if palette.field.text.isEmpty {
            grid.put("a few letters of what you look for", row: row, column: start, .label, upTo: end)
        } else {
            grid.put(window.shown, row: row, column: start, .input, upTo: end)
        }
        grid.cursor = Position(row: row, column: start + window.cursor)
    }

    private func draw(_ entry: PaletteEntry, row: Int, isSelected: Bool, in grid: inout Grid) {
        let layout = layout
        if isSelected {
            let inside = layout.columns.lowerBound + 1..<layout.columns.upperBound - 1
            grid.shade(row: row, columns: inside, .selection)
            grid.put("▸", row: row, column: layout.columns.lowerBound + 2, .cursor)
        }
        let keys = [Piece(entry.keys, .hintKey)]
        let keysStart = layout.end - keys.width(in: grid.repertoire)
        let role: Role = entry.refusal != nil ? .quiet : isSelected ? .fact : .text
        let isByTitle = put(
            entry.title, row: row, column: layout.title, upTo: layout.detail - 2, role, marking: true, in: &grid)
        let detail = entry.detail + (entry.refusal.map { " — " + $0 } ?? "")
        let quiet: Role = entry.refusal == nil ? .label : .quiet
        _ = put(
            detail, row: row, column: layout.detail, upTo: keysStart - 1, quiet, marking: !isByTitle, in: &grid)
        grid.put(keys, row: row, endingAt: layout.end)
    }

    /// Puts a text with the letters marked that were typed; says whether they are in it.
    private func put(
        _ text: String, row: Int, column: Int, upTo limit: Int, _ role: Role, marking: Bool, in grid: inout Grid
    ) -> Bool {
        let shown = VisibleText(text, repertoire: grid.repertoire)
        let match = FuzzyMatch(palette.pattern, in: shown.glyphs.map { $0.text.first ?? " " })
        grid.put(shown, row: row, column: column, role, upTo: limit)
        guard let match else { return false }
        let kept = shown.truncated(to: limit - column).glyphs
        var at = column
        for (index, glyph) in kept.enumerated() {
            let isCut = kept.count < shown.glyphs.count && index == kept.count - 1
            if marking, !isCut, match.positions.contains(index) {
                grid.repaint(row: row, columns: at..<at + glyph.width, .query)
            }
            at += glyph.width
        }
        return true
    }
}
