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
            grid.put(facts.deadlines + facts.alarms + facts.origin, rows: inside, nameEnd: 14, upTo: columns - 1)
            return
        }
        let next = grid.put(facts.origin + facts.alarms, rows: inside, nameEnd: 13, upTo: middle - 2)
        if next + 1 < inside.upperBound {
            let words = "agent, attributes and everything else: " + state.commands.keyWord(.open)
            grid.put(words, row: next + 1, column: 3, .quiet, upTo: middle - 2)
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
        let family = facts.family
        let verdicts = events.compactMap { event -> VerdictLine? in
            guard let verdict = family.verdict(of: event), verdict != .confirmed else { return nil }
            return VerdictLine(event: event, verdict: verdict, change: family.change(in: event), moment: state.moment)
        }
        let words = verdicts.isEmpty ? "no refresh yet" : "refreshes"
        grid.put(words, row: rows.lowerBound, column: column, .label)
        for (line, row) in zip(verdicts, rows.dropFirst()) { line.draw(row: row, column: column, in: &grid) }
    }
}

/// One token that was shown, with its verdict and where it was shown from.
private struct VerdictLine {
    let event: SessionEvent
    let verdict: Verdict
    let change: TokenFamily.Change
    let moment: Moment

    func draw(row: Int, column: Int, in grid: inout Grid) {
        grid.put(verdict.sign, row: row, column: column, verdict.role)
        var at = grid.put(moment.short(event.at), row: row, column: column + 2, .text)
        at = grid.put(verdict.word, row: row, column: max(at + 2, column + 9), verdict.role)
        let address = event.address?.description ?? ""
        at = grid.put(
            address, row: row, column: max(at + 2, column + 18), change.isAny ? .alarmed : .label,
            upTo: grid.size.columns - 1)
        if change.isAny { grid.put("≠", row: row, column: at + 1, .alarmed) }
    }
}
