import SessionStore
import Terminal
import Themes

/// The first line of a body: where we are, what is filtered, and what it comes to. While a filter is typed it is typed
/// here, and what is wrong with it stands below.
struct Header {
    var path: [Piece]
    var filter: Filter
    var facts: String

    func draw(_ state: State, row: Int, in grid: inout Grid) {
        let columns = state.size.columns
        if case .filter(let edit) = state.overlay {
            draw(edit, row: row, in: &grid)
            return
        }
        // Where one is comes before what it comes to.
        let left = min(path.width(in: grid.repertoire), columns / 3)
        let room = min(TextWidth.of(facts, in: grid.repertoire), columns - 4 - left)
        let right = [Piece(VisibleText.fit(facts, room, in: grid.repertoire), .label)]
        let end = columns - 1 - right.width(in: grid.repertoire)
        var at = grid.put(path, row: row, column: 1, upTo: end - 2)
        if !filter.isNone { at = grid.put("/" + filter.text, row: row, column: at + 2, .query, upTo: end - 2) }
        grid.put(right, row: row, endingAt: columns - 1)
    }

    private func draw(_ edit: FilterEdit, row: Int, in grid: inout Grid) {
        let columns = grid.size.columns
        var at = grid.put(path, row: row, column: 1, upTo: columns / 2) + 2
        if edit.purpose == .mark { at = grid.put("mark ", row: row, column: at, .mark) }
        at = grid.put("/", row: row, column: at, .hintKey)
        let room = columns - 2 - at
        // Of a long query the part around the cursor is shown.
        let window = FieldWindow(edit.field, columns: room, repertoire: grid.repertoire)
        grid.shade(row: row, columns: at..<columns - 1, .field)
        grid.put(window.shown, row: row, column: at, .input, upTo: columns - 1)
        grid.cursor = Position(row: row, column: at + window.cursor)
        if let completion = edit.completion {
            let start = TextWidth.of(String(edit.field.text.prefix(completion.word.start)), in: grid.repertoire)
            CompletionLine(completion: completion).draw(row: row + 1, column: at + start - window.hidden, in: &grid)
            return
        }
        guard let error = edit.error else { return }
        grid.clear(rows: row + 1..<row + 2, columns: 0..<columns, .base)
        let wrong = String(edit.field.text.prefix(max(0, error.column - 1)))
        let caret = at + TextWidth.of(wrong, in: grid.repertoire) - window.hidden
        let words = "\(error.what): \(error.remedy)"
        grid.put("^", row: row + 1, column: min(caret, columns - 2), .error)
        // Behind the caret where there is room, otherwise before it.
        if caret + 2 + TextWidth.of(words, in: grid.repertoire) < columns || caret < columns / 2 {
            grid.put(words, row: row + 1, column: caret + 2, .error, upTo: columns - 1)
        } else {
            let start = max(1, caret - 1 - TextWidth.of(words, in: grid.repertoire))
            grid.put(words, row: row + 1, column: start, .error, upTo: caret - 1)
        }
    }
}
