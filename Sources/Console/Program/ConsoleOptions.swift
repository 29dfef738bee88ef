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
    }

    /// Where it begins.
    public var screen = Screen.users
    /// What it begins with as the filter.
    public var query = SessionQuery.all
    /// The look.
    public var theme = Theme.standard
    /// The looks there are to choose from.
    public var themes = ThemeCatalogue()
    /// Whether commands that change the store are absent.
    public var readOnly = false
    /// Where the store is, in full, when it has a place: one console looks like another.
    public var storePath: String?
    /// Whether everything in it is made up.
    public var isDemo = false
    /// Who ends logins.
    public var actor: Actor
    /// Whether Ctrl-Z may stop the program.
    public var canSuspend = true
    /// Whether a terminal that the system does not know may be described by the account's own files. Not where the
    /// program has more rights than whoever wrote them: a description is a program for the terminal.
    public var trustsOwnTerminalDescriptions = true
    /// In which time clocks are shown.
    public var zone = Zone.utc
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
            }
        self.init(
            store: directory.description, storePath: options.storePath, isDemo: options.isDemo,
            abilities: directory.abilities, policy: directory.policy,
            actor: options.actor, readOnly: options.readOnly, repertoire: repertoire, now: options.clock(), size: size,
            theme: options.theme, themes: options.themes, zone: options.zone, route: [place])
    }
}
