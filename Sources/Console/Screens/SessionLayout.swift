import SessionStore

/// Which rows of the screen of one login hold what.
struct SessionLayout {
    let facts: Range<Int>
    let isWide: Bool
    let familyHeading: Int
    let firstEventRow: Int
    let eventRows: Int
    /// Where the selected event is told in full, if there is room for it.
    let detail: Range<Int>?

    init(_ place: SessionPlace, state: State) {
        let body = state.frame.body
        isWide = state.size.columns >= 96
        var lines = 6
        if let session = place.session {
            let facts = SessionFacts(state: state, session: session, events: place.events.items)
            lines = SessionFactsView(facts: facts, state: state, isWide: isWide).rows
        }
        // The chain of generations is what the screen is for: the fields leave it half of a low screen.
        let least = min(12, body.count / 2, max(4, place.events.items.count + 4))
        let end = min(body.lowerBound + 2 + lines, body.upperBound - least - 1)
        facts = body.lowerBound + 2..<max(body.lowerBound + 2, end)
        familyHeading = facts.upperBound + (body.count >= 16 ? 1 : 0)
        firstEventRow = familyHeading + 1
        let room = max(1, body.upperBound - firstEventRow)
        let detailRows = room >= 22 ? 5 : room >= 9 ? 3 : 0
        detail = detailRows > 0 ? body.upperBound - detailRows..<body.upperBound : nil
        eventRows = room - (detailRows > 0 ? detailRows + 1 : 0)
    }
}
