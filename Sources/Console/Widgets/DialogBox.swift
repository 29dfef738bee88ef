import Terminal
import Themes

/// A dialog: lines below each other, some with a field to type in. Where all that is, for those who draw it and for the
/// mouse alike.
struct DialogBox {
    /// A field, and what stands before it and in it while it is empty.
    struct Field {
        let text: TextField
        let isActive: Bool
        let label: String
        let hint: String
    }

    struct Line {
        var pieces: [Piece] = []
        var right: [Piece] = []
        var field: Field?
    }

    private let title: String
    private let lines: [Line]
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// The row of the first line.
    private let first: Int

    private static let widest = 72
    /// How much room a line has on a wide screen.
    static let room = widest - 6

    init(_ title: String, _ lines: [Line], in size: Size) {
        self.title = title
        let width = min(Self.widest, size.columns - 4)
        let height = min(size.rows - 2, lines.count + 4)
        let top = max(1, (size.rows - height) / 2 - 1)
        let left = (size.columns - width) / 2
        rows = top..<top + height
        columns = left..<left + width
        // When there is not room for all, what is typed and confirmed matters more than the list above it.
        self.lines = lines.count + 4 > height ? Array(lines.suffix(height - 2)) : lines
        first = top + (self.lines.count == lines.count ? 2 : 1)
    }

    private var start: Int { columns.lowerBound + 3 }
    private var end: Int { columns.upperBound - 3 }
    private var fieldStart: Int { start + 10 }

    func draw(in grid: inout Grid) {
        grid.box(rows: rows, columns: columns, .alarm, on: .dialog)
        grid.put(" " + title + " ", row: rows.lowerBound, column: start, .alarm, on: .dialog, upTo: end)
        grid.cursor = nil
        for (line, row) in zip(lines, first..<rows.upperBound - 1) { draw(line, row: row, in: &grid) }
    }

    private func draw(_ line: Line, row: Int, in grid: inout Grid) {
        // What stands at the right end is short and exact, so the rest gives way to it.
        let room = line.right.isEmpty ? end : end - line.right.width(in: grid.repertoire) - 2
        grid.put(line.pieces, row: row, column: start, upTo: room)
        if !line.right.isEmpty { grid.put(line.right, row: row, endingAt: end) }
        guard let field = line.field else { return }
        grid.put(field.label, row: row, column: start, field.isActive ? .text : .label)
        grid.shade(row: row, columns: fieldStart..<end, field.isActive ? .field : .idleField)
        let window = FieldWindow(field.text, columns: end - fieldStart - 2, repertoire: grid.repertoire)
        if field.text.text.isEmpty {
            grid.put(field.hint, row: row, column: fieldStart + 1, .label, upTo: end - 1)
        } else {
            grid.put(window.shown, row: row, column: fieldStart + 1, .input, upTo: end - 1)
        }
        if field.isActive { grid.cursor = Position(row: row, column: fieldStart + 1 + window.cursor) }
    }

    /// Which of the fields in sight, counted from the last one, is at a place, its label included.
    func fieldFromEnd(at position: Position) -> Int? {
        guard (start..<end).contains(position.column), (first..<rows.upperBound - 1).contains(position.row),
            position.row - first < lines.count, lines[position.row - first].field != nil
        else { return nil }
        return lines[(position.row - first + 1)...].count { $0.field != nil }
    }

    /// Words in lines that fit into a dialog.
    static func wrapped(_ words: String, _ role: Role, columns: Int = room, in repertoire: Repertoire) -> [Line] {
        Flow.lines([Piece(words, role)], columns: columns, in: repertoire).map { Line(pieces: $0) }
    }
}
