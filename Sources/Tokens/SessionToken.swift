import Crypto

/// The one credential of a login: an opaque secret of 160 random bits.
///
/// Its text is `cfs_`, 32 characters of base 32 and a checksum of 7: 43 in all. There is one spelling of a token, and
/// anything else is ``MalformedToken``. A token never prints, dumps, interpolates or encodes itself;
/// ``revealed()`` is the one way to its text. Comparison takes constant time, and the memory is wiped when the last
/// copy is dropped.
public struct SessionToken: Sendable, Equatable {
    /// The fixed beginning, by which secret scanners know a token.
    public static let prefix = "cfs_"
    /// The length of a token's text in bytes.
    public static let length = 43

    private static let randomByteCount = 20
    private static let randomCharacterCount = 32

    private let secret: SymmetricKey

    init(secret: SymmetricKey) { self.secret = secret }

    /// Makes a new token out of 160 random bits.
    public static func generate(using generator: inout some RandomNumberGenerator) -> SessionToken {
        var bytes = [UInt8](repeating: 0, count: randomByteCount)
        defer { wipe(&bytes) }
        for index in bytes.indices { bytes[index] = UInt8.random(in: .min ... .max, using: &generator) }
        return SessionToken(secret: SymmetricKey(data: bytes))
    }

    /// Reads the text of a token.
    ///
    /// - Throws: ``MalformedToken`` unless `text` is exactly what ``revealed()`` gives for some token.
    public init(parsing text: some Collection<UInt8>) throws(MalformedToken) {
        guard text.count == Self.length, text.starts(with: Self.prefix.utf8) else { throw MalformedToken() }
        let covered = text.dropLast(TokenChecksum.length)
        guard
            text.suffix(TokenChecksum.length).elementsEqual(TokenChecksum.characters(of: covered)),
            var bytes = CrockfordBase32.decode(covered.dropFirst(Self.prefix.utf8.count))
        else { throw MalformedToken() }
        secret = SymmetricKey(data: bytes)
        wipe(&bytes)
    }

    /// Reads the text of a token.
    ///
    /// - Throws: ``MalformedToken`` unless `text` is exactly what ``revealed()`` gives for some token.
    public init(parsing text: String) throws(MalformedToken) { try self.init(parsing: text.utf8) }

    /// The text of the token, to be shown once, to the caller who asked for it.
    public func revealed() -> String {
        var text = textBytes
        defer { wipe(&text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// What a store keeps instead of the token.
    public var hash: TokenHash {
        var text = textBytes
        defer { wipe(&text) }
        return TokenHash(digest: SHA256.hash(data: text))
    }

    private var textBytes: [UInt8] {
        var text: [UInt8] = []
        // Without room for all of it, a shorter copy would be left behind where nobody wipes it.
        text.reserveCapacity(Self.length)
        text.append(contentsOf: Self.prefix.utf8)
        withSecretBytes { CrockfordBase32.append($0, to: &text) }
        text.append(contentsOf: TokenChecksum.characters(of: text))
        return text
    }

    func withSecretBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try secret.withUnsafeBytes(body)
    }

    var keyMaterial: SymmetricKey { secret }
}

extension SessionToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the token.
    public var description: String { "SessionToken(redacted)" }
    /// Never the token.
    public var debugDescription: String { description }
    /// Nothing: `dump` and debuggers' views see no part of the token.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension SessionToken: Encodable {
    /// Always throws: a token leaves the process only where ``revealed()`` is written out.
    public func encode(to encoder: any Encoder) throws {
        throw EncodingError.invalidValue(
            description,
            .init(codingPath: encoder.codingPath, debugDescription: "a session token is not encoded; reveal it by name")
        )
    }
}
