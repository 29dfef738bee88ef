import GRDB
import SessionStore

/// A short walk over the most recently used logins, before a query is allowed to start from names, addresses or times of
/// login.
///
/// `user:a*`, `age<1h` or `firefox` may match half of all logins or three of them, and the planner cannot know. So some are
/// counted first: where few match, starting from the names is cheap. If many match, a page fills within a few thousand of
/// the newest logins; if it does not, those that match are old, and are sorted after all. So each way is taken where it is
/// fast, and the walk costs a few milliseconds at most.
enum RecentWalk {
    /// How many logins are looked at. Tests shorten it.
    @TaskLocal static var length = 5000

    /// How many logins may match for starting from the names.
    private static let few = 1000

    /// Whether few logins match, by whatever leads to them.
    static func isNeedless(_ query: SessionQuery, at now: Timestamp, in db: Database, _ source: SessionSource) throws
        -> Bool
    {
        let condition = QueryCompiler(.sessions, at: now, creationLeads: true).condition(query.effectiveExpression)
        let count = try db.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM \(source.table) WHERE \(source.unended) AND \(condition.sql) LIMIT ?)
            """, condition.values + [SQLValue(min(few, length) + 1)]
        ) { Int($0.integer(0)) }
        return (count ?? 0) <= min(few, length)
    }

    /// Where the walk ends; `nil` when it goes to the end of all.
    struct Boundary {
        let lastSeen: Int64
        let publicID: String

        /// The logins before it, in the order of use and id.
        func sessions(descending: Bool) -> SQLFragment {
            SQLFragment(
                "(s.last_seen, s.public_id) \(descending ? ">" : "<") (?, ?)", [.integer(lastSeen), .text(publicID)])
        }

        /// The logins before it in whatever order of those used at the same moment.
        func moments(descending: Bool) -> SQLFragment {
            SQLFragment("s.last_seen \(descending ? ">" : "<") ?", [.integer(lastSeen)])
        }
    }

    /// Whether a query is of the kind that may match many or few.
    static func serves(_ query: SessionQuery) -> Bool {
        query.onlyState == .live
            && (query.effectiveExpression.isLed(by: isOfCreation)
                || query.effectiveExpression.contains { term in
                    switch term {
                    case .text(.user, let pattern): pattern.parts.count > 1
                    case .text(.agent, _), .text(.device, _), .address, .word, .ends, .flag: true
                    default: false
                    }
                })
    }

    /// - Parameter following: where an earlier window ended.
    static func boundary(
        in db: Database, _ source: SessionSource, descending: Bool, following: SQLFragment?
    ) throws -> Boundary? {
        let direction = descending ? "DESC" : "ASC"
        return try db.first(
            """
            SELECT s.last_seen, s.public_id FROM \(source.table) WHERE \(source.unended) \
            AND \(following?.sql ?? "1") ORDER BY s.last_seen \(direction), s.public_id \(direction) \
            LIMIT 1 OFFSET \(length)
            """, following?.values ?? []
        ) { Boundary(lastSeen: $0.integer(0), publicID: $0.text(1)) }
    }

    /// Whether a term is about the time of the login.
    private static func isOfCreation(_ term: QueryTerm) -> Bool {
        switch term {
        case .age(.age, _, _), .moment(.created, _, _): true
        default: false
        }
    }
}
