import Terminal

/// What stands at a place of the screen, as far as the mouse can do something with it.
enum MouseTarget: Equatable {
    /// A key that is written there, in the line of hints.
    case key(Input)
    /// A screen by its name, in the line below the title.
    case command(Command.Name)
    /// The heading of a column.
    case heading(SortKey)
    /// The place for the mark before an item of the list.
    case mark(Int)
    /// An item of the list.
    case item(Int)
    /// The timeline's axis and whatever shares it.
    case axis
}

extension State {
    /// What the mouse points at.
    func target(at position: Position) -> MouseTarget? {
        guard !isTooSmall else { return nil }
        let frame = frame
        if position.row == frame.hints {
            guard case .hints(let line) = lastRow else { return nil }
            return line.key(at: position.column).map(MouseTarget.key)
        }
        guard overlay == nil else { return nil }
        if position.row == frame.upperRule {
            return ScreenTabs(self).command(at: position.column).map(MouseTarget.command)
        }
        if position.row == frame.body.lowerBound + 1, let key = headingKey(at: position.column) { return .heading(key) }
        if let index = listIndex(atRow: position.row) {
            return hasMarks && position.column < Self.gutterColumns ? .mark(index) : .item(index)
        }
        if place.kind == .timeline, frame.body.contains(position.row) { return .axis }
        return nil
    }

    /// Cursor and mark stand here, before the first column of a list.
    private static let gutterColumns = 3

    /// Whether rows of this screen can be marked.
    var hasMarks: Bool { commands[.mark]?.places.contains(place.kind) ?? false }

    private func headingKey(at column: Int) -> SortKey? {
        switch place {
        case .users(let place): UsersScreen(state: self, place: place, body: frame.body).sortKey(at: column)
        case .sessions(let place): SessionsScreen(state: self, place: place, body: frame.body).sortKey(at: column)
        case .session, .timeline, .events, .keys, .inspect, .doctor: nil
        }
    }
}
