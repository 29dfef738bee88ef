extension StrictJSONReader {
    /// Reads a string from its first quote to its last.
    mutating func string() throws(MalformedJSON) -> String {
        place += 1
        var text: [UInt8] = []
        var start = place
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text += bytes[start..<place]
                place += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += bytes[start..<place]
                text += Array(String(try escaped()).utf8)
                start = place
            case ..<0x20: throw wrong("a control character stands in a text")
            default: place += 1
            }
        }
        throw wrong("a text has no end")
    }

    private mutating func escaped() throws(MalformedJSON) -> Unicode.Scalar {
        place += 1
        guard let byte = next else { throw wrong("a text has no end") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw wrong("there is no such escape")
        }
    }

    /// A scalar of four hexadecimal digits, or of two halves of a surrogate pair. Half a pair is no text.
    private mutating func unicodeEscape() throws(MalformedJSON) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), take("\\"), take("u") else { throw half }
        let second = try fourDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw half }
        return scalar
    }

    private var half: MalformedJSON { wrong("an escape stands for no character") }

    private mutating func fourDigits() throws(MalformedJSON) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw half }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }
}
