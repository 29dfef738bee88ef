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
        drawScreens(row: layout.upperRule, in: &grid)
        if let row = layout.lowerRule { grid.rule(row: row) }
        if let row = layout.ticker { drawTicker(row: row, in: &grid) }
        drawHints(in: &grid)
    }

    /// The screens with their numbers, on the rule above them: what a key leads to can be seen before it is pressed.
    private func drawScreens(row: Int, in grid: inout Grid) {
        var at = 2
        for command in Command.table where command.group == .screens {
            guard let word = command.screenWord else { continue }
            // One colour for all but the one that is open: every change of colour is what a slow link waits for.
            let role: Role = command.opens == state.route.first?.kind ? .title : .label
            at = grid.put(" \(command.keyWords) \(word) ", row: row, column: at, role) + 1
        }
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
        if let revoked = pulse.revoked {
            groups.append([
                Piece("revoked 24 h ", .label), Piece(Number.grouped(revoked), revoked > 0 ? .text : .quiet),
            ])
        }
        let alarm = (pulse.reuses ?? 0) > 0 ? [Piece("! \(Number.grouped(pulse.reuses ?? 0)) reuse", .alarm)] : []
        let end = layout.size.columns - 1 - (alarm.isEmpty ? 0 : alarm.width(in: repertoire) + 2)
        let gap = layout.size.columns >= 100 ? 3 : 2
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
        if let words = tidings {
            grid.put(words.text, row: row, column: 1, words.role, upTo: layout.size.columns - 1)
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

    /// What has to be told instead of the newest events.
    private var tidings: (text: String, role: Role)? {
        if let notice = state.notice { return (notice.text, notice.isError ? .error : .accent) }
        if let error = state.link.error, state.link.lostAt != nil { return (error.description, .error) }
        return nil
    }

    // MARK: Hints

    private func drawHints(in grid: inout Grid) {
        grid.shade(row: layout.hints, .bar)
        if layout.ticker == nil, let words = tidings {
            grid.put(words.text, row: layout.hints, column: 1, words.role, upTo: layout.size.columns - 1)
            return
        }
        var at = 1
        let hints = Hints.of(state)
        for (index, hint) in hints.enumerated() {
            // The way out, back and to help must not fall off the end.
            let reserve =
                hint.isKept
                ? 0
                : hints[(index + 1)...].reduce(0) { $0 + ($1.isKept ? $1.pieces.width(in: repertoire) + 2 : 0) }
            guard at + hint.pieces.width(in: repertoire) + reserve <= layout.size.columns - 1 else { continue }
            at = grid.put(hint.pieces, row: layout.hints, column: at) + 2
        }
    }
}
