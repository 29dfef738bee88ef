/// How many service tokens that one key has signed for one service may still be valid.
public struct OutstandingTokenCount: Sendable, Equatable {
    /// The label of the key.
    public let key: String
    /// The service.
    public let audience: String
    /// How many.
    public let count: Int
    /// When the last of them expires.
    public let until: Timestamp

    /// So many of them.
    public init(key: String, audience: String, count: Int, until: Timestamp) {
        self.key = key
        self.audience = audience
        self.count = count
        self.until = until
    }
}
