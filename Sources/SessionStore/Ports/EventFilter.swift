/// Which events of the feed are asked for.
public struct EventFilter: Sendable, Equatable {
    /// Only those that match.
    public var query: SessionQuery?
    /// Only those of these sessions.
    public var sessions: [SessionID]?
    /// Only those that raised an alarm.
    public var alarmsOnly: Bool
    /// Only those of these kinds.
    public var kinds: Set<SessionEvent.Kind>?
    /// Only those written at or after this moment.
    public var from: Timestamp?
    /// Only those written before this moment.
    public var until: Timestamp?
    /// Only those with a greater sequence.
    public var after: Int64?
    /// Only those with a smaller sequence.
    public var before: Int64?
    /// Whether the newest come first.
    public var newestFirst: Bool

    /// A filter; without arguments, every event, oldest first.
    public init(
        query: SessionQuery? = nil, sessions: [SessionID]? = nil, kinds: Set<SessionEvent.Kind>? = nil,
        alarmsOnly: Bool = false, from: Timestamp? = nil, until: Timestamp? = nil, after: Int64? = nil,
        before: Int64? = nil,
        newestFirst: Bool = false
    ) {
        self.query = query
        self.sessions = sessions
        self.kinds = kinds
        self.alarmsOnly = alarmsOnly
        self.from = from
        self.until = until
        self.after = after
        self.before = before
        self.newestFirst = newestFirst
    }
}
