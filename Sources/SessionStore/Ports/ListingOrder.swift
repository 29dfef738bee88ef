/// By what a listing of sessions is ordered: the names of a session's fields. Ties are broken by id.
///
/// Texts compare by their bytes, addresses by theirs, sets by their names, and what is absent comes before all else.
public enum SessionField: String, Sendable, CaseIterable {
    case id, user, client, state, created
    case lastSeen = "last_seen"
    case idleDeadline = "idle_deadline"
    case absoluteDeadline = "absolute_deadline"
    case ended, cause, reason, actor, ip
    case firstAddress = "first_ip"
    case userAgent = "user_agent"
    case device
    case authenticationMethods = "amr"
    case label, attributes, generation, flags
}

/// By what a listing of users is ordered: the names of a user's fields. Ties are broken by user.
///
/// `clients`, `ips` and `flags` compare by how many there are; what is absent comes before all else.
public enum UserField: String, Sendable, CaseIterable {
    case user, logins, clients
    case lastSeen = "last_seen"
    case nextDeadline = "next_deadline"
    case addresses = "ips"
    case flags
}

/// A field and a direction.
public struct ListingOrder<Field: Sendable & Equatable>: Sendable, Equatable {
    /// By what.
    public var field: Field
    /// Whether the greatest comes first.
    public var descending: Bool

    /// Creates an order.
    public init(_ field: Field, descending: Bool = false) {
        self.field = field
        self.descending = descending
    }
}

/// An order of sessions.
public typealias SessionOrder = ListingOrder<SessionField>
/// An order of users.
public typealias UserOrder = ListingOrder<UserField>

extension ListingOrder where Field == SessionField {
    /// The most recently seen first.
    public static var lastSeen: Self { Self(.lastSeen, descending: true) }
}

extension ListingOrder where Field == UserField {
    /// The most recently seen first.
    public static var lastSeen: Self { Self(.lastSeen, descending: true) }
}
