import SessionStore

/// Which row of the screen shows which login, and what room is left for the details of the selected one.
struct SessionsLayout {
    struct Line: Equatable {
        let row: Int
        /// The login; `nil` for the heading of those that have ended.
        let item: Int?
    }

    let lines: [Line]
    /// Where the details stand, if there is room for them.
    let pane: Range<Int>?
    /// How many logins are in sight at once.
    let itemRows: Int

    private static let leastPane = 9
    private static let mostPane = 32

    init(_ place: SessionsPlace, body: Range<Int>) {
        let items = place.list.items
        let firstEnded = place.showsEnded ? items.firstIndex { $0.end != nil } ?? items.count : items.count
        let hasHeading = firstEnded < items.count && firstEnded > 0
        let first = body.lowerBound + 2
        let room = max(1, body.upperBound - first)
        let natural = items.count + (hasHeading ? 2 : 0)
        var listRoom = room
        var pane: Range<Int>?
        if !items.isEmpty {
            if natural + 1 + Self.leastPane <= room {
                listRoom = natural
            } else if room >= 28 {
                listRoom = room - 14
            } else if room >= Self.leastPane + 9, items.count <= 40, place.user != nil {
                listRoom = room - Self.leastPane - 1
            }
            if listRoom < room {
                pane = first + listRoom + 1..<min(body.upperBound, first + listRoom + 1 + Self.mostPane)
            }
        }
        self.pane = pane
        itemRows = max(1, listRoom - (hasHeading && natural > listRoom ? 2 : 0))
        var lines: [Line] = []
        var row = first
        var item = place.list.top
        while row < first + listRoom, item < items.count {
            if item == firstEnded, hasHeading {
                if row > first { row += 1 }
                guard row < first + listRoom - 1 else { break }
                lines.append(Line(row: row, item: nil))
                row += 1
            }
            lines.append(Line(row: row, item: item))
            row += 1
            item += 1
        }
        self.lines = lines
    }
}
