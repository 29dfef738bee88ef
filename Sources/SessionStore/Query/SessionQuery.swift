/// A query in the language that console, commands and service share.
///
/// ```swift
/// let query = try SessionQuery(parsing: "user:ada* (client:web OR client:ios) -seen<10m")
/// ```
public struct SessionQuery: Sendable, Equatable {
    /// What has to hold; `nil` for an empty query.
    public let expression: QueryExpression?

    /// A query of a tree.
    public init(_ expression: QueryExpression?) { self.expression = expression }

    /// Reads a query. Terms are ANDed; `OR` binds less tightly; `NOT term`, `-term` and `-(…)` negate. Text in quotes is
    /// taken literally, a `*` as well, and a quote inside is written twice. A text of blanks only is the empty query.
    ///
    /// - Throws: ``QueryError`` with the column of the first mistake.
    public init(parsing text: String) throws(QueryError) { expression = try QueryParser.parse(text) }

    /// The empty query: every live session, every event.
    public static let all = SessionQuery(nil)
}

extension SessionQuery {
    /// What has to hold of a session: the query with the state that it implies.
    ///
    /// A query with a `state:` term anywhere, negated or not, implies nothing. Otherwise one with a `cause:`, `reason:`,
    /// `actor:` or `ended` term anywhere means ended sessions only, and every other one live sessions only: the state is
    /// ANDed with the whole of the query. For events nothing is implied.
    public var effectiveExpression: QueryExpression {
        guard let expression else { return .term(.state(.live)) }
        guard let impliedState else { return expression }
        return .all([expression, .term(.state(impliedState))])
    }

    /// The state that it implies; `nil` when it says itself which it means.
    public var impliedState: QueryState? {
        guard let expression else { return .live }
        if expression.contains(where: { if case .state = $0 { true } else { false } }) { return nil }
        return expression.contains(where: \.impliesEnd) ? .ended : .live
    }

    /// Whether what it finds changes by the time that passes alone.
    public var ages: Bool {
        expression?.contains { if case .age = $0 { true } else if case .ends = $0 { true } else { false } } ?? false
    }

    /// Whether a session matches as of `now`: past a deadline it has ended, by the policy.
    ///
    /// This is the reference for every store.
    public func matches(_ session: Session, at now: Timestamp) -> Bool {
        effectiveExpression.holds(for: QuerySubject(session, at: now), at: now)
    }

    /// Whether an event matches. An event has neither state nor alarms, deadlines, last use, methods or label, so terms
    /// on those do not hold.
    public func matches(_ event: SessionEvent, at now: Timestamp) -> Bool {
        expression?.holds(for: QuerySubject(event), at: now) ?? true
    }
}

extension QueryTerm {
    fileprivate var impliesEnd: Bool {
        switch self {
        case .text(.cause, _), .text(.reason, _), .text(.actor, _), .moment(.ended, _, _): true
        default: false
        }
    }
}
