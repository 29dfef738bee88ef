import SessionStore

/// A query together with how it was typed.
struct Filter: Sendable, Equatable {
    var text = ""
    var query = SessionQuery.all

    /// Nothing is filtered.
    static let none = Filter()

    /// A filter from what was typed.
    init(typed text: String) throws(QueryError) {
        query = try SessionQuery(parsing: text)
        self.text = text
    }

    /// A filter from a query.
    init(_ query: SessionQuery = .all) {
        self.query = query
        text = query.expression.map { "\($0)" } ?? ""
    }

    /// Whether everything passes.
    var isNone: Bool { query.expression == nil }
}

extension SessionQuery {
    /// Both hold.
    func and(_ other: QueryExpression) -> SessionQuery {
        SessionQuery(.all([expression, other].compactMap { $0 }))
    }

    /// Whether whatever it finds has ended, by what it implies or by what it says.
    var findsOnlyEnded: Bool {
        guard let expression, impliedState != .live else { return false }
        guard impliedState == nil else { return true }
        let ended = QueryExpression.term(.state(.ended))
        guard case .and(let parts) = expression else { return expression == ended }
        return parts.contains { $0 == ended }
    }

    /// The logins of one user, apart from the case of letters; who needs the very one compares again.
    static func of(user: String) -> QueryExpression { .term(.text(.user, QueryPattern(parts: [user]))) }

    /// These logins.
    static func of(_ ids: [SessionID]) -> QueryExpression { .any(ids.map { .term(.idPrefix($0.description)) }) }
}
