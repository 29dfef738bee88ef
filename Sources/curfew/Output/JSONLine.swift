import FoundationEssentials
import Terminal

/// One JSON object on one line.
enum JSONLine {
    /// Fields are sorted by name, and whatever could act on a terminal is escaped: the value comes back whole.
    static func text(_ value: some Encodable) throws(Failure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let text = String(decoding: try encoder.encode(value), as: UTF8.self)
            return text.unicodeScalars.allSatisfy(\.isASCII) ? text : escaped(text)
        } catch {
            throw Failure(.bug, "cannot write JSON: \(type(of: error)); please report this with the command")
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if VisibleText.gate(String(character)) == String(character) {
                result.append(character)
            } else {
                for unit in String(character).utf16 {
                    let digits = String(unit, radix: 16)
                    result +=
                        unit < 0x80
                        ? String(UnicodeScalar(UInt8(unit)))
                        : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return result
    }
}
