import Crypto
import Tokens

/// A private key as a store keeps it: sealed, so that a stolen store cannot sign.
///
/// The cipher is AES-256-GCM. Label and algorithm are bound to it as associated data, so that no seal opens in another's
/// place.
public struct SealedSigningKey: Sendable, Equatable {
    /// The version of the format, which is its first byte. A nonce of 12 follows, the 32 of the key, and a tag of 16.
    static let version: UInt8 = 1

    /// The length in bytes.
    public static let byteCount = 61

    /// The bytes, as a store keeps them.
    public let bytes: [UInt8]

    /// Takes what a store has kept. Whether it opens is seen when it is opened.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// Seals a key.
    public init(_ key: SigningKey, under sealing: SealingKey, using generator: inout some RandomNumberGenerator) {
        let nonce = (0..<12).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        var secret = key.bytes
        defer { wipe(&secret) }
        do {
            let box = try AES.GCM.seal(
                secret, using: sealing.key, nonce: AES.GCM.Nonce(data: nonce),
                authenticating: Self.context(key.published.algorithm, key.published.id))
            bytes = [Self.version] + nonce + box.ciphertext + box.tag
        } catch {
            preconditionFailure("AES-GCM takes any 32 bytes under a 256-bit key and a 96-bit nonce: \(error)")
        }
    }

    /// The private key of `published`; `nil` when this is not its seal, or not under this key.
    public func open(_ published: PublishedKey, with sealing: SealingKey) -> SigningKey? {
        guard bytes.count == Self.byteCount, bytes[0] == Self.version,
            let box = try? AES.GCM.SealedBox(combined: bytes.dropFirst()),
            let opened = try? AES.GCM.open(
                box, using: sealing.key, authenticating: Self.context(published.algorithm, published.id))
        else { return nil }
        var secret = Array(opened)
        defer { wipe(&secret) }
        guard let key = SigningKey(published.algorithm, bytes: secret), key.published == published else { return nil }
        return key
    }

    private static func context(_ algorithm: SigningAlgorithm, _ id: String) -> [UInt8] {
        Array("curfew signing key 1\0\(algorithm.rawValue)\0\(id)".utf8)
    }
}

extension SealedSigningKey: CustomStringConvertible, CustomReflectable {
    /// Never the bytes.
    public var description: String { "SealedSigningKey(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
