import SessionStore
import Terminal

extension State {
    /// Moves the selection to another index.
    mutating func move(_ change: (Int) -> Int) -> [Effect] {
        let rows = listRows
        switch place {
        case .users(var place):
            place.list.select(change(place.list.index), rows: rows)
            self.place = .users(place)
        case .sessions(var place):
            let top = place.list.top
            place.list.select(change(place.list.index), rows: rows)
            self.place = .sessions(place)
            if place.list.top != top { return loadMoreIfNeeded() + reloadHistories() }
        case .session(var place):
            place.events.select(change(place.events.index), rows: rows)
            self.place = .session(place)
        case .timeline(var place):
            place.lanes.select(change(place.lanes.index), rows: rows)
            place.cursor = nil
            self.place = .timeline(place)
        case .events(var place):
            place.list.select(change(place.list.index), rows: rows)
            self.place = .events(place)
        }
        return loadMoreIfNeeded()
    }

    private mutating func reloadHistories() -> [Effect] {
        guard case .sessions(let place) = place else { return [] }
        let (from, to) = (max(0, place.list.top - 5), min(place.list.items.count, place.list.top + size.rows + 5))
        let ids = from < to ? place.list.items[from..<to].map(\.id) : []
        guard ids.contains(where: { place.histories[$0] == nil }) else { return [] }
        return load(.histories, .histories(ids))
    }

    /// To the first or the last item there is, also when it is not held yet.
    mutating func moveToEnd(backwards: Bool) -> [Effect] {
        switch place {
        case .users(var place):
            guard place.list.jump(toEnd: backwards) else {
                return move { _ in backwards ? .max / 2 : 0 }
            }
            self.place = .users(place)
        case .sessions(var place):
            guard place.list.jump(toEnd: backwards) else {
                return move { _ in backwards ? .max / 2 : 0 }
            }
            self.place = .sessions(place)
        case .events(var place):
            guard place.list.jump(toEnd: backwards) else {
                return move { _ in backwards ? .max / 2 : 0 }
            }
            self.place = .events(place)
        case .session, .timeline: return move { _ in backwards ? .max / 2 : 0 }
        }
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
    var selectedIndex: Int {
        switch place {
        case .users(let place): place.list.index
        case .sessions(let place): place.list.index
        case .session(let place): place.events.index
        case .timeline(let place): place.lanes.index
        case .events(let place): place.list.index
        }
    }

    /// Looks for the next row that carries an alarm, round and round.
    mutating func seekAlarm(by step: Int) -> [Effect] {
        let alarmed: [Bool]
        switch place {
        case .users(let place): alarmed = place.list.items.map { !$0.flags.isEmpty }
        case .sessions(let place): alarmed = place.list.items.map { !$0.flags.isEmpty || $0.end?.cause == .reuse }
        case .timeline(let place): alarmed = place.lanes.items.map { !$0.flags.isEmpty || $0.end?.cause == .reuse }
        case .events(let place): alarmed = place.list.items.map { $0.kind == .reuse }
        case .session: return []
        }
        let count = alarmed.count
        for distance in 1...max(1, count) {
            let at = ((selectedIndex + step * distance) % count + count) % count
            if alarmed[at] { return move { _ in at } }
        }
        tell("no alarm here")
        return []
    }

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

    /// Marks everything that is held, or nothing when all of it is marked.
    mutating func markAll() -> [Effect] {
        switch place {
        case .users(var place):
            let all = Set(place.list.items.map(\.key))
            place.marks = all.isSubset(of: place.marks) ? [] : all
            self.place = .users(place)
        case .sessions(var place):
            let all = Set(place.list.items.filter { $0.ended(at: now) == nil }.map(\.id))
            place.marks = all.isSubset(of: place.marks) ? [] : all
            self.place = .sessions(place)
        case .session, .timeline, .events: break
        }
        return []
    }
}

extension Set {
    mutating func toggle(_ element: Element) {
        if remove(element) == nil { insert(element) }
    }
}

extension Listing {
    /// Turns to the very first or the very last item; says whether that has to be read first.
    mutating func jump(toEnd: Bool) -> Bool {
        guard toEnd ? !reachesEnd : !reachesStart else { return false }
        restart(atEnd: toEnd)
        return true
    }
}
