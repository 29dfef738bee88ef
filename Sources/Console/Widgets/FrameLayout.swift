import Terminal

/// Which rows belong to what.
struct FrameLayout: Equatable {
    /// The least that the console works on.
    static let least = Size(columns: 60, rows: 16)

    let size: Size
    let pulse: Int?
    let upperRule: Int
    let body: Range<Int>
    let lowerRule: Int?
    let ticker: Int?
    let hints: Int

    init(_ size: Size) {
        self.size = size
        hints = size.rows - 1
        // What only accompanies gives way first.
        switch size.rows {
        case ..<18: (pulse, upperRule, lowerRule, ticker) = (nil, 1, nil, nil)
        case ..<22: (pulse, upperRule, lowerRule, ticker) = (1, 2, size.rows - 2, nil)
        default: (pulse, upperRule, lowerRule, ticker) = (1, 2, size.rows - 3, size.rows - 2)
        }
        let top = upperRule + 1
        body = top..<max(top, lowerRule ?? hints)
    }
}

extension State {
    /// Whether nothing sensible can be drawn.
    var isTooSmall: Bool { size.columns < FrameLayout.least.columns || size.rows < FrameLayout.least.rows }

    var frame: FrameLayout { FrameLayout(size) }

    /// How many items of the current list are in sight.
    var listRows: Int {
        guard !isTooSmall else { return 1 }
        let body = frame.body.count
        switch place {
        case .users: return max(1, body - 2)
        case .events: return EventsLayout(body: frame.body).rows.count
        case .keys(let place): return KeysLayout(place, body: frame.body).rows.count
        case .inspect(let place): return InspectLayout(place, state: self).rows.count
        case .doctor: return DoctorLayout(body: frame.body).rows.count
        case .sessions(let place): return SessionsLayout(place, body: frame.body).itemRows
        case .session(let place): return SessionLayout(place, state: self).eventRows
        case .timeline(let place): return TimelineLayout(place, body: frame.body).itemRows
        }
    }

    /// Which item of the current list stands on a row of the screen.
    func listIndex(atRow row: Int) -> Int? {
        let first = frame.body.lowerBound + 2
        guard row >= first, frame.body.contains(row), overlay == nil else { return nil }
        switch place {
        case .users(let place): return place.list.index(atRow: row - first)
        case .events(let place):
            return EventsLayout(body: frame.body).rows.contains(row) ? place.list.index(atRow: row - first) : nil
        case .keys(let place):
            return KeysLayout(place, body: frame.body).rows.contains(row) ? place.list.index(atRow: row - first) : nil
        case .inspect(let place):
            let layout = InspectLayout(place, state: self)
            let rows = layout.rows
            return layout.findings != nil && rows.contains(row) ? place.list.index(atRow: row - rows.lowerBound) : nil
        case .doctor(let place):
            return DoctorLayout(body: frame.body).rows.contains(row) ? place.list.index(atRow: row - first) : nil
        case .sessions(let place):
            return SessionsLayout(place, body: frame.body).lines.firstIndex { $0.row == row }.flatMap {
                SessionsLayout(place, body: frame.body).lines[$0].item
            }
        case .timeline(let place):
            return TimelineLayout(place, body: frame.body).lines.first { $0.row == row }?.lane
        case .session(let place):
            let start = SessionLayout(place, state: self).firstEventRow
            return row >= start ? place.events.index(atRow: row - start) : nil
        }
    }
}

extension Listing {
    fileprivate func index(atRow row: Int) -> Int? {
        items.indices.contains(top + row) ? top + row : nil
    }
}
