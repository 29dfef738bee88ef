import Console
import SessionStore
import Terminal

/// What was done at the console of a demo, and what its made-up company did meanwhile: enough for it to happen again.
///
/// A recording holds no login. Whatever is shown follows from the seed and from what was done, which is why only a demo
/// can be recorded: to repeat what a real console showed, one would have to keep who was logged in.
struct Recording: Equatable {
    /// How the console began.
    struct Beginning: Equatable {
        var seed: UInt64
        var users: Int
        var sessions: Int
        var moment: Timestamp
        var size: Size
        var screen: ConsoleOptions.Screen
        var theme: String
        var query: String
    }

    /// Something that happened.
    enum Occurrence: Equatable {
        /// Somebody at the console did something.
        case gesture(Gesture)
        /// One thing happened in the company. It was tried so long before it could be seen, which is when it stands here.
        case traffic(earlier: Span)
    }

    struct Step: Equatable {
        /// How long after the beginning.
        let after: Span
        let what: Occurrence
    }

    var beginning: Beginning
    var steps: [Step] = []

    /// The steps but for the last thing done, if that was to leave.
    var stepsBeforeLeaving: [Step] {
        let last = steps.lastIndex { if case .gesture = $0.what { true } else { false } }
        guard let last, steps[last].what == .gesture(.input(.character("q"))) else { return steps }
        return Array(steps[..<last] + steps[(last + 1)...])
    }
}
