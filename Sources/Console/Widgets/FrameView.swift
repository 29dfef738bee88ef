import SessionStore
import Terminal
import Themes

/// Draws what stands around every screen: title, pulse, ticker and hints.
struct FrameView {
    let state: State
    let layout: FrameLayout

    private var repertoire: Repertoire { state.repertoire }

    func draw(in grid: inout Grid) {
        drawTitle(in: &grid)
        if let row = layout.pulse { drawPulse(row: row, in: &grid) }
        grid.rule(row: layout.upperRule)
        if let row = layout.lowerRule { grid.rule(row: row) }
        if let row = layout.ticker { drawTicker(row: row, in: &grid) }
        drawHints(in: &grid)
    }

    // MARK: Title

    private func drawTitle(in grid: inout Grid) {
        let columns = layout.size.columns
        grid.shade(row: 0, .bar)
        let right = status + [Piece(" "), Piece(state.moment.clock(state.now), .label)]
        let rightStart = columns - 1 - right.width(in: repertoire)
        grid.put(right, row: 0, column: rightStart)
        let left = [
            Piece("curfew", .accent), Piece("  "), Piece(state.store.kind + " ", .label),
            Piece(state.store.name, .text),
        ]
        let totals = totalPieces
        let middle = max(max(30, (columns - totals.width(in: repertoire)) / 2 - 2), left.width(in: repertoire) + 4)
        let showsTotals = middle + totals.width(in: repertoire) + 2 <= rightStart
        let leftEnd = showsTotals ? middle - 2 : rightStart - 2
        grid.put(left, row: 0, column: 1, upTo: leftEnd)
        if showsTotals { grid.put(totals, row: 0, column: middle) }
    }

    private var totalPieces: [Piece] {
        guard let totals = state.totals else { return [] }
        return [
            Piece(Number.grouped(totals.logins), .fact), Piece(" " + Number.noun(totals.logins, "login"), .label),
            Piece("  "), Piece(Number.grouped(totals.users), .fact),
            Piece(" " + Number.noun(totals.users, "user"), .label), Piece("  "),
            Piece(Number.grouped(totals.clients), .fact), Piece(" " + Number.noun(totals.clients, "client"), .label),
        ]
    }

    private var status: [Piece] {
        let readOnly = state.readOnly ? [Piece("read-only", .soon), Piece("  ")] : []
        if state.link.lostAt != nil { return readOnly + [Piece("✖ disconnected", .alarm)] }
        if state.isPaused { return readOnly + [Piece("■ paused", .soon)] }
        if let asked = state.loads.askedAt[.body], state.loads.isPending(.body), state.steady - asked >= .seconds(2) {
            return readOnly + [Piece("◌ stale " + Lapse.words(state.steady - (state.link.lastAnswer ?? asked)), .soon)]
        }
        return readOnly + [Piece("● live", .good)]
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
            // Help is the one hint that must not fall off the end.
            let reserve =
                hint.isHelp
                ? 0 : hints[(index + 1)...].first(where: \.isHelp).map { $0.pieces.width(in: repertoire) + 2 } ?? 0
            guard at + hint.pieces.width(in: repertoire) + reserve <= layout.size.columns - 1 else { continue }
            at = grid.put(hint.pieces, row: layout.hints, column: at) + 2
        }
    }
}
