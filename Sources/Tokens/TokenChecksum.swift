/// The checksum at the end of a token: CRC-32 (ISO-HDLC) over all that stands before it, in seven base 32 characters.
///
/// It is no defence. It tells a typo or garbage from a token before any look-up, and lets a secret scanner be sure
/// of a find without asking anybody. A CRC finds every single error burst of up to 32 bits.
enum TokenChecksum {
    static let length = 7

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func characters(of text: some Sequence<UInt8>) -> [UInt8] {
        let crc = text.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
        return CrockfordBase32.encode(UInt64(~crc), length: length)
    }
}
