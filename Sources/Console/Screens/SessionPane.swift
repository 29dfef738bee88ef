import SessionStore
import Terminal
import Themes

/// The details of the selected login below a list.
struct SessionPane {
    let state: State
    let session: Session
    let events: [SessionEvent]
    let rows: Range<Int>

    func draw(in grid: inout Grid) {
        let facts = SessionFacts(state: state, session: session, events: events)
        let columns = state.size.columns
        let row = rows.lowerBound
        grid.rule(row: row, columns: 0..<2)
        var at = grid.put(session.id.short, row: row, column: 3, .title)
        at = grid.put("  " + facts.summary + " ", row: row, column: at, .label, upTo: columns - 2)
        grid.rule(row: row, columns: at..<columns)
        let inside = row + 1..<rows.upperBound
        let isWide = columns >= 92
        let middle = columns * 6 / 11
        guard isWide else {
            // Below each other there is not room for all: what is left of the login's time comes first.
            grid.put(facts.deadlines + facts.origin, rows: inside, nameEnd: 14, upTo: columns - 1)
            return
        }
        let next = grid.put(facts.origin, rows: inside, nameEnd: 13, upTo: middle - 2)
        if next + 1 < inside.upperBound {
            grid.put("agent, attributes and everything else: ⏎", row: next + 1, column: 3, .quiet, upTo: middle - 2)
        }
        drawHistory(rows: next + 3..<max(next + 3, inside.upperBound), upTo: middle - 2, in: &grid)
        let below = grid.put(facts.deadlines, rows: inside, nameEnd: middle + 13, upTo: columns - 1)
        drawRefreshes(facts, rows: below + 1..<max(below + 1, inside.upperBound), column: middle, in: &grid)
    }

    /// What else happened, where a tall screen has room for it.
    private func drawHistory(rows: Range<Int>, upTo limit: Int, in grid: inout Grid) {
        guard rows.count >= 3, !events.isEmpty else { return }
        grid.put("history", row: rows.lowerBound, column: 3, .label)
        for (event, row) in zip(events, rows.dropFirst()) {
            grid.put(EventWords.sign(event.kind), row: row, column: 3, EventWords.role(event.kind))
            grid.put(state.moment.short(event.at), row: row, column: 5, width: 12, .left, .text)
            let at = grid.put(event.kind.rawValue, row: row, column: 18, EventWords.role(event.kind))
            grid.put(EventWords.detail(event), row: row, column: max(at + 2, 27), .label, upTo: limit)
        }
    }

    private func drawRefreshes(_ facts: SessionFacts, rows: Range<Int>, column: Int, in grid: inout Grid) {
        guard rows.count >= 2 else { return }
        let refreshes = facts.refreshes
        let words = refreshes.isEmpty ? "no refresh yet" : "refreshes"
        grid.put(words, row: rows.lowerBound, column: column, .label)
        for (event, row) in zip(refreshes, rows.dropFirst()) {
            RefreshLine(event: event, moment: state.moment).draw(row: row, column: column, in: &grid)
        }
    }
}

/// One refresh with its verdict.
struct RefreshLine {
    let event: SessionEvent
    let moment: Moment

    func draw(row: Int, column: Int, in grid: inout Grid) {
        guard let verdict = EventWords.verdict(event.kind) else { return }
        grid.put(EventWords.sign(event.kind), row: row, column: column, verdict.role)
        var at = grid.put(moment.short(event.at), row: row, column: column + 2, .text)
        at = grid.put(verdict.word, row: row, column: max(at + 2, column + 9), verdict.role)
        let rest = event.kind == .retry ? "lost response, same token" : event.address?.description ?? ""
        grid.put(rest, row: row, column: max(at + 2, column + 18), .label, upTo: grid.size.columns - 1)
    }
}
