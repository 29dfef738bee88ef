/// Looks back through the feed, from the newest event on, for what makes a new event an alarm: one decision for all
/// stores, which only hand it the events of ``scope`` for as long as it wants them.
///
/// The rules, of which each can be turned off in ``AlarmRules``:
///
/// - ``SessionFlag/storm``: the sign-in is, of its user's, on whichever clients, the last of N that began less than a
///   time W before it. All N carry the flag, but for those that the feed has ended before: they stay as they were.
/// - ``SessionFlag/split``: the login was used from another network less than W before, and before that from the
///   network of this use. Going to another network is no alarm, and neither is coming back later.
/// - ``SessionFlag/rapid``: with this refresh there are more than N of the login less than one `refresh` interval old.
///   A client that has no such interval has no pace, and no such alarm.
///
/// A use is an event of the login: its sign-in, a refresh or its retry, an elevation, the first sight of a token. A
/// validation that changes nothing leaves no event. A network is a /24, or a /48 of IPv6; addresses of the two kinds are
/// not compared, for who has both uses both. Nothing is looked for beyond ``horizon`` events.
public struct AlarmSearch: Sendable {
    /// How many events of the login, or of the user, are looked at, at most.
    public static let horizon = 256

    /// Whose events are looked at.
    public enum Scope: Sendable, Equatable {
        case login(SessionID)
        case user(String)

        /// Whether an event is among them.
        public func has(_ event: SessionEvent) -> Bool {
            switch self {
            case .login(let id): event.session == id
            case .user(let name): event.user?.utf8.elementsEqual(name.utf8) ?? false
            }
        }
    }

    /// What counts of an event that has been.
    public struct Past: Sendable {
        public let kind: SessionEvent.Kind
        public let at: Timestamp
        public let session: SessionID?
        public let address: IPAddress?

        /// An event as a store kept it.
        public init(kind: SessionEvent.Kind, at: Timestamp, session: SessionID?, address: IPAddress?) {
            self.kind = kind
            self.at = at
            self.session = session
            self.address = address
        }

        /// What counts of an event.
        public init(_ event: SessionEvent) {
            self.init(kind: event.kind, at: event.at, session: event.session, address: event.address)
        }
    }

    /// Whose events to look at.
    public let scope: Scope
    private var storm: StormSearch?
    private var split: SplitSearch?
    private var rapid: RapidSearch?
    private var looked = 0

    /// A search for what an event raises; `nil` when that is nothing, whatever has been.
    ///
    /// - Parameter rules: the policy for the login's client.
    public init?(_ event: SessionEvent, _ alarms: AlarmRules, rules: ClientPolicy) {
        guard let session = event.session else { return nil }
        if event.kind == .login {
            guard let user = event.user, let threshold = alarms.storm else { return nil }
            scope = .user(user)
            storm = StormSearch(at: event.at, threshold)
            return
        }
        guard SessionEvent.raisingKinds.contains(event.kind) else { return nil }
        scope = .login(session)
        if let window = alarms.split, let address = event.address {
            split = SplitSearch(at: event.at, from: IPNetwork(around: address), within: window)
        }
        if event.kind == .refresh, let most = alarms.rapid, let pace = rules.refresh, pace > .zero {
            rapid = RapidSearch(at: event.at, most: most, pace: pace)
        }
        guard split != nil || rapid != nil else { return nil }
    }

    /// Whether nothing more can be found.
    public var isDone: Bool {
        looked >= Self.horizon
            || (storm?.isDone ?? true) && (split?.isDone ?? true) && (rapid?.isDone ?? true)
    }

    /// Looks at an event of ``scope``, the newest first.
    ///
    /// - Returns: whether the one before it is wanted.
    public mutating func look(at past: Past) -> Bool {
        guard !isDone else { return false }
        looked += 1
        storm?.look(at: past)
        split?.look(at: past)
        rapid?.look(at: past)
        return !isDone
    }

    /// What was found.
    public var alarms: [Alarm] { [storm?.alarm, rapid?.alarm, split?.alarm].compactMap { $0 } }

    /// The other logins of the storm.
    public var others: [SessionID] { storm?.alarm == nil ? [] : storm?.others ?? [] }
}

private struct StormSearch: Sendable {
    let at: Timestamp
    let threshold: AlarmRules.Storm
    var others: [SessionID] = []
    var alarm: Alarm?
    var isDone = false

    init(at: Timestamp, _ threshold: AlarmRules.Storm) {
        self.at = at
        self.threshold = threshold
    }

    mutating func look(at past: AlarmSearch.Past) {
        guard !isDone else { return }
        isDone = past.at <= at - threshold.within
        guard !isDone, past.kind == .login, let session = past.session else { return }
        others.append(session)
        guard others.count + 1 == threshold.logins else { return }
        alarm = .storm(logins: threshold.logins, within: at - past.at)
        isDone = true
    }
}

private struct SplitSearch: Sendable {
    let at: Timestamp
    let here: IPNetwork
    let within: Span
    /// The last use from elsewhere.
    var elsewhere: (network: IPNetwork, at: Timestamp)?
    var alarm: Alarm?
    var isDone = false

    init(at: Timestamp, from here: IPNetwork, within: Span) {
        self.at = at
        self.here = here
        self.within = within
    }

    mutating func look(at past: AlarmSearch.Past) {
        guard !isDone else { return }
        isDone = elsewhere == nil && past.at <= at - within
        guard !isDone, SessionEvent.raisingKinds.contains(past.kind), let address = past.address else { return }
        let network = IPNetwork(around: address)
        guard network.prefixLength == here.prefixLength else { return }
        if let elsewhere, network == here {
            alarm = .split(here, elsewhere.network, within: at - elsewhere.at)
            isDone = true
        } else if elsewhere == nil, network != here {
            elsewhere = (network, past.at)
        }
    }
}

private struct RapidSearch: Sendable {
    let at: Timestamp
    let most: Int
    let pace: Span
    var refreshes = 1
    var alarm: Alarm?
    var isDone = false

    init(at: Timestamp, most: Int, pace: Span) {
        self.at = at
        self.most = most
        self.pace = pace
    }

    mutating func look(at past: AlarmSearch.Past) {
        guard !isDone else { return }
        isDone = past.at <= at - pace
        guard !isDone, past.kind == .refresh else { return }
        refreshes += 1
        guard refreshes > most else { return }
        alarm = .rapid(refreshes: refreshes, within: at - past.at)
        isDone = true
    }
}
