import Crypto

/// SHA-256 of a token's text: what a store keeps and looks up. It is never accepted as a token.
public struct TokenHash: Sendable, Hashable {
    /// The length in bytes.
    public static let byteCount = 32

    // Four words rather than an array: a hash lives in every cache entry and is compared on every look-up.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The hash of a token's text.
    init(of text: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: text)
        words = hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// Reads a hash as a store keeps it; `nil` unless there are exactly 32 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard let hash = Array(bytes).withUnsafeBytes({ Self(bytes: $0) }) else { return nil }
        self = hash
    }

    /// Reads a hash as a store keeps it; `nil` unless there are exactly 32 bytes.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.byteCount else { return nil }
        words = bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Calls `body` with the 32 bytes, which are valid only during the call.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: words, body)
    }

    /// Whether both are the hash of one token, in constant time.
    public static func == (left: TokenHash, right: TokenHash) -> Bool {
        let difference =
            (left.words.0 ^ right.words.0) | (left.words.1 ^ right.words.1) | (left.words.2 ^ right.words.2)
            | (left.words.3 ^ right.words.3)
        return difference == 0
    }

    /// Feeds one word: a hash is uniformly distributed already.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension TokenHash: CustomStringConvertible, CustomReflectable {
    /// Never the hash: it is of use to nobody who reads logs.
    public var description: String { "TokenHash(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
