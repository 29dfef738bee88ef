/// A key that service tokens are signed with, as a store keeps it: what its bytes mean is known elsewhere.
public struct StoredSigningKey: Sendable, Equatable {
    /// The label, unique in a store.
    public var id: String
    /// The name of the algorithm.
    public var algorithm: String
    /// The public half.
    public var published: [UInt8]
    /// The private half, sealed under a key that the store has not; `nil` once it signs no more.
    public var sealed: [UInt8]?
    /// Since when verifiers are given it.
    public var publishedAt: Timestamp
    /// Since when it signs.
    public var activeAt: Timestamp?
    /// Since when it signs no more.
    public var retiringAt: Timestamp?
    /// Since when verifiers are not given it any more.
    public var retiredAt: Timestamp?

    /// A key.
    public init(
        id: String, algorithm: String, published: [UInt8], sealed: [UInt8]?, publishedAt: Timestamp,
        activeAt: Timestamp? = nil, retiringAt: Timestamp? = nil, retiredAt: Timestamp? = nil
    ) {
        self.id = id
        self.algorithm = algorithm
        self.published = published
        self.sealed = sealed
        self.publishedAt = publishedAt
        self.activeAt = activeAt
        self.retiringAt = retiringAt
        self.retiredAt = retiredAt
    }
}
