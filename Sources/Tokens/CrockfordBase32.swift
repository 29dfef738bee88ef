/// Crockford's base 32, lower case, five bits a character, without the letters that are taken for digits.
///
/// Exactly one spelling is accepted for a value: no upper case, no aliases, no separators. It writes into memory of the
/// caller, so that nothing of a secret is left behind where nobody wipes it.
package enum CrockfordBase32 {
    private static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"

    /// The values of the letters from a to z; 255 for those that are none of the alphabet's.
    private static let letters: [UInt8] = [
        10, 11, 12, 13, 14, 15, 16, 17, 255, 18, 19, 255, 20, 21, 255, 22, 23, 24, 25, 26, 255, 27, 28, 29, 30, 31,
    ]

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            let value = letters[Int(character - UInt8(ascii: "a"))]
            return value == 255 ? nil : value
        default: return nil
        }
    }

    /// The character for the lowest five bits.
    private static func character(of value: UInt64) -> UInt8 {
        alphabet.utf8Start[Int(truncatingIfNeeded: value & 31)]
    }

    /// Writes the text of whole five-byte groups, eight characters each.
    package static func encode(_ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableRawBufferPointer) {
        precondition(
            bytes.count % 5 == 0 && text.count == bytes.count / 5 * 8,
            "only whole groups of five bytes have one spelling")
        for group in 0..<bytes.count / 5 {
            var number: UInt64 = 0
            for offset in 0..<5 { number = number << 8 | UInt64(bytes[group * 5 + offset]) }
            for offset in 0..<8 { text[group * 8 + offset] = character(of: number >> UInt64(35 - offset * 5)) }
        }
    }

    /// Reads whole groups of eight characters, five bytes each; `false` when a character is not of the alphabet.
    package static func decode(_ text: UnsafeRawBufferPointer, into bytes: UnsafeMutableRawBufferPointer) -> Bool {
        precondition(
            text.count % 8 == 0 && bytes.count == text.count / 8 * 5, "only whole groups of eight characters are read")
        for group in 0..<text.count / 8 {
            var number: UInt64 = 0
            for offset in 0..<8 {
                guard let value = value(of: text[group * 8 + offset]) else { return false }
                number = number << 5 | UInt64(value)
            }
            for offset in 0..<5 {
                bytes[group * 5 + offset] = UInt8(truncatingIfNeeded: number >> UInt64(32 - offset * 8))
            }
        }
        return true
    }

    /// Writes the lowest bits of a number, five for each character there is room for, most significant first.
    static func encode(_ number: UInt64, into text: UnsafeMutableRawBufferPointer) {
        for index in text.indices {
            text[index] = character(of: number >> UInt64((text.count - 1 - index) * 5))
        }
    }

    /// Whether every character belongs to the alphabet.
    package static func contains(_ text: some Sequence<UInt8>) -> Bool {
        text.allSatisfy { value(of: $0) != nil }
    }
}
