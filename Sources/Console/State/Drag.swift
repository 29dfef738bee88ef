import SessionStore
import Terminal

/// The timeline, held by the mouse where it was pressed.
struct Drag: Sendable, Equatable {
    let from: Position
    /// Where the window began.
    let start: Timestamp
    /// Whether it has been moved; one that has not is a click.
    var hasMoved = false
    /// Whether letting go without having moved opens what is there.
    var opens = false
}
