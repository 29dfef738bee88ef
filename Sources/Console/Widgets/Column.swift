import SessionStore
import Terminal
import Themes

/// What a list can be sorted by.
enum SortKey: Sendable, Equatable {
    case users(UserField)
    case sessions(SessionField)
}

/// One column of a list, as data: its heading, how much room it wants, and what it shows of a row.
struct Column<Row>: Sendable {
    /// What stands in a cell: at its left end, at its right end, or both.
    struct Content: Sendable {
        var left: [Piece] = []
        var right: [Piece] = []

        init(_ text: String, _ role: Role = .text) { left = [Piece(text, role)] }
        init(left: [Piece] = [], right: [Piece] = []) {
            self.left = left
            self.right = right
        }

        /// A user. What is one's own has a word to it: an end of it is not like any other.
        init(user: String, _ role: Role, isOwn: Bool) {
            self.init(left: [Piece(user, role)], right: isOwn ? [.own] : [])
        }
    }

    let title: String
    let least: Int
    let ideal: Int
    /// Columns with a greater rank go first when there is no room.
    let rank: Int
    /// How much of the room that is left over it takes, compared with others.
    var stretch = 0
    /// Whether heading and text stand at the right end.
    var isRight = false
    /// What a list is sorted by when somebody clicks on the heading.
    var sort: SortKey?
    let content: @Sendable (Row) -> Content
}

/// Where columns stand on a line.
struct ColumnLayout: Equatable {
    struct Slot: Equatable {
        let column: Int
        let start: Int
        let width: Int
    }

    let slots: [Slot]

    /// Fits columns into a line: the least important go until the rest fits, then all grow towards what they want, then
    /// those that stretch share what is left.
    init<Row>(_ columns: [Column<Row>], from start: Int, to end: Int, gap: Int) {
        var kept = Array(columns.indices)
        func least(_ kept: [Int]) -> Int { kept.reduce(0) { $0 + columns[$1].least } + gap * max(0, kept.count - 1) }
        while kept.count > 1, least(kept) > end - start {
            guard let worst = kept.max(by: { columns[$0].rank < columns[$1].rank }) else { break }
            kept.removeAll { $0 == worst }
        }
        var spare = max(0, end - start - least(kept))
        var widths = columns.map(\.least)
        for index in kept.sorted(by: { columns[$0].rank < columns[$1].rank }) {
            let wanted = min(spare, columns[index].ideal - columns[index].least)
            widths[index] += max(0, wanted)
            spare -= max(0, wanted)
        }
        let weight = kept.reduce(0) { $0 + columns[$1].stretch }
        if weight > 0 {
            let share = spare / weight
            for index in kept { widths[index] += share * columns[index].stretch }
        }
        var at = start
        var slots: [Slot] = []
        for index in kept {
            slots.append(Slot(column: index, start: at, width: min(widths[index], max(0, end - at))))
            at += widths[index] + gap
        }
        self.slots = slots
    }

    /// By what a click on the headings sorts.
    func sortKey<Row>(_ columns: [Column<Row>], at column: Int) -> SortKey? {
        slots.first { ($0.start..<$0.start + $0.width).contains(column) }.flatMap { columns[$0.column].sort }
    }

    func headings<Row>(_ columns: [Column<Row>], row: Int, in grid: inout Grid) {
        for slot in slots {
            let column = columns[slot.column]
            grid.put(
                column.title, row: row, column: slot.start, width: slot.width, column.isRight ? .right : .left, .heading
            )
        }
    }

    /// Draws the cells of one row; `repaint` gives all of them the same role, as for rows that are over.
    func draw<Row>(
        _ item: Row, _ columns: [Column<Row>], row: Int, in grid: inout Grid, upTo limit: Int? = nil,
        repaint: Role? = nil
    ) {
        for slot in slots where slot.start + slot.width <= limit ?? .max {
            let content = columns[slot.column].content(item)
            let end = slot.start + slot.width
            var pieces = (content.left, content.right)
            if let repaint {
                pieces.0 = pieces.0.map { Piece($0.text, repaint) }
                pieces.1 = pieces.1.map { Piece($0.text, repaint) }
            }
            grid.put(
                pieces.0, row: row, column: slot.start,
                upTo: end - (pieces.1.isEmpty ? 0 : pieces.1.width(in: grid.repertoire) + 1))
            if !pieces.1.isEmpty {
                grid.put(
                    pieces.1, row: row, column: max(slot.start, end - pieces.1.width(in: grid.repertoire)), upTo: end)
            }
        }
    }
}
