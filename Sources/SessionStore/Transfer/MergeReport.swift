/// What became of logins and events that were taken in.
public struct MergeReport: Sendable, Equatable {
    /// Logins that were not there before.
    public var added = 0
    /// Of those, the ones that had ended before, or that a mark or an earlier end of this store ended.
    public var addedEnded = 0
    /// Logins that were there, and ended now.
    public var ended = 0
    /// Logins that were there, and are of a later state now.
    public var updated = 0
    /// Logins that were there just so.
    public var unchanged = 0
    /// Logins that live in the other store and have ended in this one: they stay ended.
    public var keptEnded = 0
    /// Logins that have come further in this store than in the other.
    public var keptAhead = 0
    /// Logins whose tokens were replaced in both stores, each by its own successor: this store's stay good.
    public var diverged = 0
    /// Events that were not there before.
    public var events = 0
    /// Marks that were not there before.
    public var marks = 0

    /// Nothing.
    public init() {}

    /// Both together.
    public static func + (left: MergeReport, right: MergeReport) -> MergeReport {
        var sum = left
        sum.added += right.added
        sum.addedEnded += right.addedEnded
        sum.ended += right.ended
        sum.updated += right.updated
        sum.unchanged += right.unchanged
        sum.keptEnded += right.keptEnded
        sum.keptAhead += right.keptAhead
        sum.diverged += right.diverged
        sum.events += right.events
        sum.marks += right.marks
        return sum
    }

    /// How many logins were looked at.
    public var logins: Int { added + ended + updated + unchanged + keptEnded + keptAhead + diverged }
}

extension StoreMergeRequest {
    /// The act's entry in the feed, not yet numbered.
    package func event(_ report: MergeReport, isDryRun: Bool = false) -> SessionEvent {
        let counts =
            "\(report.added) added, \(report.ended) ended, \(report.updated) updated, \(report.events) events"
        return SessionEvent(
            sequence: 0, at: now, kind: isDryRun ? .admin : .import, session: nil, user: nil, client: nil,
            generation: nil, actor: actor,
            reason: "\(verb) of store \(origin.store) at \(origin.sequence) (\(isDryRun ? "dry run, " : "")\(counts))")
    }

    /// The entry about a login that was there and is of a later state now, not yet numbered: whoever keeps the login in
    /// memory hears of it so.
    func event(of session: Session) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: now, kind: .import, session: session.id, user: session.user, client: session.client,
            generation: session.generation, actor: actor, cause: session.end?.cause, reason: session.end?.reason)
    }
}
