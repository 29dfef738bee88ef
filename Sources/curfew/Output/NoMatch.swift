import SessionStore

extension SessionDirectory {
    /// What a person is told where a query has found no login. Whoever asks why somebody was signed out looks among the
    /// live ones first.
    func noMatch(of query: SessionQuery, at now: Timestamp) async throws(StoreError) -> String {
        guard query.impliedState == .live else { return "no login matches" }
        let ended = try await totals(matching: query.and(SessionQuery(.term(.state(.ended)))), at: now).logins
        switch ended {
        case 0: return "no live login matches, and none that has ended"
        case 1: return "no live login matches; one that has ended does: add state:ended"
        default: return "no live login matches; \(ended) that have ended do: add state:ended"
        }
    }
}
