import Tokens

/// The public id of a session: 80 random bits as 16 characters of lower-case Crockford base 32. It is no secret.
public struct SessionID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The length of an id's text.
    public static let length = 16
    /// How much of an id screens show.
    public static let shownLength = 8

    /// The 16 characters.
    public let description: String

    /// Reads an id; `nil` unless it is 16 characters of the alphabet, in lower case.
    public init?(parsing text: some StringProtocol) {
        guard text.utf8.count == Self.length, CrockfordBase32.contains(text.utf8) else { return nil }
        description = String(text)
    }

    /// Makes an id out of 80 random bits.
    public static func generate(using generator: inout some RandomNumberGenerator) -> SessionID {
        let bytes = (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return SessionID(unchecked: String(decoding: CrockfordBase32.encode(bytes), as: UTF8.self))
    }

    private init(unchecked text: String) { description = text }

    /// The first eight characters, as screens show an id.
    public var short: String { String(description.prefix(Self.shownLength)) }

    /// Orders by bytes.
    public static func < (left: SessionID, right: SessionID) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
