/// What a person does at the terminal, decoded.
public enum Input: Hashable, Sendable {
    /// A key that writes a character.
    case character(Character)
    /// A key together with Ctrl; the letter is lower case.
    case control(Character)
    /// A key with a name.
    case key(Key)
    /// Text that was pasted as a whole; nothing in it is a command.
    case paste(String)
    /// The left button, pressed at a place.
    case click(Position)
    /// The wheel: negative is up.
    case wheel(Int)

    /// The keys that have names.
    public enum Key: String, Hashable, Sendable, CaseIterable {
        case up, down, left, right, pageUp, pageDown, home, end, tab, backTab, enter, escape, backspace, delete
    }

    /// Equality of the input as keys are compared in a table of commands.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .character(let character): hasher.combine(character)
        case .control(let character): hasher.combine(character)
        case .key(let key): hasher.combine(key)
        case .paste(let text): hasher.combine(text)
        case .click(let position): hasher.combine(position.column)
        case .wheel(let steps): hasher.combine(steps)
        }
    }
}

/// Everything that can wake the loop.
public enum TerminalEvent: Equatable, Sendable {
    /// Somebody did something.
    case input(Input)
    /// The terminal has another size now.
    case resized(Size)
    /// The program was stopped and goes on; the screen has been painted anew.
    case resumed
    /// The waiting is to end: another thread has something for the loop.
    case woken
    /// The program has to go: a signal, or the terminal is gone (which counts as SIGHUP).
    case ended(signal: Int32)
}
