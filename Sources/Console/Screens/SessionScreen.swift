import SessionStore
import Terminal
import Themes

/// Which rows of the screen of one login hold what.
struct SessionLayout {
    let facts: Range<Int>
    let isWide: Bool
    let eventsHeading: Int
    let firstEventRow: Int
    let eventRows: Int

    init(_ place: SessionPlace, state: State) {
        let body = state.frame.body
        isWide = state.size.columns >= 96
        var lines = 6
        if let session = place.session {
            let facts = SessionFacts(state: state, session: session, events: place.events.items)
            let left = facts.origin.count + (isWide ? 0 : facts.deadlines.count)
            let right = isWide ? facts.deadlines.count + facts.more.count + 1 : facts.more.count
            lines = isWide ? max(left, right) : left + right
        }
        let least = min(6, body.count / 4)
        let end = min(body.lowerBound + 2 + lines, body.upperBound - least - 1)
        facts = body.lowerBound + 2..<max(body.lowerBound + 2, end)
        eventsHeading = facts.upperBound + (body.count >= 16 ? 1 : 0)
        firstEventRow = eventsHeading + 1
        eventRows = max(1, body.upperBound - firstEventRow)
    }
}

/// One login: every field, both deadlines, how it was refreshed, and all that happened to it.
struct SessionScreen {
    let state: State
    let place: SessionPlace

    func draw(in grid: inout Grid) {
        let body = state.frame.body
        drawHeader(row: body.lowerBound, in: &grid)
        guard let session = place.session else {
            if place.isRead {
                grid.centre(
                    [
                        [Piece("The store does not know this login.", .text)], [],
                        [Piece("esc", .hintKey), Piece(" back", .hint)],
                    ],
                    rows: body)
            }
            return
        }
        guard !place.isWhole else {
            let scroll = min(place.scroll, state.mostScroll(place))
            state.wholeFacts(place)?.draw(from: scroll, rows: body.lowerBound + 2..<body.upperBound, in: &grid)
            return
        }
        let layout = SessionLayout(place, state: state)
        let facts = SessionFacts(state: state, session: session, events: place.events.items)
        let columns = state.size.columns
        if layout.isWide {
            let middle = columns * 6 / 11
            grid.put(facts.origin, rows: layout.facts, nameEnd: 13, upTo: middle - 2)
            let next = grid.put(facts.deadlines, rows: layout.facts, nameEnd: middle + 13, upTo: columns - 1)
            if next + 1 < layout.facts.upperBound {
                grid.put(facts.more, rows: next + 1..<layout.facts.upperBound, nameEnd: middle + 13, upTo: columns - 1)
            }
        } else {
            draw(facts.deadlines + facts.origin + facts.more, layout, in: &grid)
        }
        drawEvents(layout, session, in: &grid)
    }

    /// Below each other, and where there is not room for all, how many more there are.
    private func draw(_ lines: [SessionFacts.Line], _ layout: SessionLayout, in grid: inout Grid) {
        let rows = layout.facts
        let room = lines.count > rows.count ? rows.lowerBound..<max(rows.lowerBound, rows.upperBound - 1) : rows
        let next = grid.put(lines, rows: room, nameEnd: 14, upTo: state.size.columns - 1)
        guard lines.count > rows.count, rows.contains(next) else { return }
        grid.put("… \(Number.of(lines.count - room.count, "more field")): ⏎", row: next, column: 16, .quiet)
    }

    private func drawHeader(row: Int, in grid: inout Grid) {
        var path = [Piece("Users › ", .label)]
        if let session = place.session { path.append(Piece(session.user + " › ", .label)) }
        path.append(Piece(place.id.short, .title))
        var facts = ""
        if let session = place.session {
            facts = SessionFacts(state: state, session: session, events: place.events.items).summary
            if place.isGone { facts = "no longer in the store" }
        }
        Header(path: path, filter: .none, facts: facts).draw(state, row: row, in: &grid)
    }

    private func drawEvents(_ layout: SessionLayout, _ session: Session, in grid: inout Grid) {
        let heading = layout.eventsHeading
        let columns = state.size.columns
        grid.rule(row: heading, columns: 0..<2)
        var end = grid.put("History", row: heading, column: 3, .title)
        let count = Number.of(place.events.items.count, "event") + (place.events.hasMore ? " and more" : "")
        end = grid.put("  " + count + " ", row: heading, column: end, .label)
        grid.rule(row: heading, columns: end..<columns)
        let list = place.events
        for (offset, row) in (layout.firstEventRow..<layout.firstEventRow + layout.eventRows).enumerated() {
            guard list.items.indices.contains(list.top + offset) else { break }
            let event = list.items[list.top + offset]
            let isSelected = list.top + offset == list.index
            grid.gutter(row: row, isSelected: isSelected, isMarked: false, sign: nil)
            grid.put(EventWords.sign(event.kind), row: row, column: 3, EventWords.role(event.kind))
            grid.put(state.moment.precise(event.at), row: row, column: 5, width: 12, .left, .text)
            let verdict = EventWords.verdict(event.kind)
            grid.put(
                verdict?.word ?? event.kind.rawValue, row: row, column: 18, width: 9, .left,
                verdict?.role ?? EventWords.role(event.kind))
            grid.put(event.address?.description ?? "", row: row, column: 28, width: 16, .left, .label)
            grid.put(
                EventWords.detail(event), row: row, column: 46, isSelected ? .fact : .text, upTo: columns - 1)
        }
    }
}
