import SessionStore
import Terminal

extension State {
    /// What the mouse does by itself; `nil` for keys, for the wheel, and where what lies over the screen decides.
    mutating func takeMouse(_ input: Input) -> [Effect]? {
        switch input {
        case .drag(let position): return drag(to: position)
        case .release(let position): return release(at: position)
        case .click(let position), .controlClick(let position):
            drag = nil
            if case .key(let key) = target(at: position) { return press(key) }
            guard overlay == nil else { return nil }
            notice = nil
            return click(position, withControl: input == .controlClick(position))
        default: return nil
        }
    }

    /// A hint does what its key does. But what changes something is confirmed by a key: where one click has opened the
    /// dialog, a second one must not confirm it.
    private mutating func press(_ key: Input) -> [Effect] {
        switch overlay {
        case .revoke, .key:
            guard ![.key(.escape), .key(.tab)].contains(key) else { break }
            tell("what cannot be undone is confirmed by the key")
            return []
        default: break
        }
        return take(key)
    }

    /// What is not selected is selected; what is selected already opens, so that two clicks open, however slow they are.
    private mutating func click(_ position: Position, withControl: Bool) -> [Effect] {
        switch target(at: position) {
        case .key, nil: return []
        case .command(let name): return commands[name].map { run($0) } ?? []
        case .heading(let key): return sort(by: key)
        case .mark(let index): return mark(at: index)
        case .item(let index) where withControl: return mark(at: index)
        case .item(let index):
            let isSelected = selectedIndex == index
            let effects = move { _ in index }
            if hold(position, opens: isSelected) || !isSelected { return effects }
            return effects + openSelected()
        case .axis:
            _ = hold(position, opens: false)
            return []
        }
    }

    private mutating func openSelected() -> [Effect] {
        guard let command = commands[.open], command.refusal(in: self) == nil else { return [] }
        return open()
    }

    private mutating func mark(at index: Int) -> [Effect] {
        let effects = move { _ in index }
        _ = toggleMark()
        return effects
    }

    private mutating func sort(by key: SortKey) -> [Effect] {
        changeOrder {
            if case .users(let field) = key { $0.choose(field) }
        } sessions: {
            if case .sessions(let field) = key { $0.choose(field) }
        }
    }

    // MARK: The timeline in the hand

    /// The mouse has been pressed on the timeline; says whether this is one.
    private mutating func hold(_ position: Position, opens: Bool) -> Bool {
        guard case .timeline(let place) = place else { return false }
        drag = Drag(from: position, start: TimelineAxis(place: place, state: self).start, opens: opens)
        return true
    }

    /// What was under the mouse stays under it.
    private mutating func drag(to position: Position) -> [Effect] {
        guard var held = drag, case .timeline(var place) = place, overlay == nil else { return [] }
        let columns = Int64(position.column - held.from.column)
        guard columns != 0 || held.hasMoved else { return [] }
        held.hasMoved = true
        drag = held
        let axis = TimelineAxis(place: place, state: self)
        let start = held.start - Span(milliseconds: axis.span.milliseconds / Int64(axis.columns) * columns)
        guard start != place.window.start else { return [] }
        place.window.start = start
        self.place = .timeline(place)
        return reloadWindow()
    }

    /// Let go where it was pressed it was a click.
    private mutating func release(at position: Position) -> [Effect] {
        guard let held = drag else { return [] }
        drag = nil
        guard held.opens, !held.hasMoved, overlay == nil, place.kind == .timeline else { return [] }
        return openSelected()
    }
}
