/// Where a store tells of administrative acts beside recording them, so that a cut tail can be found.
///
/// Both are called after the act, on whichever thread did it. They must not take long, and nothing that they do undoes
/// the act.
public struct AuditOutlet: Sendable {
    /// The newest record after a transaction that recorded any.
    public let head: @Sendable (AuditHead) -> Void
    /// Acts that were carried out and not recorded, because the store was opened for reading only.
    public let unrecorded: @Sendable ([SessionEvent]) -> Void

    /// Creates an outlet.
    public init(
        head: @escaping @Sendable (AuditHead) -> Void, unrecorded: @escaping @Sendable ([SessionEvent]) -> Void
    ) {
        self.head = head
        self.unrecorded = unrecorded
    }

    /// Tells nobody.
    public static let none = AuditOutlet(head: { _ in }, unrecorded: { _ in })
}
