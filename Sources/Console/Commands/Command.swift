import Terminal

/// One thing a person can do: its keys, its words, where it holds and why it may not. Keys, hints, help and palette all
/// come from the table of these.
struct Command: Sendable, Equatable {
    /// What it is called in a configuration: a name once given stays.
    enum Name: String, Sendable, Hashable, CaseIterable {
        case open, back, timeline, revoke, filter, mark, sort, reverse
        case revokeOthers = "revoke-others"
        case revokeAll = "revoke-all"
        case markAll = "mark-all"
        case markLike = "mark-like"
        case panLeft = "pan-left"
        case panRight = "pan-right"
        case panLeftHalf = "pan-left-half"
        case panRightHalf = "pan-right-half"
        case zoomIn = "zoom-in"
        case zoomOut = "zoom-out"
        case fit, follow
        case previousEvent = "previous-event"
        case nextEvent = "next-event"
        case events, user, copy
        case nextAlarm = "next-alarm"
        case previousAlarm = "previous-alarm"
        case up, down, first, last
        case pageUp = "page-up"
        case pageDown = "page-down"
        case users, sessions
        case timelineScreen = "timeline-screen"
        case eventsScreen = "events-screen"
        case keysScreen = "keys-screen"
        case inspectScreen = "inspect-screen"
        case doctorScreen = "doctor-screen"
        case verify, result
        case rotateKey = "rotate-key"
        case retireKey = "retire-key"
        case inspectAnother = "inspect-another"
        case changePane = "change-pane"
        case palette, pause, reload, zone, theme, repaint, help, quit
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
    var keys: [Input]
    let group: Group
    /// The whole sentence of the help.
    let help: String
    /// The word in the line of hints, by screen; absent where it is not worth a hint.
    var hints: [PlaceKind: String] = [:]
    /// The command that goes the other way, which shares the hint.
    var hintPartner: Name?
    /// What stands between the two keys: brackets side by side would look like one sign.
    var hintGap = ""
    /// Where it means something.
    var places = Set(PlaceKind.allCases)
    /// What it takes: commands are absent where that is not allowed.
    var right: Right?

    /// What a command changes.
    enum Right: Sendable {
        case endLogins, changeKeys
    }
}

extension Command {
    /// The screen that it opens by its number, and the word for it.
    var opens: PlaceKind? {
        switch name {
        case .users: .users
        case .sessions: .sessions
        case .timelineScreen: .timeline
        case .eventsScreen: .events
        case .keysScreen: .keys
        case .inspectScreen: .inspect
        case .doctorScreen: .doctor
        default: nil
        }
    }

    var screenWord: String? {
        switch opens {
        case .users: "users"
        case .sessions: "logins"
        case .timeline: "timeline"
        case .events: "events"
        case .keys: "keys"
        case .inspect: "inspect"
        case .doctor: "doctor"
        case .session, nil: nil
        }
    }

    /// What it is called on the screen: `revoke others`.
    var title: String { name.rawValue.split(separator: "-").joined(separator: " ") }

    /// How the keys are written: `⏎`, `space`, `j ↓`.
    var keyWords: String { keys.map(Self.word).joined(separator: " ") }

    /// How the key is written where there is room for one; empty when it has none.
    var keyWord: String { keys.first.map(Self.word) ?? "" }

    /// How one key is written.
    static func word(_ input: Input) -> String {
        switch input {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let character): "^" + character.uppercased()
        case .key(let key): word(key)
        case .paste, .click, .controlClick, .drag, .release, .wheel: ""
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
