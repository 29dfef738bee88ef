import Testing

@testable import Terminal

@Suite("By its name a terminal")
struct TerminalTraitsTests {
    private static let copy = "\u{1B}]52;c;Zm9v\u{7}"

    private static let ways: [(String, String)] = [
        ("xterm-256color", copy), ("foot", copy), ("alacritty-direct", copy), ("vt100", ""), ("linux", ""),
        ("dumb", ""), ("", ""), ("tmux-256color", "\(copy)\u{1B}Ptmux;\u{1B}\(copy)\u{1B}\\"),
        ("screen.xterm-256color", "\(copy)\u{1B}P\(copy)\u{1B}\\"),
    ]

    @Test("gets a copy in the way that reaches the clipboard, and nothing where that is not known", arguments: ways)
    func copies(name: String, sequence: String) {
        let traits = TerminalTraits(name: name)
        #expect(traits.copying("foo") == sequence)
        #expect(traits.hasClipboard == !sequence.isEmpty)
    }

    @Test(
        "and the locale decide which letters it gets",
        arguments: [
            ("xterm", "C.UTF-8", Repertoire.unicode), ("linux", "C.UTF-8", .narrow), ("vt100", "en_US.utf8", .narrow),
            ("vte-256color", "C.UTF-8", .unicode), ("st", "C.UTF-8", .unicode), ("xterm", "C", .ascii),
            ("linux", "", .ascii),
        ])
    func letters(name: String, locale: String, repertoire: Repertoire) {
        #expect(Repertoire.of(terminal: name, environment: ["LANG": locale]) == repertoire)
    }

    @Test(
        "is asked only where an unknown question is not printed",
        arguments: [
            ("xterm", true), ("tmux", true), ("screen", true), ("linux", false), ("vt220", false), ("cons25", false),
        ])
    func asks(name: String, isAsked: Bool) { #expect(TerminalTraits(name: name).answersModes == isAsked) }
}
