import SessionStore
import Terminal
import Themes

/// Draws what stands around every screen: title, pulse, ticker and hints.
struct FrameView {
    let state: State
    let layout: FrameLayout

    private var repertoire: Repertoire { state.repertoire }

    func draw(in grid: inout Grid) {
        TitleLine(state: state).draw(in: &grid)
        if let row = layout.pulse { drawPulse(row: row, in: &grid) }
        grid.rule(row: layout.upperRule)
        ScreenTabs(state).draw(row: layout.upperRule, in: &grid)
        if let row = layout.lowerRule { grid.rule(row: row) }
        if let row = layout.ticker { drawTicker(row: row, in: &grid) }
        drawHints(in: &grid)
    }

    // MARK: Pulse

    private func drawPulse(row: Int, in grid: inout Grid) {
        let pulse = state.pulse
        var groups: [[Piece]] = []
        if !pulse.logins.isEmpty {
            groups.append(rate("logins", pulse.logins, .login))
            groups.append(rate("refreshes", pulse.refreshes, .refresh))
        }
        if let ending = pulse.endingSoon {
            groups.append([
                Piece("ending ≤10 min ", .label), Piece(Number.grouped(ending), ending > 0 ? .soon : .quiet),
            ])
        }
        let gap = layout.size.columns >= 100 ? 3 : 2
        let used = groups.reduce(1) { $0 + $1.width(in: repertoire) + gap }
        let words = pulse.alarms.words(room: layout.size.columns - 1 - used)
        // What has been ended by hand is the least urgent, and comes after the names of alarms.
        if let revoked = pulse.revoked {
            groups.append([
                Piece("revoked 24 h ", .label), Piece(Number.grouped(revoked), revoked > 0 ? .text : .quiet),
            ])
        }
        let alarm = words.isEmpty ? [] : [Piece(words, .alarm)]
        let end = layout.size.columns - 1 - (alarm.isEmpty ? 0 : alarm.width(in: repertoire) + 2)
        var at = 1
        for group in groups where at + group.width(in: repertoire) <= end {
            at = grid.put(group, row: row, column: at) + gap
        }
        grid.put(alarm, row: row, endingAt: layout.size.columns - 1)
    }

    private func rate(_ name: String, _ values: [Int], _ role: Role) -> [Piece] {
        // A narrow screen sees fewer minutes rather than fewer figures.
        let shown = layout.size.columns >= 100 ? values : layout.size.columns >= 76 ? values.suffix(5) : []
        return [
            Piece(name + " ", .label), Piece(Sparkline.text(Array(shown)) + (shown.isEmpty ? "" : " "), role),
            Piece(Number.grouped(values.last ?? 0) + "/min", .text),
        ]
    }

    // MARK: Ticker

    private func drawTicker(row: Int, in grid: inout Grid) {
        if let tidings = state.tidings {
            tidings.draw(row: row, in: &grid)
            return
        }
        // The newest stands at the right end, as in any log that is read from left to right.
        var groups: [[Piece]] = []
        var room = layout.size.columns - 2
        for entry in Ticker.entries(of: state.ticker) {
            let pieces = entry.pieces(at: state.moment, in: repertoire)
            guard pieces.width(in: repertoire) <= room else { break }
            room -= pieces.width(in: repertoire) + 3
            groups.insert(pieces, at: 0)
        }
        var at = 1
        for group in groups { at = grid.put(group, row: row, column: at) + 3 }
    }

    // MARK: Hints

    private func drawHints(in grid: inout Grid) {
        grid.shade(row: layout.hints, .bar)
        switch state.lastRow {
        case .tidings(let tidings): tidings.draw(row: layout.hints, in: &grid)
        case .hints(let line):
            for place in line.places { grid.put(place.hint.pieces, row: layout.hints, column: place.column) }
        }
    }
}
