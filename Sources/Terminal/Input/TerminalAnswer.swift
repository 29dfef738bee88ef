/// What a terminal says of itself when it is asked.
enum TerminalAnswer: Equatable {
    /// Whether it knows a private mode (DECRPM, `ESC [ ? mode ; state $ y`), and lets it be set.
    case mode(Int, isKnown: Bool)
    /// That it is well, and has done all that it was told before the question (DSR 0).
    case status

    /// What the rest of an answer that began with `ESC [ ?` says; `nil` when it is none that is understood.
    init?(_ sequence: ControlSequence) {
        guard sequence.final == "y", sequence.parameters.hasSuffix("$") else { return nil }
        var plain = ControlSequence()
        for scalar in sequence.parameters.dropLast().unicodeScalars { _ = plain.take(scalar) }
        guard let numbers = plain.numbers(2) else { return nil }
        // 0: not recognised; 1 and 2: set and reset; 3 and 4: so for ever.
        self = .mode(numbers[0], isKnown: (1...3).contains(numbers[1]))
    }
}
