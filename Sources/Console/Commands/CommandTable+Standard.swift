import Terminal

extension CommandTable {
    /// All commands with the keys that they have unless somebody gives them others.
    public static let standard = CommandTable(commands: everyCommand)

    private static let everyCommand: [Command] =
        acting + looking + moving + [
            Command(
                name: .users, keys: [.character("1")], group: .screens, help: "users and their logins"),
            Command(name: .sessions, keys: [.character("2")], group: .screens, help: "all logins"),
            Command(name: .timelineScreen, keys: [.character("3")], group: .screens, help: "timeline of all logins"),
            Command(name: .eventsScreen, keys: [.character("4")], group: .screens, help: "events as they happen"),
            Command(
                name: .keysScreen, keys: [.character("5")], group: .screens, help: "keys of service tokens"),
            Command(name: .inspectScreen, keys: [.character("6")], group: .screens, help: "judge a pasted token"),
            Command(
                name: .doctorScreen, keys: [.character("7")], group: .screens,
                help: "what is wrong; the policy"),
        ] + general

    private static let acting: [Command] = [
        Command(
            name: .open, keys: [.key(.enter)], group: .looking, help: "open it; every field",
            hints: [
                .users: "logins", .sessions: "details", .session: "every field", .timeline: "open", .events: "login",
                .inspect: "its login",
            ], places: PlaceKind.ofLogins.union([.inspect])),
        Command(
            name: .panLeft, keys: [.key(.left)], group: .looking, help: "earlier", hints: [.timeline: "pan"],
            hintPartner: .panRight, places: [.timeline]),
        Command(name: .panRight, keys: [.key(.right)], group: .looking, help: "later", places: [.timeline]),
        Command(
            name: .panLeftHalf, keys: [.character(","), .character("<")], group: .looking,
            help: "half a screen earlier", places: [.timeline]),
        Command(
            name: .panRightHalf, keys: [.character("."), .character(">")], group: .looking, help: "half a screen later",
            places: [.timeline]),
        Command(
            name: .zoomIn, keys: [.character("+"), .character("=")], group: .looking, help: "zoom in",
            hints: [.timeline: "zoom"], hintPartner: .zoomOut, places: [.timeline]),
        Command(
            name: .zoomOut, keys: [.character("-")], group: .looking, help: "zoom out",
            places: [.timeline]),
        Command(
            name: .fit, keys: [.character("0")], group: .looking, help: "fit a whole life",
            hints: [.timeline: "fit"], places: [.timeline]),
        Command(
            name: .follow, keys: [.character("f")], group: .looking, help: "follow now",
            hints: [.timeline: "follow", .events: "follow"], places: [.timeline, .events]),
        Command(
            name: .previousEvent, keys: [.character("[")], group: .looking, help: "previous event",
            hints: [.timeline: "event"], hintPartner: .nextEvent, hintGap: " ",
            places: [.timeline]),
        Command(name: .nextEvent, keys: [.character("]")], group: .looking, help: "next event", places: [.timeline]),
        Command(
            name: .revoke, keys: [.character("x")], group: .acting,
            help: "end it, or the marked",
            hints: [
                .users: "revoke all of user", .sessions: "revoke", .session: "revoke", .timeline: "revoke",
            ], places: PlaceKind.ofLogins, right: .endLogins),
        Command(
            name: .revokeOthers, keys: [.character("o")], group: .acting,
            help: "end the user's others",
            hints: [.sessions: "revoke others", .session: "revoke others"], places: [.sessions, .session],
            right: .endLogins),
        Command(
            name: .revokeAll, keys: [.character("X")], group: .acting, help: "end all of the user",
            hints: [.sessions: "all", .session: "all of user"], places: PlaceKind.ofLogins, right: .endLogins),
        Command(
            name: .rotateKey, keys: [.character("o")], group: .acting, help: "let the next key sign",
            hints: [.keys: "rotate"], places: [.keys], right: .changeKeys),
        Command(
            name: .retireKey, keys: [.character("x")], group: .acting, help: "give a key up",
            hints: [.keys: "retire"], places: [.keys], right: .changeKeys),
        Command(
            name: .result, keys: [.character("R")], group: .acting, help: "result of the last end", right: .endLogins),
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
            name: .markLike, keys: [.character("m")], group: .acting, help: "mark alike, or by query",
            hints: [.sessions: "mark like"], places: [.users, .sessions]),
        Command(
            name: .sort, keys: [.character("s")], group: .looking, help: "sort by the next column",
            hints: [.users: "sort", .sessions: "sort"], places: [.users, .sessions]),
        Command(
            name: .reverse, keys: [.character("S")], group: .looking, help: "reverse the order",
            places: [.users, .sessions]),
        Command(
            name: .copy, keys: [.character("y")], group: .looking, help: "copy the public id",
            hints: [.sessions: "copy id", .session: "copy id"], places: PlaceKind.ofLogins),
        Command(
            name: .verify, keys: [.character("v")], group: .looking, help: "verify pages and chain",
            hints: [.doctor: "verify all"], places: [.doctor]),
        Command(
            name: .inspectAnother, keys: [.character("i")], group: .looking, help: "another token",
            hints: [.inspect: "paste or type a token"], places: [.inspect]),
        Command(
            name: .changePane, keys: [.key(.tab)], group: .looking, help: "findings or contents",
            hints: [.inspect: "findings, contents"], places: [.inspect]),
        Command(
            name: .events, keys: [.character("e")], group: .looking, help: "events of the user",
            hints: [.session: "events"], places: [.users, .sessions, .session, .timeline]),
        Command(
            name: .user, keys: [.character("u")], group: .looking, help: "logins of the user",
            hints: [.session: "user", .timeline: "user", .events: "user"],
            places: [.sessions, .session, .timeline, .events]),
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
            name: .palette, keys: [.character(":")], group: .general, help: "commands, users, logins",
            hints: Dictionary(uniqueKeysWithValues: PlaceKind.allCases.map { ($0, "command") })),
        Command(
            name: .pause, keys: [.character("p")], group: .general, help: "pause the picture",
            hints: [.events: "pause"]),
        Command(
            name: .reload, keys: [.character("r")], group: .general, help: "read everything anew",
            hints: [.doctor: "read anew"]),
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
}
