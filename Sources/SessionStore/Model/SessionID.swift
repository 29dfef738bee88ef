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
        let known = text.utf8.withContiguousStorageIfAvailable { Self(text: UnsafeRawBufferPointer($0)) }
        guard let id = known ?? Array(text.utf8).withUnsafeBytes({ Self(text: $0) }) else { return nil }
        self = id
    }

    /// Reads an id out of its 16 characters.
    package init?(text: UnsafeRawBufferPointer) {
        guard text.count == Self.length else { return nil }
        let id: SessionID? = withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { bytes in
            CrockfordBase32.decode(text, into: bytes) ? SessionID(UnsafeRawBufferPointer(bytes)) : nil
        }
        guard let id else { return nil }
        self = id
    }

    /// Makes an id out of 80 random bits.
    public static func generate(using generator: inout some RandomNumberGenerator) -> SessionID {
        withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 8) { bytes in
            for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: generator.next()) }
            return SessionID(UnsafeRawBufferPointer(bytes))
        }
    }

    /// The length of an id's bits in bytes.
    package static let byteCount = 10

    /// Reads the bits of an id; `nil` unless there are exactly ten bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self = Array(bytes).withUnsafeBytes { SessionID($0) }
    }

    /// The bits, the first of which stand in the first character.
    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    private init(_ bytes: UnsafeRawBufferPointer) {
        high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        low = UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    }

    private func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { bytes in
            bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt16.self)
            return body(UnsafeRawBufferPointer(bytes))
        }
    }

    /// The 16 characters.
    public var description: String {
        withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: Self.length) { text in
                let text = UnsafeMutableRawBufferPointer(text)
                CrockfordBase32.encode(bytes, into: UnsafeMutableRawBufferPointer(rebasing: text[..<Self.length]))
                return Self.length
            }
        }
    }

    /// The first eight characters, as screens show an id.
    public var short: String { String(description.prefix(Self.shownLength)) }

    /// Orders as the texts do, by bytes.
    public static func < (left: SessionID, right: SessionID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
