/// Crockford's base 32, lower case, five bits a character, without the letters that are taken for digits.
///
/// Exactly one spelling is accepted for a value: no upper case, no aliases, no separators.
package enum CrockfordBase32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// The text of whole five-bit groups: the bit count of `bytes` must be a multiple of five.
    package static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 5 * 8)
        append(bytes, to: &text)
        return text
    }

    /// Adds the text of whole five-bit groups.
    static func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
        precondition(bytes.count % 5 == 0, "only whole groups of five bytes have one spelling")
        var buffer: UInt64 = 0
        var filled = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt64(byte)
            filled += 8
            while filled >= 5 {
                filled -= 5
                text.append(alphabet[Int(buffer >> UInt64(filled) & 31)])
            }
        }
    }

    /// The bytes of a text whose length is a multiple of eight; `nil` when a character is not of the alphabet.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 8 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 8 * 5)
        var buffer: UInt64 = 0
        var filled = 0
        for character in text {
            let value = values[Int(character)]
            guard value != 0xFF else { return nil }
            buffer = buffer << 5 | UInt64(value)
            filled += 5
            if filled >= 8 {
                filled -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt64(filled)))
            }
        }
        return bytes
    }

    /// The lowest `5 × length` bits of a number, most significant first.
    package static func encode(_ number: UInt64, length: Int) -> [UInt8] {
        (0..<length).reversed().map { alphabet[Int(number >> UInt64($0 * 5) & 31)] }
    }

    /// Whether every character belongs to the alphabet.
    package static func contains(_ text: some Sequence<UInt8>) -> Bool {
        text.allSatisfy { values[Int($0)] != 0xFF }
    }
}
