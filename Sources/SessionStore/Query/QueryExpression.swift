/// The tree of a query.
public indirect enum QueryExpression: Sendable, Equatable {
    /// Each holds. Two or more, none of them `and`.
    case and([QueryExpression])
    /// One at least holds. Two or more, none of them `or`.
    case or([QueryExpression])
    /// It does not hold.
    case not(QueryExpression)
    /// A single condition.
    case term(QueryTerm)
}

/// A single condition. On an absent value it is false.
public enum QueryTerm: Sendable, Equatable {
    /// The whole text, ignoring case.
    case text(QueryTextField, QueryPattern)
    /// The id begins so, in lower case.
    case idPrefix(String)
    /// The last address lies in a network.
    case address(IPNetwork)
    /// The generation compares so.
    case refreshes(QueryComparison, Int)
    /// The time since compares so: `age>7d`, `seen<10m`.
    case age(QueryAgeField, QueryComparison, Span)
    /// The time left to the nearer deadline compares so.
    case ends(QueryComparison, Span)
    /// The moment compares so: `created>2026-11-01`.
    case moment(QueryMomentField, QueryComparison, Timestamp)
    /// The session carries the alarm.
    case flag(SessionFlag)
    /// The session is live, or ended.
    case state(QueryState)
    /// The event is of the kind; false for sessions.
    case kind(SessionEvent.Kind)
    /// The text occurs in user, client, address, device or User-Agent, ignoring case.
    case word(String)
}

/// A field that is compared as a whole text.
public enum QueryTextField: String, Sendable, CaseIterable {
    case user, client, agent, device, label, amr, cause, actor, reason
}

/// A field that is an age: the time since then.
public enum QueryAgeField: String, Sendable, CaseIterable {
    /// Since the sign-in; of an event, since it was written.
    case age
    /// Since the last use; events have none.
    case seen
}

/// A field that is a moment.
public enum QueryMomentField: String, Sendable, CaseIterable {
    /// The sign-in; of an event, its writing.
    case created
    /// The last use; events have none.
    case seen
    /// The end; events have none.
    case ended
}

/// How two values compare.
public enum QueryComparison: String, Sendable, CaseIterable {
    case equal = ":"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// Whether it holds.
    public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}

/// Whether a session is live.
public enum QueryState: String, Sendable, CaseIterable {
    case live, ended
}

/// Literal parts with any run of characters between them: `ada*` is `["ada", ""]`, `ada` is `["ada"]`.
///
/// A `*` inside quotes is literal, so the parts are kept apart from how they were written.
public struct QueryPattern: Sendable, Equatable {
    /// The literal parts, at least one; they match ignoring case (Unicode simple case folding).
    public let parts: [String]

    /// A pattern of literal parts.
    public init(parts: [String]) { self.parts = parts }
}
