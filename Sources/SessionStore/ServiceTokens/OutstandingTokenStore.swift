/// Remembers which service tokens are outstanding, so that an end of logins can say what is still exposed.
public protocol OutstandingTokenStore: Sendable {
    /// Remembers a token before it is handed out, and writes an event of kind `mint`.
    ///
    /// - Returns: `false` when its login is not live, and then nothing is remembered: whatever ends a login either comes
    ///   before this, or finds the token.
    func remember(_ token: OutstandingToken, actor: Actor, at now: Timestamp) async throws(StoreError) -> Bool

    /// The tokens of these logins that have not expired, the first to expire first.
    func outstandingTokens(of sessions: [SessionID], at now: Timestamp) async throws(StoreError) -> [OutstandingToken]

    /// The token of a name, while it is remembered: until it has expired, and a little longer.
    func outstandingToken(_ id: String) async throws(StoreError) -> OutstandingToken?

    /// Takes a token back for all who ask, and writes an event of kind `mint`. It still verifies offline, so it stays
    /// among the outstanding ones.
    ///
    /// - Returns: `false` when it had been before, has expired, or is not known; then nothing changes.
    func revokeToken(_ id: String, actor: Actor, at now: Timestamp) async throws(StoreError) -> Bool

    /// How many tokens of any logins have not expired, by key and service; ordered by both.
    func countOutstandingTokens(at now: Timestamp) async throws(StoreError) -> [OutstandingTokenCount]
}
