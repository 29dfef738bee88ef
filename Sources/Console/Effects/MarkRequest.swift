import SessionStore

/// What in a list is to be marked.
struct MarkRequest: Sendable, Equatable {
    /// What they have in common.
    enum Rule: Sendable, Equatable {
        case likeness(Likeness)
        case query(SessionQuery)

        fileprivate var query: SessionQuery {
            switch self {
            case .likeness(let likeness): likeness.query
            case .query(let query): query
            }
        }

        fileprivate func means(_ session: Session) -> Bool {
            if case .likeness(let likeness) = self { likeness.means(session) } else { true }
        }
    }

    /// What was found, in the words of the list.
    enum Found: Sendable, Equatable {
        case sessions(Set<SessionID>)
        case users(Set<ExactText>)
    }

    /// What is asked of the store for the list: marks belong to the query under which they were made.
    let list: SessionQuery
    /// The user whose logins are listed; `nil`: anybody's.
    var user: String?
    /// Whether users are marked, not logins.
    let areUsers: Bool
    let rule: Rule

    /// So many are read at once.
    private static let window = 500

    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        .marked(areUsers ? try await users(directory, now) : try await sessions(directory, now), by: self)
    }

    private func sessions(_ directory: any SessionDirectory, _ now: Timestamp) async throws(StoreError) -> Found {
        // In one reading: what is used between two of them would move in the list, and be in neither.
        let page = try await directory.sessions(
            matching: list.and(rule.query).and(.live), order: .lastSeen, after: nil, limit: .max, at: now)
        return .sessions(Set(page.items.lazy.filter { belongs($0) && rule.means($0) }.map(\.id)))
    }

    /// A query takes no notice of case; whose login it is does.
    private func belongs(_ session: Session) -> Bool {
        user.map { ExactText($0) == ExactText(session.user) } ?? true
    }

    private func users(_ directory: any SessionDirectory, _ now: Timestamp) async throws(StoreError) -> Found {
        var found: Set<ExactText> = []
        var cursor: UserSummary?
        repeat {
            let page = try await directory.users(
                matching: list.and(rule.query), order: UserOrder(.user), after: cursor, limit: Self.window, at: now)
            found.formUnion(page.items.map(\.key))
            cursor = page.hasMore ? page.items.last : nil
        } while cursor != nil && !Task.isCancelled
        return .users(found)
    }
}
