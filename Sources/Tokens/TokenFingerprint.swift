/// What a cache finds a token by: 128 bits out of a hash that is keyed with a secret of this process.
///
/// It costs a fraction of SHA-256 and says nothing outside of the process: it is neither stored nor shown, nobody without
/// the key can make two tokens collide, and guessing one of a million cached tokens would take 2^108 attempts. What a
/// token *is* has been decided by its ``TokenHash`` when the cache took it in.
public struct TokenFingerprint: Sendable, Hashable {
    /// The two halves; either is uniformly distributed.
    public let high, low: UInt64

    /// Stands where there is no token yet.
    package static let zero = TokenFingerprint(high: 0, low: 0)

    /// The key, made anew by each cache.
    public struct Key: Sendable {
        fileprivate let words: (UInt64, UInt64)

        /// A random key.
        public init() {
            var generator = SystemRandomNumberGenerator()
            words = (generator.next(), generator.next())
        }
    }
}

extension TokenFingerprint: CustomStringConvertible, CustomReflectable {
    /// Never the fingerprint.
    public var description: String { "TokenFingerprint(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension SessionToken {
    /// The token's fingerprint under a key. Allocates nothing.
    public func fingerprint(under key: TokenFingerprint.Key) -> TokenFingerprint {
        let (high, low) = secret.digest(under: key.words)
        return TokenFingerprint(high: high, low: low)
    }
}
