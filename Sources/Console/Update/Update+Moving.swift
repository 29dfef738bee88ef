import SessionStore
import Terminal

extension State {
    /// Moves the selection to another index.
    mutating func move(_ change: (Int) -> Int) -> [Effect] {
        if let mostScroll {
            place.scroll = max(0, min(mostScroll, change(place.scroll)))
            return []
        }
        let rows = listRows
        let top = place.list.top
        place.withList { list in
            let index = list.index
            // Who is at the first already goes nowhere, and still follows what comes.
            if max(0, change(index)) != index { list.select(change(index), rows: rows) }
        }
        // Whoever reads back in the feed is not pushed on by what is new.
        if case .events(var place) = place {
            place.list.hold()
            self.place = .events(place)
        }
        moveCursorToSelectedLane()
        return loadMoreIfNeeded() + (place.list.top == top ? [] : loadMissingHistories())
    }

    /// How far what is read in place of a list can be scrolled; `nil` while the keys that move act on the list.
    private var mostScroll: Int? {
        switch place {
        case .session(let place) where place.isWhole: mostScroll(place)
        case .inspect(let place) where place.pane == .contents: mostScroll(place)
        default: nil
        }
    }

    /// To the first or the last item there is, also when it is not held yet.
    mutating func moveToEnd(backwards: Bool) -> [Effect] {
        if mostScroll != nil { return move { _ in backwards ? .max / 2 : 0 } }
        if place.withList({ $0.jump(toEnd: backwards) }) { return reloadBody() }
        return backwards ? move { _ in .max / 2 } : loadMissingHistories()
    }

    /// The index selected on the current screen.
    var selectedIndex: Int { place.list.index }

    /// Marks what is selected and goes on to the next.
    mutating func mark() -> [Effect] { toggleMark() ? move { $0 + 1 } : [] }

    /// Marks what is selected, or no longer; says whether that could be done.
    mutating func toggleMark() -> Bool {
        switch place {
        case .users(var place):
            guard let key = place.list.selected?.key else { return false }
            place.marks.toggle(key)
            self.place = .users(place)
        case .sessions(var place):
            guard let session = place.list.selected else { return false }
            guard session.ended(at: now) == nil else {
                tell("it has ended already")
                return false
            }
            place.marks.toggle(session.id)
            self.place = .sessions(place)
        case .session, .timeline, .events, .keys, .inspect, .doctor: return false
        }
        return true
    }

    /// Marks everything there is, or nothing when all of it is marked.
    mutating func markAll() -> [Effect] {
        place.withMarks { $0.toggleAllMarks() }
        return []
    }
}

extension Place {
    /// How many lines of what is read in place of a list are scrolled by.
    fileprivate var scroll: Int {
        get {
            switch self {
            case .session(let place): place.scroll
            case .inspect(let place): place.scroll
            default: 0
            }
        }
        set {
            switch self {
            case .session(var place):
                place.scroll = newValue
                self = .session(place)
            case .inspect(var place):
                place.scroll = newValue
                self = .inspect(place)
            default: break
            }
        }
    }
}
