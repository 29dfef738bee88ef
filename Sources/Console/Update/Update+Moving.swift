import SessionStore
import Terminal

extension State {
    /// Moves the selection to another index.
    mutating func move(_ change: (Int) -> Int) -> [Effect] {
        if case .session(var place) = place, place.isWhole {
            place.scroll = max(0, min(mostScroll(place), change(place.scroll)))
            self.place = .session(place)
            return []
        }
        let rows = listRows
        let top = place.list.top
        place.withList { $0.select(change($0.index), rows: rows) }
        if case .timeline(var place) = place {
            place.cursor = nil
            self.place = .timeline(place)
        }
        return loadMoreIfNeeded() + (place.list.top == top ? [] : reloadHistories())
    }

    private mutating func reloadHistories() -> [Effect] {
        guard case .sessions(let place) = place else { return [] }
        let ids = sessionsInSight
        guard ids.contains(where: { place.histories[$0] == nil }) else { return [] }
        return load(.histories, .histories(ids))
    }

    /// To the first or the last item there is, also when it is not held yet.
    mutating func moveToEnd(backwards: Bool) -> [Effect] {
        guard place.withList({ $0.jump(toEnd: backwards) }) else { return move { _ in backwards ? .max / 2 : 0 } }
        return reloadBody()
    }

    /// The wheel and the left button: a row that is selected already opens.
    mutating func click(_ position: Position) -> [Effect] {
        guard let index = listIndex(atRow: position.row) else { return [] }
        let isSelected = selectedIndex == index
        let effects = move { _ in index }
        guard isSelected, let open = Command.of(.key(.enter), on: place.kind), open.refusal(in: self) == nil else {
            return effects
        }
        return effects + take(.key(.enter))
    }

    /// The index selected on the current screen.
    var selectedIndex: Int { place.list.index }

    /// Marks what is selected and goes on to the next.
    mutating func mark() -> [Effect] {
        switch place {
        case .users(var place):
            guard let key = place.list.selected?.key else { return [] }
            place.marks.toggle(key)
            self.place = .users(place)
        case .sessions(var place):
            guard let session = place.list.selected else { return [] }
            guard session.ended(at: now) == nil else {
                tell("it has ended already")
                return []
            }
            place.marks.toggle(session.id)
            self.place = .sessions(place)
        case .session, .timeline, .events: return []
        }
        return move { $0 + 1 }
    }

    /// Marks everything there is, or nothing when all of it is marked.
    mutating func markAll() -> [Effect] {
        place.withMarks { $0.toggleAllMarks() }
        return []
    }
}
