import Testing

@testable import Terminal

@Suite("The gate")
struct VisibleTextTests {
    static let neutralised: [(raw: String, shown: String)] = [
        ("plain", "plain"),
        ("\u{1B}]0;evil\u{7}", "␛]0;evil␇"),
        ("a\u{0}b\r\n\tc\u{7F}", "a␀b␍␊␉c␡"),
        ("\u{9B}31m", "‹009B›31m"),
        ("\u{202E}cba\u{2066}", "‹202E›cba‹2066›"),
        ("a\u{200B}b\u{200D}c\u{FEFF}", "a‹200B›b‹200D›c‹FEFF›"),
        ("\u{2028}\u{2029}\u{85}", "‹2028›‹2029›‹0085›"),
        ("✌\u{FE0F}", "✌‹FE0F›"),
        ("\u{E0041}", "‹E0041›"),
        ("\u{FFFF}\u{10FFFF}", "‹FFFF›‹10FFFF›"),
        ("\u{E000}", "‹E000›"),
        ("\u{115F}\u{3164}\u{FFA0}\u{2800}", "‹115F›‹3164›‹FFA0›‹2800›"),
        ("\u{A0}\u{2003}", "‹00A0›‹2003›"),
        ("e\u{301}", "e\u{301}"),
        ("\u{301}x", "◌\u{301}x"),
        ("日本 é", "日本 é"),
    ]

    @Test("shows what a terminal would obey and a reader would not see", arguments: neutralised.indices)
    func neutralises(at index: Int) {
        let (raw, shown) = Self.neutralised[index]
        #expect(VisibleText.gate(raw) == shown)
    }

    @Test(
        "shows as a number of what terminals do not agree how wide it is",
        arguments: [
            ("👍🏽", "👍‹1F3FD›"), ("🇩🇪", "‹1F1E9›‹1F1EA›"), ("か\u{3099}", "か‹3099›"), ("🥰", "‹1F970›"), ("🚀", "🚀"),
            ("a\u{1AB0}", "a‹1AB0›"), ("日本", "日本"),
        ])
    func disputed(raw: String, shown: String) { #expect(VisibleText.gate(raw) == shown) }

    @Test(
        "shows as a number what does not take one column where a cell has one picture",
        arguments: [("日é", "‹65E5›é"), ("e\u{301}", "e‹0301›"), ("●", "●"), ("\u{1B}", "␛")])
    func narrow(raw: String, shown: String) { #expect(VisibleText(raw, repertoire: .narrow).string == shown) }

    @Test("leaves a letter four marks and says how many it lost")
    func flood() {
        let flood = "e" + String(repeating: "\u{301}", count: 30) + "f"
        #expect(VisibleText.gate(flood) == "e" + String(repeating: "\u{301}", count: 4) + "‹+26›f")
    }

    @Test("is idempotent and leaves nothing that is a control, for every scalar there is")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = VisibleText(String(scalar))
            // After a letter, so that a mark has something to stand on.
            let shown = VisibleText.gate("a" + String(scalar))
            if VisibleText.gate(shown) != shown || VisibleText.gate(once.string) != once.string {
                Issue.record("U+\(String(value, radix: 16)) changes the second time")
            }
            guard value >= 0x7F || value < 0x20 else { continue }
            for shown in once.string.unicodeScalars {
                let category = shown.properties.generalCategory
                if category == .control || category == .format || category == .privateUse || category == .unassigned {
                    Issue.record("U+\(String(value, radix: 16)) comes through")
                }
            }
            if once.width < 1 { Issue.record("U+\(String(value, radix: 16)) takes no column") }
        }
    }

    @Test("writes ASCII alone where only that can be shown")
    func ascii() {
        #expect(VisibleText("é ● \u{1B} 日…", repertoire: .ascii).string == "<E9> o <1B> <65E5>~")
        for sign in "●◆◇◌▌✖━╌┃▸⏎…·→╭╮╰╯│─▁█≤×›▾".unicodeScalars {
            let shown = VisibleText(String(sign), repertoire: .ascii)
            #expect(shown.width == 1 && shown.string.utf8.count == 1, "\(sign)")
        }
    }
}

@Suite("Width")
struct TextWidthTests {
    @Test(
        "counts columns as a terminal does",
        arguments: [("", 0), ("abc", 3), ("日本", 4), ("e\u{301}x", 2), ("👩", 2), ("\u{1B}", 1)])
    func counts(text: String, width: Int) { #expect(TextWidth.of(text, in: .unicode) == width) }

    @Test("counts what ASCII writes instead", arguments: [("日本", 12), ("…", 1), ("é●", 5), ("plain", 5)])
    func countsASCII(text: String, width: Int) { #expect(TextWidth.of(text, in: .ascii) == width) }

    @Test(
        "fits text into columns, on either side",
        arguments: [
            ("abc", 5, Alignment.left, "abc  "), ("abc", 5, .right, "  abc"), ("abcdef", 4, .left, "abc…"),
            ("日本語", 4, .left, "日… "), ("日本語", 5, .left, "日本…"), ("abc", 0, .left, ""), ("abc", 1, .left, "…"),
        ])
    func fits(text: String, columns: Int, alignment: Alignment, fitted: String) {
        #expect(VisibleText.fit(text, columns, alignment) == fitted)
    }
}
