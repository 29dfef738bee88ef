import SessionStore
import Terminal
import Themes

/// Everything the screen shows and the keys act on. A picture is a function of it.
struct State: Sendable, Equatable {
    // What was given at the start.
    let store: StoreDescription
    /// Where the store is, in full.
    let storePath: String?
    let isDemo: Bool
    let abilities: Set<StoreAbility>
    let policy: Policy
    /// Where each value of the policy comes from, and what is odd about it.
    let policyFindings: [Finding]
    let actor: Actor
    /// Whose logins are those of whoever sits here; `nil`: nobody's.
    var ownUser: String?
    let readOnly: Bool
    /// Whether the mouse does something here.
    var usesMouse = true
    let repertoire: Repertoire
    /// Whether the terminal has a clipboard.
    var canCopy = true
    /// What can be done, and by which keys.
    let commands: CommandTable

    /// The moment the picture is of; while paused it stands still.
    var now: Timestamp
    /// A clock that nobody sets, for what takes time: only differences of it mean something.
    var steady = Timestamp(milliseconds: 0)
    var size: Size
    var theme: Theme
    /// What there is to choose from.
    let themes: ThemeCatalogue
    var zone: Zone

    /// The screens gone through, the current one last; never empty.
    var route: [Place]
    var overlay: Overlay?
    var notice: Notice?
    /// An end of logins that goes on while something else is looked at.
    var background: RevokeDialog?
    /// What came of the last one.
    var outcome: RevokeDialog?
    /// Whether what has ended can be written to a file.
    var canSave = false
    /// Whether the keys that service tokens are signed with can be changed.
    var canChangeKeys = false
    /// Whether it has been said that to quit stops an end of logins.
    var hasWarnedOfStopping = false
    /// What the mouse holds.
    var drag: Drag?
    /// What was typed lately.
    var history = History()

    var link = Link()
    var isPaused = false
    var loads = Loads()

    var totals: StoreTotals?
    var pulse = Pulse()
    /// Who else has a console open in which logins can be ended.
    var company: [Attendant] = []
    var hasLookedForCompany = false
    /// Whether it is looked for.
    var knowsCompany = true
    /// The newest events, newest first.
    var ticker: [SessionEvent] = []

    /// The current screen.
    var place: Place {
        get { route[route.count - 1] }
        set { route[route.count - 1] = newValue }
    }

    /// Whether logins can be ended from here.
    var canEnd: Bool { !readOnly && abilities.contains(.ending) }

    /// Whether logins of a user are those of whoever sits here.
    func isOwn(_ user: String?) -> Bool {
        guard let user, let ownUser else { return false }
        return ExactText(user) == ExactText(ownUser)
    }

    /// How moments are worded now.
    var moment: Moment { Moment(zone: zone, now: now) }
}

/// Something to tell that passes by itself.
struct Notice: Sendable, Equatable {
    var text: String
    var isError = false
    /// By the steady clock.
    var until: Timestamp
}

/// How it goes, over time.
struct Pulse: Sendable, Equatable {
    var logins: [Int] = []
    var refreshes: [Int] = []
    var endingSoon: Int?
    var revoked: Int?
    var alarms = AlarmCounts()

    /// So much of the past is drawn, a column a minute.
    static let minutes = 10
    /// So long ends by hand and alarms are counted.
    static let day = Span.hours(24)
}

/// Whether what is shown is what is.
struct Link: Sendable, Equatable {
    /// When the store last answered, by the steady clock.
    var lastAnswer: Timestamp?
    /// Since when it does not, and why.
    var lostAt: Timestamp?
    var error: StoreError?
    /// The feed's sequence as last heard.
    var sequence: Int64 = 0
}
