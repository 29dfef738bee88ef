import Terminal
import Themes

/// What has to be told instead of the newest events, or where there is no row for those, instead of the hints.
struct Tidings {
    let text: String
    let role: Role

    func draw(row: Int, in grid: inout Grid) {
        grid.put(text, row: row, column: 1, role, upTo: grid.size.columns - 1)
    }
}

/// What stands in the last row of the screen: for those who draw it and for the mouse alike.
enum LastRow {
    case hints(HintLine)
    case tidings(Tidings)
}

extension State {
    var tidings: Tidings? {
        if let notice { return Tidings(text: notice.text, role: notice.isError ? .error : .accent) }
        if let error = link.error, link.lostAt != nil { return Tidings(text: error.description, role: .error) }
        if case .ending(let progress)? = background?.phase, let dialog = background {
            return Tidings(
                text: dialog.words(for: progress) + "  " + commands.keyWord(.result) + " shows it", role: .soon)
        }
        return nil
    }

    var lastRow: LastRow {
        if frame.ticker == nil, let tidings { return .tidings(tidings) }
        return .hints(HintLine(self))
    }
}
