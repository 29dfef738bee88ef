import Dispatch

/// Curses keeps one state for the process: whoever holds this may use it, and others wait.
package final class CursesTurn: Sendable {
    private static let turn = DispatchSemaphore(value: 1)

    package init() { Self.turn.wait() }

    deinit { Self.turn.signal() }
}
