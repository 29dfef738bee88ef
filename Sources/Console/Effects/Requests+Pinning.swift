import SessionStore

extension RevokeDialog.Target {
    /// The set as it is now: exactly these would end. More than a dialog can show is still the whole set.
    func pin(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> [Session] {
        switch self {
        case .sessions(let ids): return try await Self.sessions(ids, directory, now).filter { $0.end == nil }
        case .users(let users): return try await Self.logins(of: Set(users.map(ExactText.init)), directory, now)
        case .others(let keeping):
            let users = try await Self.sessions(keeping, directory, now).map { ExactText($0.user) }
            return try await Self.logins(of: Set(users), directory, now).filter { !keeping.contains($0.id) }
        case .query(let query, let user, let except):
            return try await Self.all(query.and(.live), directory, now).filter {
                (user.map(ExactText.init) ?? ExactText($0.user)) == ExactText($0.user) && !except.contains($0.id)
            }
        case .usersOfQuery(let query, let except):
            var users: Set<ExactText> = []
            var cursor: UserSummary?
            repeat {
                let page = try await directory.users(
                    matching: query, order: UserOrder(.user), after: cursor, limit: 500, at: now)
                users.formUnion(page.items.map(\.key))
                cursor = page.hasMore ? page.items.last : nil
            } while cursor != nil && !Task.isCancelled
            return try await Self.logins(of: users.subtracting(except), directory, now)
        }
    }

    /// So many terms of a query are asked for at once: a store has a limit to how deep an expression may be.
    private static let chunk = 200

    /// These logins, live or not.
    private static func sessions(
        _ ids: [SessionID], _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> [Session] {
        var found: [Session] = []
        for start in stride(from: 0, to: ids.count, by: chunk) {
            let part = Array(ids[start..<min(start + chunk, ids.count)])
            let either = QueryExpression.any([.term(.state(.live)), .term(.state(.ended))])
            found += try await all(SessionQuery(SessionQuery.of(part)).and(either), directory, now)
        }
        return found
    }

    /// The live logins of these users. A query takes no notice of case; which user it is does.
    private static func logins(
        of users: Set<ExactText>, _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> [Session] {
        let names = users.map(\.text).sorted()
        var found: [SessionID: Session] = [:]
        for start in stride(from: 0, to: names.count, by: chunk) {
            let part = names[start..<min(start + chunk, names.count)]
            let query = SessionQuery(.any(part.map(SessionQuery.of(user:))))
            for session in try await all(query, directory, now) where users.contains(ExactText(session.user)) {
                found[session.id] = session
            }
        }
        return found.values.sorted { ($1.lastSeen, $1.id) < ($0.lastSeen, $0.id) }
    }

    private static func all(
        _ query: SessionQuery, _ directory: any SessionDirectory, _ now: Timestamp
    ) async throws(StoreError) -> [Session] {
        // In one reading: what is used between two of them would move in the list, and be in neither.
        try await directory.sessions(matching: query, order: .lastSeen, after: nil, limit: .max, at: now).items
    }
}
