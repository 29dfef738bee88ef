import Crypto
import Tokens

/// The key that private keys are sealed under: 32 bytes, which are kept apart from the store.
public struct SealingKey: Sendable {
    /// The length in bytes.
    public static let byteCount = 32

    let key: SymmetricKey

    /// Reads a key; `nil` unless it has 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Reads what ``fileText`` gives, with or without its newline; `nil` when it is something else.
    public init?(fileText text: [UInt8]) {
        let line = text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
        guard var bytes = Base64URL.decode(line) else { return nil }
        defer { wipe(&bytes) }
        self.init(bytes: bytes)
    }

    /// Makes a key out of random bytes.
    public static func generate(using generator: inout some RandomNumberGenerator) -> SealingKey {
        var bytes = (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        defer { wipe(&bytes) }
        return SealingKey(key: SymmetricKey(data: bytes))
    }

    private init(key: SymmetricKey) { self.key = key }

    /// The line that a file holds: 43 characters of base64url and a newline.
    public var fileText: [UInt8] { key.withUnsafeBytes { Array((Base64URL.encode(Array($0)) + "\n").utf8) } }
}

extension SealingKey: CustomStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "SealingKey(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
