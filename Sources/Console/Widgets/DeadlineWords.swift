import SessionStore
import Themes

/// How the time that is left is told, and how loudly.
enum DeadlineWords {
    /// The role of so much time before a deadline of a kind.
    static func role(_ left: Span, _ cause: SessionCause) -> Role {
        if left < .minutes(4) { return .urgent }
        if left < .minutes(10) { return .soon }
        return cause == .absolute ? .absolute : .idle
    }

    /// `idle` or `ends`, as the deadline is named in lists.
    static func name(_ cause: SessionCause) -> String { cause == .absolute ? "ends" : "idle" }
}
