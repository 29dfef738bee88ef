import ServiceTokens
import Terminal

/// A JSON value that is written already: on one line, with everything escaped that could act on a terminal. Read as
/// JSON it comes back whole.
struct JSONText: Equatable {
    let text: String

    static let null = JSONText(written: "null")

    /// What is JSON already, written as everything here is.
    init(written text: String) { self.text = text }

    init(_ string: String?) {
        self.init(written: string.map { "\"" + Self.escaped($0, quoted: true) + "\"" } ?? "null")
    }

    init(_ number: (some BinaryInteger)?) { self.init(written: number.map { "\($0)" } ?? "null") }

    /// JSON has no number that is none or without end.
    init(_ number: Double?) { self.init(written: number.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null") }

    init(_ flag: Bool) { self.init(written: flag ? "true" : "false") }

    init(_ strings: [String]) {
        self.init(written: "[" + strings.map { JSONText($0).text }.joined(separator: ",") + "]")
    }

    init(_ object: some JSONObject) {
        let fields = object.fields.sorted { $0.key < $1.key }
        self.init(
            written: "{" + fields.map { JSONText($0.key).text + ":" + $0.value.text }.joined(separator: ",") + "}")
    }

    /// JSON that somebody else wrote, as it came: a number has as many digits as it had. What is not JSON is a string.
    init(verbatim json: String?) {
        guard let json, (try? StrictJSONReader.read(Array(json.utf8), duplicates: .refused)) != nil else {
            self.init(json)
            return
        }
        // Outside of strings these are blanks, and inside they cannot stand as they are.
        let line = String(json.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        self.init(written: Self.escaped(line, quoted: false))
    }

    private static func escaped(_ text: String, quoted: Bool) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\"" where quoted: result += "\\\""
            case "\\" where quoted: result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                let own = String(character)
                if VisibleText.gate(own) == own { result += own } else { own.utf16.forEach { result += escaped($0) } }
            }
        }
        return result
    }

    private static func escaped(_ unit: UInt16) -> String {
        if (0x20..<0x7F).contains(unit) { return String(UnicodeScalar(UInt8(unit))) }
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
