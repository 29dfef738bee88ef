import Terminal

extension Command {
    private static let lists: Set<PlaceKind> = [.users, .sessions, .events, .timeline, .session]

    /// All commands, in the order of hints and help.
    static let table: [Command] =
        acting + looking + moving + [
            Command(
                name: .users, keys: [.character("1")], group: .screens, help: "users and their logins"),
            Command(name: .sessions, keys: [.character("2")], group: .screens, help: "all logins"),
            Command(name: .timelineScreen, keys: [.character("3")], group: .screens, help: "timeline of all logins"),
            Command(name: .eventsScreen, keys: [.character("4")], group: .screens, help: "events as they happen"),
        ] + general

    private static let acting: [Command] = [
        Command(
            name: .open, keys: [.key(.enter)], group: .looking, help: "open it; every field",
            hints: [
                .users: "logins", .sessions: "details", .session: "every field", .timeline: "open", .events: "login",
            ]),
        Command(
            name: .panLeft, keys: [.key(.left)], group: .looking, help: "earlier", hints: [.timeline: "pan"],
            hintKeys: "←→", places: [.timeline]),
        Command(name: .panRight, keys: [.key(.right)], group: .looking, help: "later", places: [.timeline]),
        Command(
            name: .zoomIn, keys: [.character("+"), .character("=")], group: .looking, help: "zoom in",
            hints: [.timeline: "zoom"], hintKeys: "+-", places: [.timeline]),
        Command(
            name: .zoomOut, keys: [.character("-")], group: .looking, help: "zoom out",
            places: [.timeline]),
        Command(
            name: .fit, keys: [.character("0")], group: .looking, help: "fit a whole life",
            hints: [.timeline: "fit"], places: [.timeline]),
        Command(
            name: .follow, keys: [.character("f")], group: .looking, help: "follow now", hints: [.timeline: "follow"],
            places: [.timeline]),
        Command(
            name: .previousEvent, keys: [.character("[")], group: .looking, help: "previous event",
            hints: [.timeline: "event"], hintKeys: "[ ]", places: [.timeline]),
        Command(name: .nextEvent, keys: [.character("]")], group: .looking, help: "next event", places: [.timeline]),
        Command(
            name: .revoke, keys: [.character("x")], group: .acting,
            help: "end it, or the marked",
            hints: [
                .users: "revoke all of user", .sessions: "revoke", .session: "revoke", .timeline: "revoke",
            ], writes: true),
        Command(
            name: .revokeOthers, keys: [.character("o")], group: .acting,
            help: "end the user's others",
            hints: [.sessions: "revoke others", .session: "revoke others"], places: [.sessions, .session], writes: true),
        Command(
            name: .revokeAll, keys: [.character("X")], group: .acting, help: "end all of the user",
            hints: [.sessions: "all", .session: "all of user"], writes: true),
    ]

    private static let looking: [Command] = [
        Command(
            name: .timeline, keys: [.character("t")], group: .looking, help: "timeline of user or marked",
            hints: [.users: "timeline", .sessions: "timeline", .session: "timeline", .events: "timeline"],
            places: [.users, .sessions, .session, .events]),
        Command(
            name: .filter, keys: [.character("/")], group: .looking, help: "filter by a query",
            hints: [.users: "filter", .sessions: "filter", .events: "filter", .timeline: "filter"],
            places: [.users, .sessions, .timeline, .events]),
        Command(
            name: .mark, keys: [.character(" ")], group: .acting, help: "mark or unmark",
            hints: [.users: "mark", .sessions: "mark"], places: [.users, .sessions]),
        Command(
            name: .markAll, keys: [.character("a")], group: .acting, help: "mark all of it, or none",
            places: [.users, .sessions]),
        Command(
            name: .sort, keys: [.character("s")], group: .looking, help: "sort by the next column",
            hints: [.users: "sort", .sessions: "sort"], places: [.users, .sessions]),
        Command(
            name: .reverse, keys: [.character("S")], group: .looking, help: "reverse the order",
            places: [.users, .sessions]),
        Command(
            name: .copy, keys: [.character("y")], group: .looking, help: "copy the public id",
            hints: [.sessions: "copy id", .session: "copy id"]),
        Command(
            name: .events, keys: [.character("e")], group: .looking, help: "events of the user",
            hints: [.session: "events"], places: [.users, .sessions, .session, .timeline]),
        Command(
            name: .nextAlarm, keys: [.character("n")], group: .looking, help: "next alarm anywhere"),
        Command(
            name: .previousAlarm, keys: [.character("N")], group: .looking, help: "previous alarm"),
    ]

    private static let moving: [Command] = [
        Command(name: .down, keys: [.character("j"), .key(.down)], group: .moving, help: "down"),
        Command(name: .up, keys: [.character("k"), .key(.up)], group: .moving, help: "up"),
        Command(
            name: .pageDown, keys: [.key(.pageDown), .control("f")], group: .moving, help: "a screen down"),
        Command(name: .pageUp, keys: [.key(.pageUp), .control("b")], group: .moving, help: "a screen up"),
        Command(name: .first, keys: [.character("g"), .key(.home)], group: .moving, help: "to the first"),
        Command(name: .last, keys: [.character("G"), .key(.end)], group: .moving, help: "to the last"),
        Command(
            name: .back, keys: [.key(.escape), .character("h"), .key(.backspace)], group: .moving,
            help: "back; drops marks first"),
    ]

    private static let general: [Command] = [
        Command(
            name: .pause, keys: [.character("p")], group: .general, help: "pause the picture",
            hints: [.events: "pause"]),
        Command(name: .reload, keys: [.character("r")], group: .general, help: "read everything anew"),
        Command(name: .zone, keys: [.character("z")], group: .general, help: "UTC or local time"),
        Command(name: .theme, keys: [.character("T")], group: .general, help: "choose a theme"),
        Command(name: .repaint, keys: [.control("l")], group: .general, help: "paint anew"),
        Command(
            name: .help, keys: [.character("?")], group: .general, help: "this help",
            hints: Dictionary(uniqueKeysWithValues: PlaceKind.allCases.map { ($0, "help") })),
        Command(
            name: .quit, keys: [.character("q")], group: .general, help: "quit",
            hints: Dictionary(uniqueKeysWithValues: PlaceKind.allCases.map { ($0, "quit") })),
    ]

    /// The command of a key on a screen.
    static func of(_ input: Input, on place: PlaceKind) -> Command? {
        table.first { $0.places.contains(place) && $0.keys.contains(input) }
    }
}
