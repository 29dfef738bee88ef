import SessionStore
import Terminal
import Themes

/// How the console begins.
public struct ConsoleOptions: Sendable {
    /// The screens one can begin on.
    public enum Screen: String, Sendable, CaseIterable {
        /// Users and their logins.
        case users
        /// Logins.
        case sessions
        /// Lives of logins on an axis of time.
        case timeline
        /// What happens.
        case events
        /// The keys that service tokens are signed with.
        case keys
        /// A token that is pasted.
        case inspect
        /// What is wrong, and the policy.
        case doctor
    }

    /// Where it begins.
    public var screen = Screen.users
    /// What it begins with as the filter.
    public var query = SessionQuery.all
    /// Where each value of the policy comes from, and what is odd about it; shown by the doctor's screen.
    public var policyFindings: [Finding] = []
    /// What is wrong beside the store: keys, files, what the program pushes out. `isThorough`: what costs much is looked
    /// at as well.
    public typealias FurtherFindings =
        @Sendable (_ now: Timestamp, _ isThorough: Bool) async throws(StoreError) -> [Finding]
    /// What is wrong beside the store; shown by the doctor's screen.
    public var furtherFindings: FurtherFindings?
    /// Codes of findings that the doctor's screen leaves out: where a picture is to be the same everywhere, those that
    /// tell of the machine.
    public var findingsLeftOut: Set<String> = []
    /// The keys that service tokens are signed with; `nil` where nobody can tell of any.
    public var keys: (any KeyRingDesk)?
    /// The look.
    public var theme = Theme.standard
    /// The looks there are to choose from.
    public var themes = ThemeCatalogue()
    /// What can be done, and by which keys.
    public var commands = CommandTable.standard
    /// Whether commands that change the store are absent.
    public var readOnly = false
    /// Where the store is, in full, when it has a place: one console looks like another.
    public var storePath: String?
    /// Whether everything in it is made up.
    public var isDemo = false
    /// Who ends logins.
    public var actor: Actor
    /// The user whose logins are the administrator's own: ending one of them asks once more. `nil`: nobody.
    public var ownUser: String?
    /// Whether Ctrl-Z may stop the program.
    public var canSuspend = true
    /// Whether the mouse is taken; otherwise it is the terminal's own, to select text with.
    public var usesMouse = true
    /// Whether a terminal that the system does not know may be described by the account's own files. Not where the
    /// program has more rights than whoever wrote them: a description is a program for the terminal.
    public var trustsOwnTerminalDescriptions = true
    /// In which time clocks are shown.
    public var zone = Zone.utc
    /// What was typed in earlier runs.
    public var history = History()
    /// Takes what is worth remembering for later runs, and returns at once; `nil`: nothing outlives this one.
    public var remember: (@Sendable (History.Entry) -> Void)?
    /// Writes what has ended to a new file, and gives its path in full.
    public typealias ListWriter = @Sendable (SavedList) throws(SavingError) -> String
    /// Writes what has ended to a file; `nil`: there is no writing of files here.
    public var save: ListWriter?
    /// Is told of everything that is done at the terminal, with something else in the place of tokens, and returns at
    /// once; `nil`: nobody records it.
    public var witness: (@Sendable (Gesture) -> Void)?
    /// What is done besides what is done at the terminal: a recording that is played.
    public var script: AsyncStream<Gesture>?
    /// Whether others are told of this console, and it of them.
    public var knowsCompany = true
    /// What the environment says about the terminal: `TERM`, `COLORTERM`, `NO_COLOR` and the locale.
    public var environment: [String: String]
    /// What the time is.
    public var clock: @Sendable () -> Timestamp

    /// The usual beginning: users, everything, in the standard look.
    public init(
        actor: Actor, environment: [String: String] = [:], clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) {
        self.actor = actor
        self.environment = environment
        self.clock = clock
    }
}

extension State {
    /// The state before anything has been read.
    init(_ options: ConsoleOptions, directory: any SessionDirectory, size: Size, repertoire: Repertoire) {
        let filter = Filter(options.query)
        let place: Place =
            switch options.screen {
            case .users: .users(UsersPlace(filter: filter))
            case .sessions: .sessions(SessionsPlace(filter: filter))
            case .timeline: .timeline(TimelinePlace(filter: filter))
            case .events: .events(EventsPlace(filter: filter))
            case .keys: .keys(KeysPlace())
            case .inspect: .inspect(InspectPlace())
            case .doctor: .doctor(DoctorPlace())
            }
        self.init(
            store: directory.description, storePath: options.storePath, isDemo: options.isDemo,
            abilities: directory.abilities, policy: directory.policy,
            policyFindings: options.policyFindings, actor: options.actor, readOnly: options.readOnly,
            repertoire: repertoire, commands: options.commands,
            now: options.clock(), size: size, theme: options.theme, themes: options.themes, zone: options.zone,
            route: [place])
        history = options.history
        ownUser = options.ownUser
        canSave = options.save != nil
        canChangeKeys = !options.readOnly && (options.keys?.canChange ?? false)
        knowsCompany = options.knowsCompany
        usesMouse = options.usesMouse
    }
}
