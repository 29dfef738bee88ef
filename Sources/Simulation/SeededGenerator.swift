import SessionStore

/// A generator whose numbers follow from a seed alone, on every machine and with every compiler: SplitMix64.
///
/// The standard library's own functions on generators may draw differently in another version; where the same seed has
/// to make the same rows, use the functions here.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator for a seed.
    public init(seed: UInt64) { state = seed }

    /// One of many independent generators for a seed.
    init(seed: UInt64, stream: UInt64) {
        var mixer = SeededGenerator(seed: seed ^ (stream &+ 1) &* 0xD6E8_FEB8_6659_FD93)
        state = mixer.next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 up to, not including, `limit`, which is at least 1.
    mutating func number(below limit: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A fraction from 0 up to, not including, 1.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Whether something of this probability happens.
    mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// One of the items, of which there is at least one.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

    /// One of the items, the heavier the likelier.
    mutating func pick<Item>(_ items: [(weight: Int, item: Item)]) -> Item {
        var rest = number(below: items.reduce(0) { $0 + $1.weight })
        for (weight, item) in items {
            if rest < weight { return item }
            rest -= weight
        }
        return items[items.count - 1].item
    }

    /// A span from zero up to, not including, `longest`; the higher the power, the shorter most are.
    mutating func span(upTo longest: Span, power: Int = 1) -> Span {
        var share = fraction()
        for _ in 1..<max(power, 1) { share *= fraction() }
        return Span(milliseconds: Int64(Double(longest.milliseconds) * share))
    }

    /// Random bytes.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count { withUnsafeBytes(of: next().littleEndian) { bytes.append(contentsOf: $0) } }
        return Array(bytes.prefix(count))
    }
}
