import Terminal
import Themes

/// What a word can become, side by side below it, with the one that stands there marked.
struct CompletionLine {
    let completion: Completion

    private static let gap = 2

    func draw(row: Int, column: Int, in grid: inout Grid) {
        let columns = grid.size.columns
        grid.clear(rows: row..<row + 1, columns: 0..<columns, .base)
        let ellipsis = grid.repertoire == .ascii ? "~" : "…"
        let words = completion.candidates.map {
            VisibleText($0, repertoire: grid.repertoire).truncated(to: columns / 2, ellipsis: ellipsis)
        }
        let total = words.reduce(0) { $0 + $1.width + Self.gap }
        // Below the word where all of them fit there, otherwise from the left on.
        var at = max(1, min(column, columns - 1 - total))
        var first = 0
        // The one that stands there stays in sight.
        while let index = completion.index, first < index,
            at + words[first...index].reduce(0, { $0 + $1.width + Self.gap }) > columns - 3
        {
            first += 1
        }
        if first > 0 { at = grid.put("‹ ", row: row, column: 1, .label) }
        for (index, word) in words.enumerated().dropFirst(first) {
            let isLast = index == words.count - 1
            guard at + word.width <= columns - (isLast ? 1 : 3) else {
                grid.put("›", row: row, column: columns - 2, .label)
                break
            }
            let isChosen = index == completion.index
            if isChosen { grid.shade(row: row, columns: at..<at + word.width, .selection) }
            at = grid.put(word, row: row, column: at, isChosen ? .fact : .query) + Self.gap
        }
    }
}
