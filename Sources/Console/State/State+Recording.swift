import Terminal

extension State {
    /// What a recording keeps of an input; `nil`: nothing. For the letters of a token that is looked at, and of a paste
    /// that looks like a secret, as many others stand in; a paste that no field takes is nowhere to be seen.
    func recorded(_ input: Input) -> Input? {
        switch (input, overlay) {
        case (.paste(let text), nil):
            guard case .inspect = place else { return nil }
            return .paste(Self.standIn(for: text))
        case (.paste, .help), (.paste, .theme): return nil
        case (.paste(let text), _): return History.looksSecret(text) ? .paste(Self.standIn(for: text)) : input
        case (.character, nil):
            guard case .inspect(let place) = place, place.entry != nil else { return input }
            return .character("x")
        default: return input
        }
    }

    private static func standIn(for text: String) -> String { String(repeating: "x", count: text.count) }
}
