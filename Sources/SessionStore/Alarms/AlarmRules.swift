/// From when on what happens to logins is an alarm; see ``AlarmSearch`` for the rules word by word.
public struct AlarmRules: Sendable, Equatable {
    /// When the logins of one user are a storm.
    public struct Storm: Sendable, Equatable {
        /// So many, at least 2 …
        public var logins: Int
        /// … the first of them less than so long before the last.
        public var within: Span

        /// Creates a threshold.
        public init(logins: Int = 10, within: Span = .minutes(1)) {
            precondition(AlarmRules.counts.contains(logins), "a storm is of 2 to 100 logins")
            self.logins = logins
            self.within = within
        }
    }

    /// ``SessionFlag/storm``; `nil`: no such alarm.
    public var storm: Storm?
    /// ``SessionFlag/split``: how soon after a use from another network; `nil`: no such alarm.
    public var split: Span?
    /// ``SessionFlag/rapid``: more refreshes than this in the time of one; `nil`: no such alarm.
    public var rapid: Int?

    /// How many logins or refreshes a threshold may name: an event's past is looked through no further than
    /// ``AlarmSearch/horizon``.
    public static let counts = 2...100

    /// The defaults: rare in an application that does as it should, whoever uses it.
    public init(storm: Storm? = Storm(), split: Span? = .minutes(2), rapid: Int? = 5) {
        self.storm = storm
        self.split = split
        self.rapid = rapid
    }

    /// No alarms but those that no threshold decides about: ``SessionFlag/moved`` and ``SessionFlag/reuse``.
    public static let none = AlarmRules(storm: nil, split: nil, rapid: nil)
}

extension AlarmRules {
    /// Every threshold that means something, by its name in the configuration, as it would be written there.
    public var values: [(name: String, value: String)] {
        [("storm", storm.map { String($0.logins) } ?? "none")]
            + (storm.map { [("storm_within", $0.within.description)] } ?? [])
            + [("split", split?.description ?? "none"), ("rapid", rapid.map { String($0) } ?? "none")]
    }
}
