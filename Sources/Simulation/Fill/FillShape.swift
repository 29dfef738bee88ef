import SessionStore

/// What a filled store looks like, beside its numbers.
public struct FillShape: Sendable, Equatable {
    /// No live login ends within this span, apart from ``endingSoon``.
    public var quiet: Span
    /// The share of live logins that end within ``quiet`` all the same.
    public var endingSoon: Double
    /// How many logins have ended for each that is live.
    public var endedShare: Double
    /// How long ago the first of them ended, at most; never longer than tombstones are kept.
    public var endedWithin: Span
    /// How probably a token that was due was replaced.
    public var refreshing: Double
    /// How old a live login is at most, where the policy has no earlier end.
    public var oldest: Span
    /// Whether something has happened of all that is an alarm; see ``Incident``.
    public var hasIncidents = false

    /// For measuring and checking: little history for each login, and none about to end.
    public static let plain = FillShape(
        quiet: .minutes(10), endingSoon: 0, endedShare: 0.5, endedWithin: .days(14), refreshing: 0.35,
        oldest: .days(21))

    /// For looking at: a busy day up to now, with some logins about to end.
    public static let demo = FillShape(
        quiet: .minutes(10), endingSoon: 0.015, endedShare: 0.5, endedWithin: .hours(9), refreshing: 0.8,
        oldest: .days(9), hasIncidents: true)
}
