/// How well some letters are found in a text, in their order but with others between them: `rvo` in `revoke others`.
///
/// Letters that follow one another count most, then those that begin a word; what lies between costs a little. Blanks in
/// the pattern mean nothing, and neither does the case of letters.
struct FuzzyMatch: Sendable, Equatable {
    /// The greater, the better; only comparable for one pattern.
    let score: Int
    /// Which letters of the text were found, counted from 0, ascending.
    let positions: [Int]

    /// The most that is looked at: of a longer text only the beginning can match.
    static let longestText = 128
    static let longestPattern = 64

    private enum Worth {
        static let letter = 16
        static let consecutive = 14
        static let wordStart = 10
        static let textStart = 4
        /// For each letter left out between two that were found.
        static let gap = 1
    }

    /// `nil` when the text does not have all letters in that order. An empty pattern is found everywhere.
    init?(_ pattern: String, in text: [Character]) {
        let pattern = pattern.filter { !$0.isWhitespace }.prefix(Self.longestPattern).map { $0.lowercased() }
        let letters = text.prefix(Self.longestText).map { $0.lowercased() }
        guard !pattern.isEmpty else {
            (score, positions) = (0, [])
            return
        }
        guard pattern.count <= letters.count else { return nil }
        let bonus = letters.indices.map { Self.bonus(at: $0, in: text) }
        // For each letter of the pattern: the best score that ends at a place of the text, and the place before it.
        var from: [[Int]] = []
        var last: [Int?] = []
        for (number, letter) in pattern.enumerated() {
            var current = [Int?](repeating: nil, count: letters.count)
            var origin = [Int](repeating: -1, count: letters.count)
            // The best of the letter before, wherever it was found, less what lies between.
            var carried: (score: Int, place: Int)?
            for place in letters.indices {
                if number > 0, place > 1, let score = last[place - 2], score >= (carried?.score ?? .min) {
                    carried = (score, place - 2)
                }
                if let reached = carried { carried = (reached.score - Worth.gap, reached.place) }
                guard letters[place] == letter else { continue }
                let own = Worth.letter + bonus[place]
                guard number > 0 else {
                    current[place] = own
                    continue
                }
                if place > 0, let score = last[place - 1] {
                    current[place] = score + own + Worth.consecutive
                    origin[place] = place - 1
                }
                if let carried, carried.score + own > (current[place] ?? .min) {
                    current[place] = carried.score + own
                    origin[place] = carried.place
                }
            }
            from.append(origin)
            last = current
        }
        guard let best = last.compactMap(\.self).max(), var place = last.firstIndex(of: best) else { return nil }
        var found = [place]
        for origin in from.dropFirst().reversed() {
            place = origin[place]
            found.append(place)
        }
        (score, positions) = (best, found.reversed())
    }

    private static func bonus(at place: Int, in text: [Character]) -> Int {
        guard place > 0 else { return Worth.wordStart + Worth.textStart }
        let before = text[place - 1]
        return before.isLetter || before.isNumber ? 0 : Worth.wordStart
    }
}
