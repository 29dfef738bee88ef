import Terminal

/// One thing a person can do: its keys, its words, where it holds and why it may not. Keys, hints and help all come from
/// the table of these.
struct Command: Sendable {
    enum Name: Sendable, Hashable, CaseIterable {
        case open, back, timeline, revoke, revokeOthers, revokeAll, filter, mark, markAll, sort, reverse
        case panLeft, panRight, zoomIn, zoomOut, fit, follow, previousEvent, nextEvent
        case events, copy, nextAlarm, previousAlarm
        case up, down, pageUp, pageDown, first, last
        case users, sessions, timelineScreen, eventsScreen
        case pause, reload, zone, theme, repaint, help, quit
    }

    /// Under which heading the help lists it.
    enum Group: String, Sendable, CaseIterable {
        case acting = "Acting"
        case looking = "Looking"
        case moving = "Moving"
        case screens = "Screens"
        case general = "General"
    }

    let name: Name
    let keys: [Input]
    let group: Group
    /// The whole sentence of the help.
    let help: String
    /// The word in the line of hints, by screen; absent where it is not worth a hint.
    var hints: [PlaceKind: String] = [:]
    /// How its keys are written in hints when not as they are.
    var hintKeys: String?
    /// Where it means something.
    var places = Set(PlaceKind.allCases)
    /// Whether it changes the store: such commands are absent where that is not allowed.
    var writes = false
}

extension Command {
    /// The screen that it opens by its number, and the word for it.
    var opens: PlaceKind? {
        switch name {
        case .users: .users
        case .sessions: .sessions
        case .timelineScreen: .timeline
        case .eventsScreen: .events
        default: nil
        }
    }

    var screenWord: String? {
        switch opens {
        case .users: "users"
        case .sessions: "logins"
        case .timeline: "timeline"
        case .events: "events"
        case .session, nil: nil
        }
    }

    /// How the keys are written: `⏎`, `space`, `j ↓`.
    var keyWords: String { keys.map(Self.word).joined(separator: " ") }

    /// How one key is written.
    static func word(_ input: Input) -> String {
        switch input {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let character): "^" + character.uppercased()
        case .key(let key): word(key)
        case .paste, .click, .wheel: ""
        }
    }

    private static func word(_ key: Input.Key) -> String {
        switch key {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .tab: "tab"
        case .backTab: "S-tab"
        case .enter: "⏎"
        case .escape: "esc"
        case .backspace: "⌫"
        case .delete: "Del"
        }
    }
}
