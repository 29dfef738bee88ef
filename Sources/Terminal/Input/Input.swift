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
    /// The left button, pressed at a place together with Ctrl.
    case controlClick(Position)
    /// The left button is held, and the mouse has come to a place.
    case drag(Position)
    /// The left button, let go at a place.
    case release(Position)
    /// The wheel: negative is up.
    case wheel(Int)

    /// The keys that have names.
    public enum Key: String, Hashable, Sendable, CaseIterable {
        case up, down, left, right, pageUp, pageDown, home, end, tab, backTab, enter, escape, backspace, delete
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
