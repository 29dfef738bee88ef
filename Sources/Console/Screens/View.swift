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
        case .keys(let place): KeysScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        case .inspect(let place): InspectScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        case .doctor(let place): DoctorScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        case .events(let place): EventsScreen(state: self, place: place, body: layout.body).draw(in: &grid)
        }
        switch overlay {
        case .palette(let palette): PaletteView(state: self, palette: palette).draw(in: &grid)
        case .help(let page): HelpView(state: self, page: page).draw(in: &grid)
        case .revoke(let dialog): RevokeView(state: self, dialog: dialog).draw(in: &grid)
        case .theme(let choice): ThemeView(state: self, choice: choice).draw(in: &grid)
        case .key(let dialog): KeyDialogView(state: self, dialog: dialog).draw(in: &grid)
        case .marking(let choice): MarkView(state: self, choice: choice).draw(in: &grid)
        case .filter, nil: break
        }
        return grid
    }

    private func drawTooSmall(in grid: inout Grid) {
        let words = "curfew needs \(FrameLayout.least); this is \(size)"
        let row = size.rows / 2
        grid.put(words, row: row, column: max(0, (size.columns - TextWidth.of(words, in: repertoire)) / 2), .soon)
        let way = commands.keyWord(.quit) + " quit"
        grid.put(way, row: row + 1, column: max(0, (size.columns - way.count) / 2), .hint)
    }
}

extension Grid {
    /// What stands before a row of a list: the cursor, and a mark or an alarm.
    mutating func gutter(row: Int, isSelected: Bool, isMarked: Bool, sign: Piece?, columns: Range<Int>? = nil) {
        if isSelected { shade(row: row, columns: columns, .selection) }
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
