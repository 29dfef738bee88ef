import Themes

/// A picture made of cells: what a screen looks like, before any terminal is involved.
///
/// Everything put into a grid passes the gate, whoever wrote it; what does not fit is cut, never wrapped.
public struct Grid: Equatable, Sendable {
    /// How large the picture is.
    public let size: Size
    /// What the terminal can show.
    public let repertoire: Repertoire
    /// Where the typing cursor stands, when there is one.
    public var cursor: Position?
    private(set) var cells: [Cell]

    /// An empty picture.
    public init(_ size: Size, repertoire: Repertoire = .unicode) {
        self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
        self.repertoire = repertoire
        self.cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
    }

    private var ellipsis: String { repertoire == .ascii ? "~" : "…" }

    /// The cells of one row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Puts `text` at a place and returns the column after it. Without a ground the text stands on what is there.
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int, _ role: Role = .text, on ground: Ground? = nil, upTo limit: Int? = nil
    ) -> Int {
        put(VisibleText(text, repertoire: repertoire), row: row, column: column, role, on: ground, upTo: limit)
    }

    /// Puts gated text, cut with an ellipsis at column `limit` (excluded), and returns the column after it.
    @discardableResult
    public mutating func put(
        _ text: VisibleText, row: Int, column: Int, _ role: Role, on ground: Ground? = nil, upTo limit: Int? = nil
    ) -> Int {
        let end = min(limit ?? size.columns, size.columns)
        guard row >= 0, row < size.rows, column < end else { return column }
        var at = column
        for glyph in text.truncated(to: end - column, ellipsis: ellipsis).glyphs {
            if at >= 0 { set(glyph, row: row, column: at, role, ground) }
            at += glyph.width
        }
        return at
    }

    /// Puts `text` into a field of `width` columns, at its left or its right end.
    public mutating func put(
        _ text: String, row: Int, column: Int, width: Int, _ alignment: Alignment, _ role: Role,
        on ground: Ground? = nil
    ) {
        let cut = VisibleText(text, repertoire: repertoire).truncated(to: width, ellipsis: ellipsis)
        let start = alignment == .left ? column : column + width - cut.width
        put(cut, row: row, column: start, role, on: ground, upTo: column + width)
    }

    private mutating func set(_ glyph: VisibleText.Glyph, row: Int, column: Int, _ role: Role, _ ground: Ground?) {
        let at = row * size.columns + column
        unravel(at)
        cells[at] = Cell(text: glyph.text, role: role, ground: ground ?? cells[at].ground)
        if glyph.width == 2, column + 1 < size.columns {
            unravel(at + 1)
            cells[at + 1] = Cell(text: "", role: role, ground: ground ?? cells[at + 1].ground)
        }
    }

    /// A wide letter that loses one of its columns loses the other too.
    private mutating func unravel(_ at: Int) {
        if cells[at].text.isEmpty, at > 0 { cells[at - 1].text = " " }
        if at + 1 < cells.count, cells[at + 1].text.isEmpty, (at + 1) % size.columns != 0 { cells[at + 1].text = " " }
    }

    /// Gives a part of a row another ground and leaves its letters.
    public mutating func shade(row: Int, columns: Range<Int>? = nil, _ ground: Ground) {
        guard row >= 0, row < size.rows else { return }
        for column in (columns ?? 0..<size.columns).clamped(to: 0..<size.columns) {
            cells[row * size.columns + column].ground = ground
        }
    }

    /// Gives everything in a part of a row another role and leaves its letters.
    public mutating func repaint(row: Int, columns: Range<Int>? = nil, _ role: Role) {
        guard row >= 0, row < size.rows else { return }
        for column in (columns ?? 0..<size.columns).clamped(to: 0..<size.columns) {
            cells[row * size.columns + column].role = role
        }
    }

    /// Clears a rectangle to blanks on a ground.
    public mutating func clear(rows: Range<Int>, columns: Range<Int>, _ ground: Ground) {
        for row in rows.clamped(to: 0..<size.rows) {
            for column in columns.clamped(to: 0..<size.columns) {
                let at = row * size.columns + column
                unravel(at)
                cells[at] = Cell(ground: ground)
            }
        }
    }

    /// Draws a line of `─` across a part of a row.
    public mutating func rule(row: Int, columns: Range<Int>? = nil, _ role: Role = .rule) {
        let columns = (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
        put(String(repeating: "─", count: columns.count), row: row, column: columns.lowerBound, role)
    }

    /// Draws a frame with round corners around a rectangle and clears what is inside.
    public mutating func box(rows: Range<Int>, columns: Range<Int>, _ role: Role, on ground: Ground) {
        guard rows.count >= 2, columns.count >= 2 else { return }
        clear(rows: rows, columns: columns, ground)
        let line = String(repeating: "─", count: columns.count - 2)
        put("╭" + line + "╮", row: rows.lowerBound, column: columns.lowerBound, role, on: ground)
        put("╰" + line + "╯", row: rows.upperBound - 1, column: columns.lowerBound, role, on: ground)
        for row in rows.dropFirst().dropLast() {
            put("│", row: row, column: columns.lowerBound, role, on: ground)
            put("│", row: row, column: columns.upperBound - 1, role, on: ground)
        }
    }
}
