/// What a program has sent to a terminal, taken apart as a terminal does (ECMA-48 §5), to see whether all of it is its own.
package struct SentStream {
    package enum Part: Equatable {
        case text(Unicode.Scalar)
        case control(UInt8)
        /// `ESC [`: parameters and intermediates, and the final byte.
        case sequence(String, final: Character)
        /// `ESC ]`, to its end.
        case command(String)
        /// `ESC` and what follows, with intermediates.
        case escape(String)
        /// Strings that only devices understand (DCS, SOS, PM, APC), and what is no UTF-8 or a C1 control.
        case foreign(String)
    }

    package private(set) var parts: [Part] = []
    private var bytes: ArraySlice<UInt8>

    package init(_ sent: [UInt8]) {
        bytes = sent[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case 0x1B: takeEscape()
            case 0..<0x20, 0x7F: parts.append(.control(byte))
            case 0x20..<0x7F: parts.append(.text(Unicode.Scalar(byte)))
            default: takeLetter(byte)
            }
        }
    }

    private mutating func takeLetter(_ first: UInt8) {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let letter = [first] + bytes.prefix(length - 1)
        let scalars = Array(String(decoding: letter, as: UTF8.self).unicodeScalars)
        guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}" || letter == [0xEF, 0xBF, 0xBD],
            !(0x80..<0xA0).contains(scalar.value)
        else {
            parts.append(.foreign("byte \(first)"))
            return
        }
        bytes = bytes.dropFirst(length - 1)
        parts.append(.text(scalar))
    }

    private mutating func takeEscape() {
        switch bytes.first {
        case UInt8(ascii: "["):
            bytes = bytes.dropFirst()
            let inside = bytes.prefix { (0x20...0x3F).contains($0) }
            let final = bytes.dropFirst(inside.count).first
            bytes = bytes.dropFirst(inside.count + 1)
            parts.append(
                .sequence(String(decoding: inside, as: UTF8.self), final: Character(Unicode.Scalar(final ?? 0))))
        case UInt8(ascii: "]"):
            parts.append(.command(takeString()))
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            parts.append(.foreign("string " + takeString()))
        default:
            let inside = bytes.prefix { (0x20...0x2F).contains($0) }
            let all = bytes.prefix(inside.count + 1)
            bytes = bytes.dropFirst(all.count)
            parts.append(.escape(String(decoding: all, as: UTF8.self)))
        }
    }

    private mutating func takeString() -> String {
        bytes = bytes.dropFirst()
        let inside = bytes.prefix { $0 != 0x07 && $0 != 0x1B }
        bytes = bytes.dropFirst(inside.count)
        if bytes.first == 0x07 { bytes = bytes.dropFirst() } else { bytes = bytes.dropFirst(2) }
        return String(decoding: inside, as: UTF8.self)
    }

    /// What is in it that a screen drawn by curses has no use for: other sequences and controls than it sends, and letters
    /// that nobody could see.
    package var strange: [Part] {
        parts.filter { part in
            switch part {
            case .text(let scalar):
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
                default: scalar.properties.isVariationSelector || scalar.properties.isDefaultIgnorableCodePoint
                }
            // Backspace, tab, new line, return, and the two that switch to the other set of letters.
            case .control(let byte): ![0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F].contains(byte)
            // Questions to the terminal: of its modes, and whether it is well.
            case .sequence("?1006$", final: "p"), .sequence("?2026$", final: "p"), .sequence("5", final: "n"): false
            // The window's title, kept and brought back.
            case .sequence("22;2", final: "t"), .sequence("23;2", final: "t"): false
            case .sequence("22;0;0", final: "t"), .sequence("23;0;0", final: "t"): false
            // A kernel's console shows its cursor so, or so.
            case .sequence("?0", final: "c"), .sequence("?1", final: "c"): false
            case .sequence(let inside, let final):
                !inside.allSatisfy { "0123456789;:?>".contains($0) } || !"ABCDGHJKLMPSTX@dfhlmr".contains(final)
            case .command(let text): !text.hasPrefix("2;")
            case .escape(let text): !["(B", "(0", ")0", ")B", "=", ">", "7", "8", "M"].contains(text)
            case .foreign: true
            }
        }
    }
}
