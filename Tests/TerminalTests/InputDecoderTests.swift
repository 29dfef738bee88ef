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

    @Test(
        "of the clipboard are written in base 64",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ])
    func base64(text: String, encoded: String) { #expect(Base64.encode(text) == encoded) }
}
