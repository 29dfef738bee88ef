import SessionStore

/// Names that are in the store, by their beginning.
struct CompletionRequest: Sendable, Equatable {
    enum Name: Sendable, Equatable {
        case user, client
    }

    let name: Name
    let beginning: String

    /// So many are offered, and so many users are asked for their clients.
    static let most = 40

    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        let field: QueryTextField = name == .user ? .user : .client
        let pattern = SessionQuery(.term(.text(field, QueryPattern(parts: [beginning, ""]))))
        let users = try await directory.users(
            matching: pattern, order: name == .user ? UserOrder(.user) : .lastSeen, after: nil, limit: Self.most,
            at: now
        ).items
        switch name {
        case .user: return .completions(users.map(\.user), for: self)
        case .client:
            // A client may have a policy before anybody signs in on it.
            let known = directory.policy.clients.keys.filter { $0.lowercased().hasPrefix(beginning.lowercased()) }
            let names = Set(users.flatMap(\.clients)).union(known).sorted()
            return .completions(Array(names.prefix(Self.most)), for: self)
        }
    }
}
