import CNcurses
import CSignals
import Glibc
import Themes

/// What curses shows.
extension Ncurses {
    /// The terminal's size as the kernel knows it.
    var size: Size {
        var (columns, rows): (Int32, Int32) = (0, 0)
        guard curfew_window_size(output, &columns, &rows) != 0, columns > 0, rows > 0 else {
            return Size(columns: Int(getmaxx(curfew_stdscr())), rows: Int(getmaxy(curfew_stdscr())))
        }
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Until when the terminal has enough to do, at the longest, with what it has been sent; `nil` when it can take a
    /// picture now.
    var isBusyUntil: ContinuousClock.Instant? { pace.waitsUntil(at: .now) }

    /// Shows `grid`; only rows that changed are handed to curses, and it sends only the cells that differ.
    func paint(_ grid: Grid) {
        if painted?.size != grid.size { painted = nil }
        let changed = (0..<grid.size.rows).filter { painted?.row($0) != grid.row($0) }
        for row in changed { write(grid.row(row), row: row) }
        // A row by itself is drawn at once anyway.
        let isHeld = holdsPictures && changed.count > 1
        let cells = changed.reduce(0) { $0 + difference(grid, row: $1) }
        painted = grid
        showCursor(grid.cursor != nil)
        if let cursor = grid.cursor { wmove(curfew_stdscr(), Int32(cursor.row), Int32(cursor.column)) }
        leaveok(curfew_stdscr(), grid.cursor == nil)
        wnoutrefresh(curfew_stdscr())
        if isHeld { say("\u{1B}[?2026h") }
        doupdate()
        if isHeld { say("\u{1B}[?2026l") }
        if pace.sent(cells: cells, at: .now) { askForStatus() }
    }

    /// How many cells of a row have to be drawn.
    private func difference(_ grid: Grid, row: Int) -> Int {
        guard let painted else { return grid.row(row).count { $0 != Cell() } }
        return zip(grid.row(row), painted.row(row)).count { $0 != $1 }
    }

    private func write(_ cells: ArraySlice<Cell>, row: Int) {
        var out: [cchar_t] = []
        out.reserveCapacity(cells.count)
        for cell in BlankRoles.settled(cells, theme: depth == .none ? .mono : theme) where !cell.text.isEmpty {
            let brush = brush(cell.role, cell.ground)
            var letter = cell.text.unicodeScalars.prefix(5).map { wchar_t(bitPattern: $0.value) }
            letter.append(0)
            out.append(curfew_cell(letter, brush.attributes, brush.pair))
        }
        mvwadd_wchnstr(curfew_stdscr(), Int32(row), 0, out, Int32(out.count))
    }

    static var noBrushes: [Brush?] {
        Array(repeating: nil, count: Role.allCases.count * Ground.allCases.count)
    }

    private func brush(_ role: Role, _ ground: Ground) -> Brush {
        let at = Int(role.rawValue) * Ground.allCases.count + Int(ground.rawValue)
        if let brush = brushes[at] { return brush }
        let ink = Ink(role, on: ground, theme: theme, depth: depth)
        let pair = ink.front < 0 && ink.back < 0 ? 0 : max(0, alloc_pair(Int32(ink.front), Int32(ink.back)))
        let brush = Brush(attributes: Self.curses(ink.attributes), pair: pair)
        brushes[at] = brush
        return brush
    }

    private static func curses(_ attributes: Style.Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= curfew_attribute_bold() }
        if attributes.contains(.dim) { result |= curfew_attribute_dim() }
        if attributes.contains(.underline) { result |= curfew_attribute_underline() }
        if attributes.contains(.reverse) { result |= curfew_attribute_reverse() }
        return result
    }

    func showCursor(_ shown: Bool) {
        guard shown != cursorShown else { return }
        cursorShown = shown
        curs_set(shown ? 1 : 0)
    }

    /// Draws in another theme from the next picture on.
    func use(_ theme: Theme) {
        guard theme != self.theme else { return }
        self.theme = theme
        brushes = Self.noBrushes
        painted = nil
        forgetColors()
    }

    /// Forgets what the terminal shows, so that the next picture is sent whole.
    func repaint() {
        painted = nil
        forgetColors()
        clearok(curfew_stdscr(), true)
    }

    /// The terminal's colours are its own again, and the next one is sent whatever it was before.
    func forgetColors() {
        guard keepsColors else { return }
        say(TerminalDescription.plain)
        curfew_evaluate(TerminalDescription.forgetColors)
    }

    /// Fits curses to the terminal's new size.
    func resize(to size: Size) {
        resizeterm(Int32(size.rows), Int32(size.columns))
        painted = nil
        werase(curfew_stdscr())
    }
}
