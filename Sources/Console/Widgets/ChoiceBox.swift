import Terminal
import Themes

/// A box with things to choose from, one below the other and the selected one in sight: where it is, for those who draw
/// it and for the mouse alike.
struct ChoiceBox {
    /// The rows of the list, from the first to the last that there is room for.
    let rows: Range<Int>
    /// The columns of its frame.
    let columns: Range<Int>
    private let frame: Range<Int>
    private let count: Int
    private let index: Int
    /// Which choice stands in the first row.
    private let first: Int

    /// - Parameters:
    ///   - above: how many rows between the frame and the list are empty.
    ///   - below: how many rows there are below the list.
    init(_ count: Int, selected index: Int, width: Int, above: Int, below: Int, in size: Size) {
        let width = min(width, size.columns - 4)
        let height = min(count + above + below + 2, size.rows - 2)
        let left = (size.columns - width) / 2
        let top = max(1, (size.rows - height) / 2)
        frame = top..<top + height
        columns = left..<left + width
        let start = top + 1 + above
        rows = start..<max(start, top + height - 1 - below)
        first = max(0, min(index - rows.count / 2, count - rows.count))
        (self.count, self.index) = (count, index)
    }

    /// The column at which choices begin, and the one before which they end.
    var start: Int { columns.lowerBound + 4 }
    var end: Int { columns.upperBound - 2 }

    /// Draws the frame, and lets each choice in sight be drawn on its row.
    func draw(_ title: String, in grid: inout Grid, _ choice: (inout Grid, _ number: Int, _ row: Int) -> Void) {
        grid.box(rows: frame, columns: columns, .accent, on: .dialog)
        let words = " \(title) "
        grid.put(
            words, row: frame.lowerBound, column: columns.lowerBound + 3, .title, on: .dialog,
            upTo: columns.upperBound - 3)
        for (row, number) in zip(rows, first..<count) {
            if number == index {
                grid.shade(row: row, columns: columns.lowerBound + 1..<columns.upperBound - 1, .selection)
                grid.put("▸", row: row, column: columns.lowerBound + 2, .cursor)
            }
            choice(&grid, number, row)
        }
        grid.cursor = nil
    }

    /// Which choice stands at a place.
    func number(at position: Position) -> Int? {
        guard rows.contains(position.row), columns.contains(position.column) else { return nil }
        let number = first + position.row - rows.lowerBound
        return number < count ? number : nil
    }
}
