import Terminal

/// What somebody does at the console.
public enum Gesture: Hashable, Sendable {
    /// A key, a paste, or something with the mouse.
    case input(Input)
    /// The terminal has another size.
    case resized(Size)

    var action: Action {
        switch self {
        case .input(let input): .input(input)
        case .resized(let size): .resized(size)
        }
    }
}
