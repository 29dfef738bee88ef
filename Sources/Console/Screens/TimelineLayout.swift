import SessionStore

/// Which row of the timeline holds which lane.
struct TimelineLayout {
    struct Line: Equatable {
        let row: Int
        /// A user's name, or
        let user: String?
        /// the lane of a login.
        let lane: Int?
    }

    let lines: [Line]
    let lanes: Range<Int>
    let legend: Int?
    let strip: Range<Int>?
    /// Where the event under the cursor is told.
    let cursor: Range<Int>?
    /// How many lanes can be counted on to be in sight.
    let itemRows: Int

    init(_ place: TimelinePlace, body: Range<Int>) {
        let items = place.lanes.items
        let users = items.indices.filter { $0 == 0 || ExactText(items[$0].user) != ExactText(items[$0 - 1].user) }.count
        let natural = items.count + users
        var room = max(2, body.count - 2)
        let cursorRows = place.cursor == nil ? 0 : room >= 26 ? 5 : room >= 14 ? 3 : 1
        let hasLegend = room >= 12
        let stripRows = room >= 20 ? 6 : 0
        room = max(1, room - cursorRows - (hasLegend ? 1 : 0) - stripRows)
        let first = body.lowerBound + 2
        // The legend follows the lanes closely, with one row of air where there is room.
        let used = min(room, max(3, natural + (natural < room ? 1 : 0)))
        lanes = first..<first + used
        var at = first + used
        legend = hasLegend ? at : nil
        if hasLegend { at += 1 }
        strip = stripRows > 0 ? at..<at + stripRows : nil
        at += stripRows
        // What is left over belongs to the event: it is told in full as far as there is room.
        cursor = cursorRows > 0 ? at..<min(body.upperBound, max(at + cursorRows, at + 6)) : nil
        lines = Self.lines(place, rows: lanes)
        itemRows = natural <= room ? max(1, items.count) : max(1, used * items.count / max(1, natural) - 1)
    }

    /// From the top, every user's name before the first of their lanes in sight; the selected lane is always among them.
    private static func lines(_ place: TimelinePlace, rows: Range<Int>) -> [Line] {
        let items = place.lanes.items
        var top = place.lanes.top
        while true {
            let lines = lines(items, from: top, rows: rows)
            if lines.contains(where: { $0.lane == place.lanes.index }) || top >= place.lanes.index { return lines }
            top += 1
        }
    }

    private static func lines(_ items: [Session], from top: Int, rows: Range<Int>) -> [Line] {
        var lines: [Line] = []
        var row = rows.lowerBound
        for index in items.indices.dropFirst(top) {
            if index == top || ExactText(items[index].user) != ExactText(items[index - 1].user) {
                guard row + 1 < rows.upperBound else { break }
                lines.append(Line(row: row, user: items[index].user, lane: nil))
                row += 1
            }
            guard row < rows.upperBound else { break }
            lines.append(Line(row: row, user: nil, lane: index))
            row += 1
        }
        return lines
    }
}
