/// A keeper whose administrative acts form a hash chain; see ``AuditChain``.
public protocol AuditedStore: SessionKeeper {
    /// The newest record of the chain.
    func auditHead() async throws(StoreError) -> AuditHead

    /// Walks the chain, all of one moment, and compares it with the feed, the marks and the tombstones. It writes
    /// nothing.
    ///
    /// - Parameter expected: a head that was noted earlier, to find out whether the end was cut off since.
    func verifyAudit(expecting expected: AuditHash?) async throws(StoreError) -> AuditReport

    /// Forgets the events that were written before a moment. The newest event always stays.
    ///
    /// It is an act of its own, which records a checkpoint: what follows still verifies, and nobody can cut off the
    /// beginning without such an act. Sessions and marks stay as they are.
    func forgetEvents(before moment: Timestamp, actor: Actor, at now: Timestamp) async throws(StoreError)
        -> ForgottenEvents
}

/// What was forgotten of a feed.
public struct ForgottenEvents: Sendable, Equatable {
    /// How many events.
    public let events: Int
    /// How many of them were acts.
    public let acts: Int

    /// Creates a report.
    public init(events: Int, acts: Int) {
        self.events = events
        self.acts = acts
    }

    /// The act, not yet numbered.
    public func event(before moment: Timestamp, actor: Actor, at now: Timestamp) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: now, kind: .admin, session: nil, user: nil, client: nil, generation: nil, actor: actor,
            reason: "forget events before \(moment) (\(events) events, \(acts) of them acts)")
    }
}
