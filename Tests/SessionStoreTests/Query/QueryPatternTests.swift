import Testing

@testable import SessionStore

@Suite("A pattern is a whole text with runs in it")
struct QueryPatternTests {
    @Test("it agrees with a matcher that tries everything")
    func againstEnumeration() {
        /// Tries every length of every run.
        func slowMatch(_ parts: ArraySlice<String>, _ text: Substring) -> Bool {
            guard let first = parts.first else { return text.isEmpty }
            guard text.hasPrefix(first) else { return false }
            let rest = text.dropFirst(first.count)
            guard parts.count > 1 else { return rest.isEmpty }
            return (0...rest.count).contains { slowMatch(parts.dropFirst(), rest.dropFirst($0)) }
        }
        func texts(_ length: Int) -> [String] {
            length == 0 ? [""] : texts(length - 1).flatMap { $0.count == length - 1 ? [$0, $0 + "a", $0 + "b"] : [$0] }
        }
        let patterns = ["", "a", "b", "ab", "ba"]
        var checked = 0
        for first in patterns {
            for second in patterns {
                for third in patterns {
                    for parts in [[first], [first, second], [first, second, third]] {
                        for text in texts(5) {
                            checked += 1
                            let expected = slowMatch(parts[...], text[...])
                            if QueryPattern(parts: parts).matches(text) != expected {
                                Issue.record("\(parts) on \(text) should be \(expected)")
                            }
                        }
                    }
                }
            }
        }
        #expect(checked == 125 * 3 * 63)
    }

    @Test("scalars are compared, not canonical equivalence")
    func scalars() {
        #expect(QueryPattern(parts: ["\u{E9}"]).matches("\u{C9}"))
        #expect(!QueryPattern(parts: ["\u{E9}"]).matches("e\u{301}"))
        #expect(QueryPattern(parts: ["e", ""]).matches("e\u{301}"))
        #expect(QueryPattern(parts: ["a\u{0}b"]).matches("A\u{0}B"))
        #expect(!QueryPattern(parts: ["a"]).matches("a\u{0}"))
    }
}

@Suite("Folding makes texts comparable without regard to case")
struct CaseFoldingTests {
    @Test(
        "simple folding, scalar by scalar",
        arguments: [
            ("ADA", "ada"), ("Ä", "ä"), ("Σςσ", "σσσ"), ("K", "k"), ("ſ", "s"), ("ẞß", "ßß"), ("İ", "İ"), ("ı", "ı"),
            ("ǅ", "ǆ"), ("µ", "μ"), ("ﬅ", "ﬆ"), ("Ж", "ж"), ("𐐀", "𐐨"), ("日本 1!", "日本 1!"),
        ])
    func folds(_ text: String, _ folded: String) {
        #expect(CaseFolding.fold(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test("folding twice changes nothing, and lower and upper case of a letter fold alike")
    func everyScalar() {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = CaseFolding.foldedBytes(String(scalar))
            let again = CaseFolding.foldedBytes(String(decoding: folded, as: UTF8.self))
            if folded != again { Issue.record("U+\(String(value, radix: 16)) folds further") }
            let lower = scalar.properties.lowercaseMapping
            if lower.unicodeScalars.count == 1, CaseFolding.foldedBytes(lower) != folded {
                Issue.record("U+\(String(value, radix: 16)) and its lower case differ")
            }
        }
    }
}
