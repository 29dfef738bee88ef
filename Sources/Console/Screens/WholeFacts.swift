import SessionStore
import Terminal
import Themes

/// Every field of a login, however long: nothing is cut, long values take several lines.
struct WholeFacts {
    let lines: [SessionFacts.Line]
    private static let nameEnd = 14

    init(_ facts: SessionFacts, columns: Int, repertoire: Repertoire) {
        let room = max(8, columns - Self.nameEnd - 3)
        lines = facts.all.broken(columns: room, in: repertoire)
    }

    func draw(from first: Int, rows: Range<Int>, in grid: inout Grid) {
        let shown = Array(lines.dropFirst(first).prefix(rows.count))
        grid.put(shown, rows: rows, nameEnd: Self.nameEnd, upTo: grid.size.columns - 1)
    }
}

extension State {
    /// Every field of the login on the screen.
    func wholeFacts(_ place: SessionPlace) -> WholeFacts? {
        place.session.map {
            WholeFacts(
                SessionFacts(state: self, session: $0, events: place.events.items), columns: size.columns,
                repertoire: repertoire)
        }
    }

    /// How far the fields can be scrolled.
    func mostScroll(_ place: SessionPlace) -> Int {
        max(0, (wholeFacts(place)?.lines.count ?? 0) - (frame.body.count - 2))
    }
}
