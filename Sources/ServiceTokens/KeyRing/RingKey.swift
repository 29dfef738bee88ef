/// One key of a ring, from its publication to its end.
public struct RingKey: Sendable, Equatable, Identifiable {
    /// Where a key is in its life.
    public enum Stage: String, Sendable, CaseIterable {
        /// Published, so that verifiers know it before it is used.
        case next
        /// It signs. There is one.
        case active
        /// It signs no more, and is published until its last token has expired.
        case retiring
        /// It is published no more.
        case retired
    }

    /// The public half, which is kept for good.
    public let published: PublishedKey
    /// The private half, until it signs no more.
    public internal(set) var sealed: SealedSigningKey?
    /// Since when verifiers are given it.
    public let publishedAt: NumericDate
    /// Since when it signs.
    public internal(set) var activeAt: NumericDate?
    /// Since when it signs no more.
    public internal(set) var retiringAt: NumericDate?
    /// Since when verifiers are not given it any more.
    public internal(set) var retiredAt: NumericDate?

    /// A key as a store kept it.
    public init(
        published: PublishedKey, sealed: SealedSigningKey?, publishedAt: NumericDate, activeAt: NumericDate? = nil,
        retiringAt: NumericDate? = nil, retiredAt: NumericDate? = nil
    ) {
        self.published = published
        self.sealed = sealed
        self.publishedAt = publishedAt
        self.activeAt = activeAt
        self.retiringAt = retiringAt
        self.retiredAt = retiredAt
    }

    /// The label.
    public var id: String { published.id }

    /// Where it is in its life.
    public var stage: Stage {
        if retiredAt != nil { return .retired }
        if retiringAt != nil { return .retiring }
        return activeAt == nil ? .next : .active
    }
}
