import SessionStore
import Themes

/// What is to be done outside of the state.
enum Effect: Sendable, Equatable {
    /// Ask the store; the answer comes back as an action under the same number.
    case load(Load, Request)
    /// Let go of what was asked for.
    case cancel(Slot)
    case use(Theme)
    case copy(String)
    case repaint
    case quit
}

/// What is asked of the store.
enum Request: Sendable, Equatable {
    case users(SessionQuery, UserOrder, Fetch<UserSummary>)
    /// A window on live logins and, where it reaches the end, the latest that have ended.
    case sessions(SessionQuery, SessionOrder, Fetch<Session>, endedToo: Bool)
    case session(SessionID, Fetch<SessionEvent>)
    case events(SessionQuery, Fetch<SessionEvent>)
    case histories([SessionID])
    case counts(SessionQuery, endedToo: Bool)
    case timeline(TimelineRequest)
    case totals
    case pulse
    case ticker
    /// The alarms that the frame counts, and how far to go from the one on the screen.
    case alarms(step: Int)
    /// The logins that an order would end now.
    case pin(RevokeDialog.Target)
    case end(EndRequest)
}

/// What a timeline needs.
struct TimelineRequest: Sendable, Equatable {
    var lanes: SessionQuery
    var limit: Int
    var rates: SessionQuery
    var past: TimeBuckets?
    var ahead: TimeBuckets?
    var from: Timestamp
    var until: Timestamp
}

/// What a timeline is drawn from.
struct TimelineAnswer: Sendable, Equatable {
    var lanes: [Session]
    var events: [SessionID: [SessionEvent]] = [:]
    /// Where the history begins, if what happened before in the window is left out: there was too much of it.
    var historyStart: Timestamp?
    var rates = TimelinePlace.Rates()
}

/// What the store answered.
enum Response: Sendable, Equatable {
    case users(Page<UserSummary>, Fetch<UserSummary>)
    case sessions(Page<Session>, ended: [Session], Fetch<Session>)
    case session(Session?, Page<SessionEvent>, Fetch<SessionEvent>)
    case events(Page<SessionEvent>, Fetch<SessionEvent>)
    case histories([SessionID: [SessionEvent]])
    case counts(StoreTotals, ended: StoreTotals?)
    case timeline(TimelineAnswer)
    case totals(StoreTotals)
    case pulse(Pulse)
    case ticker([SessionEvent])
    case alarms([SessionEvent], step: Int)
    case pinned([Session])
    case ended(EndOutcome)
}
