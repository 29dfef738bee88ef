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
    /// Keep for the runs to come.
    case remember(History.Entry)
    /// Write to a file; what came of it is an action.
    case save(SavedList)
    case repaint
    case quit
}

/// What is asked of the store.
enum Request: Sendable, Equatable {
    case users(SessionQuery, UserOrder, Fetch<UserSummary>)
    /// A window on logins; `endedToo`: on the live ones followed by those that have ended, the latest end first.
    case sessions(SessionQuery, SessionOrder, Fetch<Session>, endedToo: Bool)
    case session(SessionID, Fetch<SessionEvent>)
    case events(SessionQuery, Fetch<SessionEvent>)
    case histories([SessionID])
    case counts(SessionQuery, endedToo: Bool)
    case laneEvents(LaneEventsRequest)
    case rates(RatesRequest)
    /// The event of a login before (negative) or after one of them; of none, its last or its first.
    case neighbour(SessionID, of: Int64?, step: Int)
    /// How the keys stand that service tokens are signed with.
    case keyRing
    case changeKeys(KeyRingOrder, Actor)
    /// Judge what was pasted.
    case inspect(InspectRequest)
    /// What is wrong with the store; `isThorough`: every page and the whole audit chain are read.
    case examination(isThorough: Bool)
    case totals
    case pulse
    case ticker
    /// Who else is there.
    case company
    /// The alarms that the frame counts, and how far to go from the one on the screen.
    case alarms(step: Int)
    /// Users and logins by a part of their names.
    case find(FindRequest)
    /// Names by their beginning.
    case complete(CompletionRequest)
    /// What else in a list is to be marked.
    case mark(MarkRequest)
    /// The logins that an order would end now.
    case pin(RevokeDialog.Target)
    case end(EndRequest)
}

extension Request {
    /// Whether it changes the store.
    var changesStore: Bool {
        switch self {
        case .end, .changeKeys: true
        default: false
        }
    }
}

/// What happened on some lanes of a timeline.
struct LaneEventsRequest: Sendable, Equatable {
    var lanes: [SessionID]
    var from: Timestamp
    var until: Timestamp
}

/// How often things happened on a timeline, and what ends by itself.
struct RatesRequest: Sendable, Equatable {
    var query: SessionQuery
    var past: TimeBuckets?
    var ahead: TimeBuckets?
}

/// What the store answered.
enum Response: Sendable, Equatable {
    case users(Page<UserSummary>, Fetch<UserSummary>)
    case sessions(Page<Session>, Fetch<Session>)
    case session(Session?, Page<SessionEvent>, Fetch<SessionEvent>)
    case events(Page<SessionEvent>, Fetch<SessionEvent>)
    case histories([SessionID: [SessionEvent]])
    case counts(StoreTotals, ended: StoreTotals?)
    /// `since`: where the history begins, if what happened before in the window is left out: there was too much of it.
    case laneEvents([SessionID: [SessionEvent]], since: Timestamp?)
    case rates(TimelinePlace.Rates)
    case neighbour(SessionEvent?, step: Int)
    case keyRing(KeyRingStanding?)
    case keysChanged(KeyRingOutcome)
    case inspected(Judgement)
    case keysGiven(GivenKeys)
    case examination([Finding], isThorough: Bool)
    case totals(StoreTotals)
    case pulse(Pulse)
    case ticker([SessionEvent])
    case company([Attendant])
    case alarms([SessionEvent], step: Int)
    case completions([String], for: CompletionRequest)
    case found(PaletteFindings, by: FindRequest)
    case marked(MarkRequest.Found, by: MarkRequest)
    case pinned([Session], Exposure)
    case ended(EndOutcome)
}
