import Terminal
import Themes

extension State {
    /// The picture of the state: nothing but the state goes into it.
    func view() -> Grid {
        var grid = Grid(size, repertoire: repertoire)
        guard !isTooSmall else {
            drawTooSmall(in: &grid)
            return grid
        }
        let layout = frame
        FrameView(state: self, layout: layout).draw(in: &grid)
        switch place {
        case .users(let place): UsersScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        case .sessions(let place): SessionsScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        case .session(let place): SessionScreen(state: self, place: place).draw(in: &grid)
        case .timeline(let place): TimelineScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        case .events(let place): EventsScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        }
        switch overlay {
        case .help: HelpView(state: self).draw(in: &grid)
        case .revoke(let dialog): RevokeView(state: self, dialog: dialog).draw(in: &grid)
        case .theme(let choice): ThemeView(state: self, choice: choice).draw(in: &grid)
        case .filter, nil: break
        }
        return grid
    }

    private func drawTooSmall(in grid: inout Grid) {
        let words = "curfew needs \(FrameLayout.least); this is \(size)"
        let row = size.rows / 2
        grid.put(words, row: row, column: max(0, (size.columns - TextWidth.of(words, in: repertoire)) / 2), .soon)
        grid.put("q quit", row: row + 1, column: max(0, (size.columns - 6) / 2), .hint)
    }
}

extension Grid {
    /// What stands before a row of a list: the cursor, and a mark or an alarm.
    mutating func gutter(row: Int, isSelected: Bool, isMarked: Bool, sign: Piece?) {
        if isSelected { shade(row: row, .selection) }
        if isMarked {
            put("*", row: row, column: 1, .mark)
        } else if let sign {
            put(sign.text, row: row, column: 1, sign.role)
        }
        if isSelected { put("▸", row: row, column: isMarked || sign != nil ? 0 : 1, .cursor) }
    }

    /// Some lines in the middle of an area: what an empty screen says.
    mutating func centre(_ lines: [[Piece]], rows: Range<Int>) {
        let width = lines.map { $0.width(in: repertoire) }.max() ?? 0
        let column = max(1, (size.columns - width) / 2)
        var row = rows.lowerBound + max(0, (rows.count - lines.count) / 3)
        for line in lines where row < rows.upperBound {
            put(line, row: row, column: column)
            row += 1
        }
    }
}
