import SessionStore

/// Lives of logins beside each other, on one axis of time.
struct TimelinePlace: Sendable, Equatable {
    /// Whose logins: a user's, or those that were marked; otherwise whatever the filter finds.
    enum Scope: Sendable, Equatable {
        case all
        case user(String)
        case marked([SessionID])
    }

    var scope = Scope.all
    var filter = Filter.none
    var window = TimeWindow()
    /// The lanes: of all that there are, those around the selected one.
    var lanes = Listing<Session>()
    var totals: StoreTotals?
    /// What happened on the lanes in sight and around, oldest first.
    var events: [SessionID: [SessionEvent]] = [:]
    /// Where the history begins, if not all of it was read.
    var historyStart: Timestamp?
    var rates = Rates()
    /// The event under the cursor.
    var cursor: SessionEvent?

    /// How often things happened, bucket by bucket, and how many logins end in each bucket to come.
    struct Rates: Sendable, Equatable {
        var past: [SessionEvent.Kind: [Int]] = [:]
        /// By which deadline.
        var endings: [SessionCause: [Int]] = [:]
        var buckets: TimeBuckets?
        var endingBuckets: TimeBuckets?
    }

    /// The part of the query that chooses whose logins.
    var scopeExpression: QueryExpression? {
        switch scope {
        case .all: nil
        case .user(let user): SessionQuery.of(user: user)
        case .marked(let ids): SessionQuery.of(ids)
        }
    }

    /// The query without regard to live and ended.
    var query: SessionQuery {
        scopeExpression.map { filter.query.and($0) } ?? filter.query
    }

    /// Logins that live now, or ended after `start`: whoever has a part of a lane in the window.
    func laneQuery(since start: Timestamp) -> SessionQuery {
        let asksForState =
            query.expression?.contains(where: {
                if case .state = $0 { return true }
                return false
            }) ?? false
        guard !asksForState else { return query }
        let ended = QueryExpression.all([.term(.state(.ended)), .term(.moment(.ended, .greater, start))])
        return query.and(.any([.term(.state(.live)), ended]))
    }

    /// The lanes of one user stand by their beginning, the latest first; others by user.
    var order: SessionOrder {
        if case .user = scope { return SessionOrder(.created, descending: true) }
        return SessionOrder(.user)
    }

    /// Another query begins at its first lane.
    mutating func change(_ filter: Filter) {
        self.filter = filter
        lanes.restart()
        totals = nil
        cursor = nil
    }
}

/// A stretch of time that is shown, with now somewhere inside while it is followed.
struct TimeWindow: Sendable, Equatable {
    /// The lengths one can zoom to.
    static let spans: [Span] = [
        .minutes(10), .minutes(20), .minutes(40), .hours(1), .hours(2), .hours(4), .hours(8), .hours(16), .hours(24),
        .days(2), .days(4), .days(7), .days(14), .days(30),
    ]

    var span = Span.hours(2)
    /// Where the window begins when it does not follow now.
    var start: Timestamp?

    var follows: Bool { start == nil }

    /// Where the window begins. Following, half of it lies ahead, so that both deadlines have room.
    func start(at now: Timestamp) -> Timestamp {
        start ?? now - Span(milliseconds: span.milliseconds / 2)
    }

    func end(at now: Timestamp) -> Timestamp { start(at: now) + span }

    /// Moves by eighths of the window.
    mutating func pan(by eighths: Int64, now: Timestamp) {
        start = start(at: now) + Span(milliseconds: span.milliseconds / 8 * eighths)
    }

    /// The next shorter or longer window around its middle, or around now while it follows.
    mutating func zoom(by steps: Int, now: Timestamp) {
        let nearest = Self.spans.indices.min {
            abs(Self.spans[$0].milliseconds - span.milliseconds) < abs(Self.spans[$1].milliseconds - span.milliseconds)
        }
        let index = max(0, min(Self.spans.count - 1, (nearest ?? 0) - steps))
        let middle = start(at: now) + Span(milliseconds: span.milliseconds / 2)
        span = Self.spans[index]
        if !follows { start = middle - Span(milliseconds: span.milliseconds / 2) }
    }

    /// Exactly these moments, with a little room at both sides.
    mutating func fit(_ from: Timestamp, _ to: Timestamp) {
        let length = max((to - from).milliseconds, Span.minutes(5).milliseconds)
        span = min(Span(milliseconds: length + length / 10), .days(60))
        start = from - Span(milliseconds: length / 20)
    }
}
