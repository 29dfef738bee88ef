/// Text that means harm to a terminal or to its reader, drawn at random from every class that there is.
package enum HostileText {
    /// Whole attacks, one a class at least.
    package static let attacks: [String] = [
        "\u{1B}]0;owned\u{7}", "\u{1B}]2;owned\u{1B}\\", "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{1B}]8;;http://owned\u{7}x",
        "\u{1B}]4;1;#ff0000\u{7}", "\u{9D}0;owned\u{9C}", "\u{1B}[2J\u{1B}[H", "\u{9B}2J", "\u{9B}31m", "\u{1B}[31;7m",
        "\u{1B}[c", "\u{1B}[6n", "\u{1B}[21t", "\u{1B}[>c", "\u{1B}Z", "\u{5}", "\u{1B}[?1049l", "\u{1B}[?1000h",
        "\u{1B}[1;5r", "\u{1B}[4h", "\u{1B}[20h", "\u{1B}c", "\u{1B}#8", "\u{1B}(0qqq", "\u{E}qqq\u{F}",
        "\u{1B}Powned\u{1B}\\",
        "\u{1B}P$q\"p\u{1B}\\", "\u{1B}_owned\u{1B}\\", "\u{1B}^owned\u{1B}\\", "\u{1B}Xowned\u{1B}\\",
        "\u{90}owned\u{9C}",
        "\u{1B}ktitle\u{1B}\\", "\u{1B}[200~x\u{1B}[201~", "\u{1B}[?2026h", "\u{1B}", "\u{1B}\u{1B}[A", "a\u{8}\u{8}b",
        "\r\n\t", "\u{0}", "\u{7F}\u{7F}", "\u{B}\u{C}", "\u{18}\u{1A}", "\u{85}\u{84}\u{8D}", "\u{2028}\u{2029}",
        "\u{202E}evil\u{202C}", "\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}",
        "a\u{200B}b\u{200C}c\u{200D}d\u{2060}\u{FEFF}",
        "\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}\u{AD}\u{34F}", "x\u{FE0F}\u{FE0E}\u{E0100}\u{180B}",
        "\u{E0001}\u{E0041}\u{E007F}",
        "\u{FFFE}\u{FFFF}\u{1FFFE}\u{2FFFE}", "\u{E000}\u{F8FF}\u{F0000}\u{100000}", "\u{378}\u{1F7FF}\u{FFFD}",
        "\u{A0}\u{2003}\u{3000}\u{1680}", "\u{301}\u{302}", "x\u{20DD}\u{20E3}", "か\u{3099}", "日本語ユーザー", "한국어", "각",
        "👩\u{200D}🚀", "👍🏽", "🇩🇪", "🏳\u{FE0F}", "🥰🫠🪿", "नमस्ते", "ﷺ", "ཀྵ", "ก็", "עברית", "العربية", "𝒜𝓁𝒾𝒸ℯ", "Ａ", "ｱﾞ",
    ]

    /// One text of some pieces: attacks, floods of marks, and scalars from anywhere.
    package static func random(using generator: inout some RandomNumberGenerator) -> String {
        (0..<Int.random(in: 1...4, using: &generator)).reduce(into: "") { text, _ in
            switch Int.random(in: 0..<6, using: &generator) {
            case 0...2: text += attacks.randomElement(using: &generator) ?? ""
            case 3:
                let marks = [0x300...0x36F, 0x483...0x489, 0x1AB0...0x1ACE, 0x20D0...0x20F0] as [ClosedRange<UInt32>]
                let range = marks.randomElement(using: &generator) ?? 0x300...0x301
                text += "e"
                for _ in 0..<Int.random(in: 1...40, using: &generator) { append(range, to: &text, using: &generator) }
            case 4: append(0...0x2FFF, to: &text, using: &generator)
            default: append(0...0x10FFFF, to: &text, using: &generator)
            }
        }
    }

    private static func append(
        _ range: ClosedRange<UInt32>, to text: inout String, using generator: inout some RandomNumberGenerator
    ) {
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
            text.unicodeScalars.append(scalar)
        }
    }
}
