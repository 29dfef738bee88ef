import Terminal
import Themes

/// What a login can have in common with others, one below the other, each with what it has.
struct MarkView {
    let state: State
    let choice: MarkChoice

    var box: ChoiceBox {
        ChoiceBox(choice.count, selected: choice.index, width: 62, above: 1, below: 1, in: state.size)
    }

    func draw(in grid: inout Grid) {
        let (box, lines) = (box, lines)
        box.draw("Mark in this list, like \(choice.session.id.short)", in: &grid) { grid, number, row in
            let line = lines[number]
            grid.put(line.key, row: row, column: box.start, .hintKey)
            grid.put(line.name, row: row, column: box.start + 3, number == choice.index ? .fact : .text)
            grid.put(line.value, row: row, column: box.start + 18, .query, upTo: box.end)
        }
    }

    private var lines: [(key: String, name: String, value: String)] {
        choice.likenesses.map { (String($0.key), $0.words.name, $0.words.value) }
            + [(state.commands.keyWord(.filter), "by a query", "")]
    }
}
