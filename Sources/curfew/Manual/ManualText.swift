/// A page in mdoc, the language of manual pages, put together line by line.
struct ManualText {
    private(set) var text = ""

    /// A line that is a macro with its arguments, each of which is text.
    mutating func macro(_ name: String, _ arguments: String...) {
        text += "." + ([name] + arguments.map(Self.argument)).joined(separator: " ") + "\n"
    }

    /// A line whose arguments may be macros themselves.
    mutating func macros(_ line: String) { text += "." + line + "\n" }

    /// Words as they are.
    mutating func words(_ words: String) {
        for line in words.split(separator: "\n") { text += Self.escaped(line, atLineStart: true) + "\n" }
    }

    /// Paragraphs, which blank lines part.
    mutating func paragraphs(_ words: String) {
        for (number, paragraph) in words.split(separator: "\n\n").enumerated() {
            if number > 0 { macro("Pp") }
            self.words(String(paragraph))
        }
    }

    /// A list of what is explained, each with its explanation.
    mutating func list(_ items: [(tag: String, words: String)]) {
        guard !items.isEmpty else { return }
        macros("Bl -tag -width Ds")
        for item in items {
            macros("It " + item.tag)
            words(item.words)
        }
        macros("El")
    }

    /// A text as one argument of a macro: in quotes, and no macro though it may be named like one.
    static func argument(_ text: String) -> String {
        "\"" + escaped(text[...]).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq")
            + "\""
    }

    /// What would mean something to the formatter, and whatever is not ASCII, by its number.
    private static func escaped(_ text: Substring, atLineStart: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            }
        }
        return atLineStart && (result.hasPrefix(".") || result.hasPrefix(" ")) ? "\\&" + result : result
    }
}
