import Testing

@testable import Console

@Suite("A fuzzy match")
struct FuzzyMatchTests {
    @Test(
        "finds the letters where they fit best",
        arguments: [
            ("rev", "revoke others", [0, 1, 2]),
            ("ro", "revoke others", [0, 7]),
            ("oth", "revoke others", [7, 8, 9]),
            ("R O", "revoke others", [0, 7]),
            ("ts", "timeline screen", [0, 9]),
            ("ann", "joanna.hann@x", [2, 3, 4]),
            ("bc", "ab.c bc", [5, 6]),
            ("é", "caf\u{E9} É", [5]),
            ("日語", "日本語", [0, 2]),
            ("", "anything", []),
        ] as [(String, String, [Int])])
    func positions(pattern: String, text: String, expected: [Int]) {
        #expect(FuzzyMatch(pattern, in: Array(text))?.positions == expected)
    }

    @Test(
        "is none without all letters in their order",
        arguments: [("vr", "revoke"), ("revokes", "revoke"), ("x", ""), ("aa", "a"), ("e\u{301}", "ee")])
    func absent(pattern: String, text: String) {
        #expect(FuzzyMatch(pattern, in: Array(text)) == nil)
    }

    @Test(
        "is better for letters side by side, then for beginnings of words, then for fewer gaps",
        arguments: [
            ("rev", "revoke", "reserve"), ("rev", "a revoke", "r.e.v"), ("ra", "r all", "rxa"),
            ("to", "to of", "txo"), ("pa", "pause", "map all"), ("ab", "axb", "axxxb"),
            ("ada", "ada.lovelace", "canada"),
        ])
    func order(pattern: String, better: String, worse: String) throws {
        let one = try #require(FuzzyMatch(pattern, in: Array(better)))
        let other = try #require(FuzzyMatch(pattern, in: Array(worse)))
        #expect(one.score > other.score, "\(one) \(other)")
    }

    @Test("gives positions that spell the pattern, ascending, as no other choice does better")
    func spells() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &generator)
        var random = SplitMix(state: seed)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                "ab ".randomElement(using: &random) ?? "a"
            }
            let pattern = String(
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    "ab".randomElement(using: &random) ?? "a"
                })
            let match = FuzzyMatch(pattern, in: text)
            let choices = Self.choices(Array(pattern), text)
            #expect((match == nil) == choices.isEmpty, "seed \(seed)")
            guard let match else { continue }
            #expect(choices.contains(match.positions), "seed \(seed): \(pattern) in \(text)")
            #expect(
                choices.map { Self.score($0, text) }.max() == match.score, "seed \(seed): \(pattern) in \(text)")
        }
    }

    /// Every way to find the pattern.
    private static func choices(_ pattern: [Character], _ text: [Character], from start: Int = 0) -> [[Int]] {
        guard let letter = pattern.first else { return [[]] }
        return text.indices.dropFirst(start).filter { text[$0] == letter }.flatMap { place in
            choices(Array(pattern.dropFirst()), text, from: place + 1).map { [place] + $0 }
        }
    }

    /// What a choice is worth, counted letter by letter.
    private static func score(_ places: [Int], _ text: [Character]) -> Int {
        places.enumerated().reduce(0) { sum, next in
            let (number, place) = next
            let begins = place == 0 ? 14 : text[place - 1] == " " ? 10 : 0
            guard number > 0 else { return sum + 16 + begins }
            let gap = place - places[number - 1] - 1
            return sum + 16 + begins + (gap == 0 ? 14 : -gap)
        }
    }
}

/// A generator that begins at a seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
