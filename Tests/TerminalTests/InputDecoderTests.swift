import Testing

@testable import Terminal

@Suite("Keys")
struct InputDecoderTests {
    private func decode(_ codes: [InputDecoder.Code]) -> [Input] {
        var decoder = InputDecoder()
        return codes.compactMap { decoder.decode($0) }
    }

    @Test(
        "are told from characters",
        arguments: [
            (Unicode.Scalar("a"), Input.character("a")), ("\u{C}", .control("l")), ("\r", .key(.enter)),
            ("\u{7F}", .key(.backspace)), ("\t", .key(.tab)), ("\u{1B}", .key(.escape)), ("é", .character("é")),
        ])
    func single(scalar: Unicode.Scalar, input: Input) { #expect(decode([.scalar(scalar)]) == [input]) }

    @Test("in a paste are text, also the ones that would confirm or quit")
    func paste() {
        let inside = "q\r\u{3}x".unicodeScalars.map(InputDecoder.Code.scalar)
        #expect(
            decode([.pasteBegins] + inside + [.key(.enter), .pasteEnds, .scalar("q")])
                == [.paste("q\r\u{3}x\n"), .character("q")])
    }

    @Test("in a paste that is given up are text, and those after it are keys")
    func pasteWithoutEnd() {
        var decoder = InputDecoder()
        _ = decoder.decode(.pasteBegins)
        _ = decoder.decode(.scalar("q"))
        #expect(decoder.isPasting)
        #expect(decoder.decode(.pasteEnds) == .paste("q"))
        #expect(!decoder.isPasting && decoder.decode(.scalar("j")) == .character("j"))
        #expect(decoder.decode(.pasteEnds) == nil)
    }

    @Test("that mean nothing are dropped", arguments: [Unicode.Scalar(0), "\u{1F}", "\u{9B}"])
    func dropped(scalar: Unicode.Scalar) { #expect(decode([.scalar(scalar)]).isEmpty) }

    private func scalars(_ text: String) -> [InputDecoder.Code] { text.unicodeScalars.map(InputDecoder.Code.scalar) }

    @Test(
        "of the mouse are told by button, modifiers and place",
        arguments: [
            ("0;5;3M", Input.click(Position(row: 2, column: 4))), ("0;5;3m", .release(Position(row: 2, column: 4))),
            ("16;1;1M", .controlClick(Position(row: 0, column: 0))),
            ("4;300;200M", .click(Position(row: 199, column: 299))),
            ("32;7;8M", .drag(Position(row: 7, column: 6))), ("48;7;8M", .drag(Position(row: 7, column: 6))),
            ("64;1;1M", .wheel(-3)), ("65;1;1M", .wheel(3)), ("81;1;1M", .wheel(3)),
        ])
    func mouse(report: String, input: Input) { #expect(decode([.mouseBegins] + scalars(report)) == [input]) }

    @Test(
        "of the mouse that mean nothing do nothing, and what comes after them is itself",
        arguments: [
            "1;5;3M", "2;5;3M", "35;5;3M", "66;1;1M", "128;1;1M", "0;0;3M", "0;5;0M", "0;5M", "0;5;3;4M", ";;M", "M",
            "0;5;3x", "-1;2;3M", "0;999999;1M", "64;1;1m",
        ])
    func meaningless(report: String) {
        #expect(decode([.mouseBegins] + scalars(report) + [.scalar("j")]) == [.character("j")])
    }

    @Test("after a report that breaks off are what they are by themselves")
    func brokenReport() {
        #expect(decode([.mouseBegins] + scalars("0;5") + [.key(.down)]) == [.key(.down)])
        #expect(decode([.mouseBegins] + scalars("0;5\u{3}")) == [.control("c")])
        #expect(decode([.mouseBegins] + scalars("0;5") + [.pasteBegins, .scalar("x"), .pasteEnds]) == [.paste("x")])
    }

    @Test("of a report longer than any are dropped with it, up to the letter that ends it", arguments: [32, 33, 4096])
    func longReport(count: Int) {
        let long = scalars(String(repeating: "0;5;3", count: count).prefix(count) + "Mj")
        #expect(decode([.mouseBegins] + long) == [.character("j")])
        var decoder = InputDecoder()
        let codes = [.answerBegins] + scalars(String(repeating: "2", count: count) + "026;2$yq")
        #expect(codes.compactMap { decoder.decode($0) } == [.character("q")])
        #expect(decoder.takeAnswers().isEmpty)
    }

    @Test("in a paste that look like reports are text")
    func pastedReport() {
        let codes = [.pasteBegins, .mouseBegins] + scalars("0;5;3M") + [.answerBegins] + scalars("1006;2$y")
        #expect(decode(codes + [.pasteEnds]) == [.paste("\u{1B}[<0;5;3M\u{1B}[?1006;2$y")])
    }

    @Test(
        "that are answers of the terminal are no keys",
        arguments: [
            ("1006;1$y", [TerminalAnswer.mode(1006, isKnown: true)]), ("2026;2$y", [.mode(2026, isKnown: true)]),
            ("2026;0$y", [.mode(2026, isKnown: false)]), ("2026;4$y", [.mode(2026, isKnown: false)]),
            ("1006;1y", []), ("62;22c", []), ("1;2;3$y", []), ("$y", []),
        ])
    func answers(text: String, answers: [TerminalAnswer]) {
        var decoder = InputDecoder()
        #expect(([.answerBegins] + scalars(text)).compactMap { decoder.decode($0) }.isEmpty)
        #expect(decoder.takeAnswers() == answers)
        #expect(decoder.takeAnswers().isEmpty)
        #expect(decoder.decode(.scalar("q")) == .character("q"))
    }

    @Test("that say that the terminal is well are no keys, and in a paste they say nothing")
    func status() {
        var decoder = InputDecoder()
        let codes: [InputDecoder.Code] = [.statusAnswer, .pasteBegins, .scalar("a"), .statusAnswer, .pasteEnds]
        let inputs = codes.compactMap { decoder.decode($0) }
        let answers = decoder.takeAnswers()
        #expect(inputs == [.paste("a")] && answers == [.status])
    }

    @Test("of any order never lock anybody out, and are on the screen when they are of the mouse")
    func fuzz() {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = Dice(state: seed)
        let parts: [InputDecoder.Code] =
            [.pasteBegins, .pasteEnds, .mouseBegins, .answerBegins, .key(.up), .key(.enter)]
            + scalars("0123456789;;;MMmmxq$y\u{1B}\u{7F}\u{9B}é")
        for round in 0..<2000 {
            var decoder = InputDecoder()
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                let code = parts[Int.random(in: 0..<parts.count, using: &generator)]
                switch decoder.decode(code) {
                case .click(let place), .controlClick(let place), .drag(let place), .release(let place):
                    #expect(place.row >= 0 && place.column >= 0, "round \(round), seed \(seed)")
                default: break
                }
            }
            _ = decoder.decode(.pasteEnds)
            // Whatever came before, a key with a name is itself.
            #expect(decoder.decode(.key(.escape)) == .key(.escape), "round \(round), seed \(seed)")
        }
    }

    @Test(
        "of the clipboard are written in base 64",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ])
    func base64(text: String, encoded: String) { #expect(Base64.encode(text) == encoded) }
}
