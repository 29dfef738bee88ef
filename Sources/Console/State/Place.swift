import SessionStore

/// The screens.
enum PlaceKind: Sendable, Hashable, CaseIterable {
    case users, sessions, session, timeline, events, keys, inspect, doctor

    /// The screens that show logins or what happens to them.
    static let ofLogins: Set = [PlaceKind.users, .sessions, .session, .timeline, .events]
}

/// Where the reader is: a screen and everything it holds.
enum Place: Sendable, Equatable {
    case users(UsersPlace)
    case sessions(SessionsPlace)
    case session(SessionPlace)
    case timeline(TimelinePlace)
    case events(EventsPlace)
    case keys(KeysPlace)
    case inspect(InspectPlace)
    case doctor(DoctorPlace)

    var kind: PlaceKind {
        switch self {
        case .users: .users
        case .sessions: .sessions
        case .session: .session
        case .timeline: .timeline
        case .events: .events
        case .keys: .keys
        case .inspect: .inspect
        case .doctor: .doctor
        }
    }

    /// Whether the sums of the screen are those of the whole store.
    var countsEverything: Bool {
        switch self {
        case .users(let place): place.filter.query == .all
        case .sessions(let place): place.query == .all && !place.countsEnded
        case .session, .timeline, .events, .keys, .inspect, .doctor: false
        }
    }

    /// The filter that was typed here.
    var filter: Filter {
        get {
            switch self {
            case .users(let place): place.filter
            case .sessions(let place): place.filter
            case .session, .keys, .inspect, .doctor: .none
            case .timeline(let place): place.filter
            case .events(let place): place.filter
            }
        }
        set {
            switch self {
            case .users(var place):
                place.change(newValue)
                self = .users(place)
            case .sessions(var place):
                place.change(newValue)
                self = .sessions(place)
            case .session, .keys, .inspect, .doctor: break
            case .timeline(var place):
                place.change(newValue)
                self = .timeline(place)
            case .events(var place):
                place.filter = newValue
                place.list.restart()
                self = .events(place)
            }
        }
    }
}

/// The users and how many logins each has.
struct UsersPlace: Sendable, Equatable, MarkedList {
    var filter = Filter.none
    var order = UserOrder.lastSeen
    var list = Listing<UserSummary>()
    var totals: StoreTotals?
    var marks = Marks<ExactText>()

    /// Whether all of it lives; a query may also find logins that have ended, which have no deadline any more.
    var isLive: Bool { filter.query.impliedState == .live }
    /// Whether all of it has ended.
    var isEnded: Bool { filter.query.findsOnlyEnded }

    func canMark(_ item: UserSummary) -> Bool { !isEnded }
}

/// Logins: of a user, or whatever a query finds.
struct SessionsPlace: Sendable, Equatable, MarkedList {
    /// The user whose logins these are; `nil`: anybody's.
    var user: String?
    var filter = Filter.none
    var order = SessionOrder.lastSeen
    /// Live logins, and after the last of them those that have ended.
    var list = Listing<Session>()
    var liveCount: Int?
    var endedCount: Int?
    var marks = Marks<SessionID>()
    /// What happened to the logins in sight, newest first.
    var histories: [SessionID: [SessionEvent]] = [:]

    /// What is asked of the store.
    var query: SessionQuery { user.map { filter.query.and(SessionQuery.of(user: $0)) } ?? filter.query }
    /// Whether ended logins are listed below the live ones, the latest first: not where the query says itself which it
    /// means.
    var showsEnded: Bool { (user != nil || !filter.isNone) && filter.query.impliedState == .live }
    /// Whether live and ended logins are told apart in the sums.
    var countsEnded: Bool { showsEnded || filter.query.impliedState != .live }

    func canMark(_ item: Session) -> Bool { item.end == nil }

    /// Live logins stand before those that have ended: where one of these is held, all of those are.
    var holdsAllToMark: Bool {
        list.reachesStart && (list.reachesEnd || showsEnded && list.items.last.map { !canMark($0) } ?? false)
    }
}

/// One login.
struct SessionPlace: Sendable, Equatable {
    let id: SessionID
    var session: Session?
    /// Whether the store does not know it (any more).
    var isGone = false
    var events = Listing<SessionEvent>()
    var isRead = false
    /// Whether every field is shown whole, in place of the history, and how many of their lines are scrolled by.
    var isWhole = false
    var scroll = 0
}

/// What happened and what is going on, newest first.
struct EventsPlace: Sendable, Equatable {
    var filter = Filter.none
    var list = Listing<SessionEvent>()

    /// Whether the newest event is selected, whichever that is.
    var follows: Bool { !list.isChosen }
}
