/// A window on a listing.
public struct Page<Item: Sendable>: Sendable {
    /// The items in order.
    public let items: [Item]
    /// Whether more follow after the last of them.
    public let hasMore: Bool

    /// Creates a window.
    public init(items: [Item], hasMore: Bool) {
        self.items = items
        self.hasMore = hasMore
    }
}

extension Page: Equatable where Item: Equatable {}
