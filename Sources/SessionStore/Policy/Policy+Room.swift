extension Policy {
    /// Whether one more login fits, and at whose cost.
    public enum Room: Sendable, Equatable {
        /// It fits once these have ended, the first to go first.
        case room(evicting: [SessionID])
        /// It does not.
        case full(limit: Int)
    }

    /// Makes room for one more login of a user on a client: first by the client's own limit, then by everybody's.
    ///
    /// - Parameter live: the user's live logins on all clients, in any order.
    public func room(on client: String, among live: [Session]) -> Room {
        // The least recently seen goes first; of two, the older login (`sessions.md`, "End").
        var candidates = live.sorted { ($0.lastSeen, $0.sequence) < ($1.lastSeen, $1.sequence) }
        var evicted: [SessionID] = []
        for (limit, concerns) in [
            (ownRules(of: client)?.limit, { (session: Session) in session.client.utf8.elementsEqual(client.utf8) }),
            (base.limit, { _ in true }),
        ] {
            guard let limit else { continue }
            let concerned = candidates.filter(concerns)
            guard concerned.count >= limit.count else { continue }
            guard limit.whenFull == .evict else { return .full(limit: limit.count) }
            let leaving = concerned.prefix(concerned.count - limit.count + 1).map(\.id)
            evicted += leaving
            candidates.removeAll { leaving.contains($0.id) }
        }
        return .room(evicting: evicted)
    }
}
