import SessionStore
import Terminal
import Themes

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
                        [Piece(state.commands.keyWord(.back), .hintKey), Piece(" back", .hint)],
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
        SessionFactsView(facts: facts, state: state, isWide: layout.isWide)
            .draw(rows: layout.facts, in: &grid)
        FamilyTable(state: state, place: place, session: session, layout: layout).draw(in: &grid)
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
}
