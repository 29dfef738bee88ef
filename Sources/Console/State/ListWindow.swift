/// What every list has, whatever its items are.
protocol ListWindow {
    /// Which item is selected.
    var index: Int { get }
    /// The first item shown.
    var top: Int { get }
    var isEmpty: Bool { get }

    mutating func select(_ at: Int, rows: Int)
    mutating func show(rows: Int)
    /// Turns to the very last item, or to the very first and stays there; says whether that has to be read first.
    mutating func jump(toEnd: Bool) -> Bool
    /// Asks for more when the selection comes near the edge of what is held; says whether it does.
    mutating func grow(rows: Int) -> Bool
}

extension Listing: ListWindow {
    var isEmpty: Bool { items.isEmpty }

    mutating func jump(toEnd: Bool) -> Bool {
        if toEnd {
            guard !reachesEnd else { return false }
        } else {
            follow()
            // Held by its last item it would not take in what is new.
            guard !reachesStart || fetch.backwards else { return false }
        }
        restart(atEnd: toEnd)
        return true
    }

    mutating func grow(rows: Int) -> Bool {
        guard let next = needed(rows: rows), next != fetch else { return false }
        fetch = next
        return true
    }
}

extension Place {
    /// The list of the screen.
    var list: any ListWindow {
        switch self {
        case .users(let place): place.list
        case .sessions(let place): place.list
        case .session(let place): place.events
        case .timeline(let place): place.lanes
        case .events(let place): place.list
        case .keys(let place): place.list
        case .inspect(let place): place.list
        case .doctor(let place): place.list
        }
    }

    /// Does something with the list of the screen.
    mutating func withList<Result>(_ body: (inout any ListWindow) -> Result) -> Result {
        func change<List: ListWindow>(_ list: inout List) -> Result {
            var window: any ListWindow = list
            defer { if let changed = window as? List { list = changed } }
            return body(&window)
        }
        switch self {
        case .users(var place):
            defer { self = .users(place) }
            return change(&place.list)
        case .sessions(var place):
            defer { self = .sessions(place) }
            return change(&place.list)
        case .session(var place):
            defer { self = .session(place) }
            return change(&place.events)
        case .timeline(var place):
            defer { self = .timeline(place) }
            return change(&place.lanes)
        case .events(var place):
            defer { self = .events(place) }
            return change(&place.list)
        case .keys(var place):
            defer { self = .keys(place) }
            return change(&place.list)
        case .inspect(var place):
            defer { self = .inspect(place) }
            return change(&place.list)
        case .doctor(var place):
            defer { self = .doctor(place) }
            return change(&place.list)
        }
    }

    /// Whether anything is marked.
    var hasMarks: Bool {
        switch self {
        case .users(let place): !place.marks.isEmpty
        case .sessions(let place): !place.marks.isEmpty
        case .session, .timeline, .events, .keys, .inspect, .doctor: false
        }
    }

    /// Does something with the marks, where there are any.
    mutating func withMarks(_ body: (inout any MarkedList) -> Void) {
        func change<List: MarkedList>(_ place: List) -> List {
            var list: any MarkedList = place
            body(&list)
            return list as? List ?? place
        }
        switch self {
        case .users(let place): self = .users(change(place))
        case .sessions(let place): self = .sessions(change(place))
        case .session, .timeline, .events, .keys, .inspect, .doctor: break
        }
    }
}
