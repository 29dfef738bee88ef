import Crypto

/// SHA-256 over bytes that come piece by piece: whether two contents are the same, without holding either.
public struct ContentDigest: Sendable {
    /// The length of the result's text.
    public static let length = 64

    private var hash = SHA256()

    /// Begins with nothing.
    public init() {}

    /// Adds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    /// Adds bytes.
    public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// The digest of what was added so far: 64 lower-case hexadecimal digits. More may be added afterwards.
    public var text: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
