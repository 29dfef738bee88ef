/// The checksum at the end of a token: CRC-32 (ISO-HDLC) over all that stands before it, in seven base 32 characters.
///
/// It is no defence. It tells a typo or garbage from a token before any look-up, and lets a secret scanner be sure
/// of a find without asking anybody. A CRC finds every single error burst of up to 32 bits.
enum TokenChecksum {
    static let length = 7

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    /// Writes the seven characters for a text.
    static func write(of text: UnsafeRawBufferPointer, into characters: UnsafeMutableRawBufferPointer) {
        CrockfordBase32.encode(UInt64(value(of: text)), into: characters)
    }

    /// Whether these are the seven characters for a text.
    static func matches(_ characters: Slice<UnsafeRawBufferPointer>, of text: Slice<UnsafeRawBufferPointer>) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { right in
            write(of: UnsafeRawBufferPointer(rebasing: text), into: right)
            return right.elementsEqual(characters)
        }
    }

    private static func value(of text: UnsafeRawBufferPointer) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            ~text.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
        }
    }
}
