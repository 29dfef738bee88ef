import SessionStore

/// What a word can become, one after the other, and then what it was.
struct Completion: Sendable, Equatable {
    let word: QueryWord
    /// What can stand in place of the word.
    let candidates: [String]
    /// Which of them stands there; `nil`: what was typed.
    private(set) var index: Int?
    /// What stands before and behind the word, and what of it was there.
    private let before: String
    private let original: String
    private let after: String

    /// `nil` when there is nothing that it could become.
    init?(_ word: QueryWord, _ names: [String], in field: TextField) {
        guard !names.isEmpty else { return nil }
        self.word = word
        // What a name has in it that would mean something in a query goes into quotes.
        candidates = word.kind == .field ? names : names.map { QueryPattern(parts: [$0]).description }
        before = String(field.text.prefix(word.start))
        original = String(field.text.prefix(field.cursor).dropFirst(word.start))
        after = String(field.text.dropFirst(field.cursor))
    }

    /// The next, or with -1 the one before.
    mutating func go(_ step: Int) {
        let count = candidates.count + 1
        let next = ((index ?? candidates.count) + step + count) % count
        index = next == candidates.count ? nil : next
    }

    /// The text with what stands there now, and where the cursor is then.
    var result: (text: String, cursor: Int) {
        let start = before + (index.map { candidates[$0] } ?? original)
        return (start + after, start.count)
    }
}
