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
    public static let length = TokenText.length

    let secret: TokenSecret

    init(secret: TokenSecret) { self.secret = secret }

    /// Makes a new token out of 160 random bits.
    public static func generate(using generator: inout some RandomNumberGenerator) -> SessionToken {
        SessionToken(secret: .generate(using: &generator))
    }

    /// Reads the text of a token.
    ///
    /// - Throws: ``MalformedToken`` unless `text` is exactly what ``revealed()`` gives for some token.
    public init(parsing text: some Collection<UInt8>) throws(MalformedToken) {
        guard let secret = TokenText.secret(in: text, prefix: Self.prefix) else { throw MalformedToken() }
        self.secret = secret
    }

    /// Reads the text of a token.
    ///
    /// - Throws: ``MalformedToken`` unless `text` is exactly what ``revealed()`` gives for some token.
    public init(parsing text: String) throws(MalformedToken) { try self.init(parsing: text.utf8) }

    /// The text of the token, to be shown once, to the caller who asked for it.
    public func revealed() -> String {
        TokenText.with(secret, prefix: Self.prefix) { String(decoding: $0, as: UTF8.self) }
    }

    /// What a store keeps instead of the token.
    public var hash: TokenHash { TokenText.with(secret, prefix: Self.prefix) { TokenHash(of: $0) } }

    var keyMaterial: SymmetricKey { secret.withUnsafeBytes { SymmetricKey(data: $0) } }

    /// Whether both are the same token, in constant time.
    public static func == (left: SessionToken, right: SessionToken) -> Bool { left.secret.equals(right.secret) }
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
