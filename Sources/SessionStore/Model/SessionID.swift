import Tokens

/// The public id of a session: 80 random bits as 16 characters of lower-case Crockford base 32. It is no secret.
public struct SessionID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The length of an id's text.
    public static let length = 16
    /// How much of an id screens show.
    public static let shownLength = 8

    // The bits rather than the text, which would be too long for a string without memory of its own.
    private let high: UInt64
    private let low: UInt16

    /// Reads an id; `nil` unless it is 16 characters of the alphabet, in lower case.
    public init?(parsing text: some StringProtocol) {
        guard text.utf8.count == Self.length, let bytes = CrockfordBase32.decode(text.utf8) else { return nil }
        self.init(bytes)
    }

    /// Makes an id out of 80 random bits.
    public static func generate(using generator: inout some RandomNumberGenerator) -> SessionID {
        SessionID((0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// The length of an id's bits in bytes.
    package static let byteCount = 10

    /// Reads the bits of an id; `nil` unless there are exactly ten bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(Array(bytes))
    }

    /// The bits, the first of which stand in the first character.
    package var bytes: [UInt8] {
        withUnsafeBytes(of: high.bigEndian) { Array($0) } + withUnsafeBytes(of: low.bigEndian) { Array($0) }
    }

    private init(_ bytes: [UInt8]) {
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.suffix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// The 16 characters.
    public var description: String {
        String(decoding: CrockfordBase32.encode(bytes), as: UTF8.self)
    }

    /// The first eight characters, as screens show an id.
    public var short: String { String(description.prefix(Self.shownLength)) }

    /// Orders as the texts do, by bytes.
    public static func < (left: SessionID, right: SessionID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
