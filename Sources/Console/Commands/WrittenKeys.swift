import Terminal

/// A part of how keys are written, and the key that it stands for; blanks and words stand for none.
struct WrittenKey: Sendable, Equatable {
    let text: String
    var input: Input?

    /// Reads keys back from how hints write them: `⏎`, `↑↓`, `^P ^N`.
    static func read(_ text: String) -> [WrittenKey] {
        text.split(separator: " ", omittingEmptySubsequences: false).map { keys(String($0)) }
            .joined(separator: [WrittenKey(text: " ")]).map { $0 }
    }

    private static let named = (Input.Key.allCases.map(Input.key) + [.character(" ")]).map {
        WrittenKey(text: Command.word($0), input: $0)
    }

    private static func keys(_ word: String) -> [WrittenKey] {
        if let key = named.first(where: { $0.text == word }) { return [key] }
        if word.count == 1 { return [WrittenKey(text: word, input: .character(Character(word)))] }
        if word.count == 2, word.first == "^", let letter = word.last?.lowercased() {
            return [WrittenKey(text: word, input: .control(Character(letter)))]
        }
        let signs = word.map { sign in named.first { $0.text == String(sign) } }
        return signs.contains(nil) ? [WrittenKey(text: word)] : signs.compactMap(\.self)
    }
}
