/// Turns what the terminal sends, character by character and key by key, into inputs; a paste becomes one.
struct InputDecoder {
    enum Code: Equatable {
        case scalar(Unicode.Scalar)
        case key(Input.Key)
        case pasteBegins
        case pasteEnds
        case click(Position)
        case wheel(Int)
    }

    private var pasted: String?
    /// Whether a paste has begun and not ended.
    var isPasting: Bool { pasted != nil }
    /// A paste is cut here: nothing in the console takes more.
    private let longestPaste = 65536

    mutating func decode(_ code: Code) -> Input? {
        switch code {
        case .pasteBegins:
            pasted = ""
            return nil
        case .pasteEnds:
            defer { pasted = nil }
            return pasted.map(Input.paste)
        case .scalar(let scalar):
            guard pasted == nil else {
                if (pasted?.utf8.count ?? 0) < longestPaste { pasted?.unicodeScalars.append(scalar) }
                return nil
            }
            return Self.input(of: scalar)
        case .key(let key):
            if pasted != nil, key == .enter { pasted?.append("\n") }
            return pasted == nil ? .key(key) : nil
        case .click(let position): return .click(position)
        case .wheel(let steps): return .wheel(steps)
        }
    }

    private static func input(of scalar: Unicode.Scalar) -> Input? {
        switch scalar.value {
        case 0x08, 0x7F: return .key(.backspace)
        case 0x09: return .key(.tab)
        case 0x0A, 0x0D: return .key(.enter)
        case 0x1B: return .key(.escape)
        case 0x00: return nil
        case 0x01...0x1A: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 0x1C...0x1F: return nil
        case 0x80..<0xA0: return nil
        default: return .character(Character(scalar))
        }
    }
}
