/// The rules for the logins of one client.
public struct ClientPolicy: Sendable, Equatable {
    /// How long a login lives without being used; `nil`: it does not end for want of use.
    public var idle: Span?
    /// How long a login lives at most; `nil`: no limit.
    public var absolute: Span?
    /// At which age a token should be replaced; `nil`: never due.
    public var refresh: Span?
    /// How long a replaced token is tolerated after its successor was first seen.
    public var grace: Span
    /// The least time between two written touches.
    public var touch: Span
    /// How long ended logins are kept as tombstones.
    public var retention: Span
    /// How many logins a user may have at once; `nil`: any number. In ``Policy/base`` it counts a user's logins on
    /// all clients, in a client's own rules those on that client.
    public var limit: SessionLimit?

    /// The defaults: SP 800-63B-4 §2.2.3 for both deadlines, RFC 9700 §4.14.2 for rotation.
    public init(
        idle: Span? = .minutes(30), absolute: Span? = .hours(12), refresh: Span? = .minutes(15),
        grace: Span = .seconds(30), touch: Span = .seconds(60), retention: Span = .days(30),
        limit: SessionLimit? = nil
    ) {
        self.idle = idle
        self.absolute = absolute
        self.refresh = refresh
        self.grace = grace
        self.touch = touch
        self.retention = retention
        self.limit = limit
    }

    /// The least time between two written touches that keeps a login from reaching its idle end more than a quarter
    /// too early.
    public var effectiveTouch: Span {
        guard let idle else { return touch }
        return min(touch, Span(milliseconds: idle.milliseconds / 4))
    }

    /// The idle deadline of a login used at `moment`, never later than its absolute one.
    public func idleDeadline(usedAt moment: Timestamp, absolute: Timestamp?) -> Timestamp? {
        guard let idle else { return nil }
        let deadline = moment + idle
        return absolute.map { min($0, deadline) } ?? deadline
    }

    /// The absolute deadline of a login created at `moment`.
    public func absoluteDeadline(createdAt moment: Timestamp) -> Timestamp? { absolute.map { moment + $0 } }
}

/// A limit of concurrent logins and what happens when it is reached.
public struct SessionLimit: Sendable, Equatable {
    /// What happens to a login beyond the limit.
    public enum WhenFull: String, Sendable, CaseIterable {
        /// The least recently seen login ends; of two seen at once, the older one.
        case evict
        /// The new login is refused.
        case refuse
    }

    /// How many, at least 1.
    public let count: Int
    /// What then.
    public let whenFull: WhenFull

    /// Creates a limit of at least one login.
    public init(count: Int, whenFull: WhenFull = .evict) {
        precondition(count > 0, "a limit of no logins would refuse everybody; use nil for no limit")
        self.count = count
        self.whenFull = whenFull
    }
}
