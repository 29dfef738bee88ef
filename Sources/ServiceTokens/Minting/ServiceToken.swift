import FoundationEssentials
import JWTKit

/// A short-lived token for one service (RFC 9068), minted from a session.
public struct ServiceToken: Sendable, Equatable {
    /// A token of usual names has no more bytes.
    public static let usualSize = 520

    /// The token, to be handed to whoever asked for it.
    public let text: String
    /// Its own name (`jti`).
    public let id: String
    /// The service that it is for.
    public let audience: String
    /// When it expires, in whole seconds.
    public let expires: NumericDate
    /// The label of the key that signed it.
    public let key: String
}

extension ServiceToken: CustomStringConvertible, CustomReflectable {
    /// Never the token.
    public var description: String { "ServiceToken(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// Why no token is minted.
public enum MintingRefusal: Error, Sendable, Equatable {
    /// The service is not among those that may get one; RFC 8693 §2.2.2 calls it `invalid_target`.
    case audience
    /// It would live longer than 15 minutes, or no time at all.
    case lifetime
    /// The session ends within a second.
    case ended
    /// The key cannot sign.
    case key
}
