import SessionStore

/// Where requests come from: private networks of offices, and the blocks that RFC 5737 and RFC 3849 keep for examples.
enum Places {
    /// An address where a person is found, one of a few: the desk, the home, the road.
    static func address(of person: Int, mobile: Bool, using random: inout SeededGenerator) -> IPAddress? {
        switch random.number(below: 10) {
        case 0..<5 where !mobile: desk(of: person)
        case 0..<8: home(of: person)
        default: road(using: &random)
        }
    }

    /// An address that is nobody's.
    static func elsewhere(using random: inout SeededGenerator) -> IPAddress? {
        IPAddress(bytes: [203, 0, 113, UInt8(1 + random.number(below: 254))])
    }

    /// The place of a person in an office.
    static func desk(of person: Int) -> IPAddress? {
        let office = UInt8(truncatingIfNeeded: person % 6)
        return IPAddress(bytes: [10, office, UInt8(truncatingIfNeeded: person >> 8), UInt8(2 + person % 250)])
    }

    private static func home(of person: Int) -> IPAddress? {
        var mixed = SeededGenerator(seed: UInt64(person))
        let bytes = mixed.bytes(6)
        guard mixed.chance(0.45) else { return IPAddress(bytes: [198, 51, 100, max(bytes[0], 1)]) }
        return IPAddress(bytes: [
            0x20, 0x01, 0x0D, 0xB8, bytes[0], bytes[1], bytes[2], 0, 0, 0, 0, 0, 0, 0, bytes[3], bytes[4],
        ])
    }

    private static func road(using random: inout SeededGenerator) -> IPAddress? {
        let bytes = random.bytes(4)
        guard random.chance(0.5) else { return IPAddress(bytes: [192, 0, 2, max(bytes[0], 1)]) }
        return IPAddress(
            bytes: [0x20, 0x01, 0x0D, 0xB8, 0xCA, 0xFE, bytes[0], bytes[1]] + [0, 0, 0, 0, 0, 0] + bytes[2...])
    }
}
