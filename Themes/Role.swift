/// What a piece of text on the screen means; a theme gives each role its look.
public enum Role: UInt8, CaseIterable, Sendable {
    // Words and structure.
    case text, label, fact, title, rule, accent, heading, quiet, user, client, query, mark, cursor, alarmed, error
    // Time and life.
    case login, laneLive, laneEnded, laneAhead, refresh, refreshDue, idle, absolute, now, recent, soon, urgent
    // Verdicts and states.
    case good, alarm, ended
    // The frame.
    case hintKey, hint, input

    /// The name the role bears in a theme file.
    public var name: String {
        switch self {
        case .text: "text"
        case .label: "label"
        case .fact: "fact"
        case .title: "title"
        case .rule: "rule"
        case .accent: "accent"
        case .heading: "heading"
        case .quiet: "quiet"
        case .user: "user"
        case .client: "client"
        case .query: "query"
        case .mark: "mark"
        case .cursor: "cursor"
        case .alarmed: "alarmed"
        case .error: "error"
        case .login: "login"
        case .laneLive: "lane.live"
        case .laneEnded: "lane.ended"
        case .laneAhead: "lane.ahead"
        case .refresh: "refresh"
        case .refreshDue: "refresh.due"
        case .idle: "idle"
        case .absolute: "absolute"
        case .now: "now"
        case .recent: "recent"
        case .soon: "soon"
        case .urgent: "urgent"
        case .good: "good"
        case .alarm: "alarm"
        case .ended: "ended"
        case .hintKey: "hint.key"
        case .hint: "hint"
        case .input: "input"
        }
    }

    /// The one letter that stands for the role in the second layer of a screen test.
    public var letter: Character {
        switch self {
        case .text: "t"
        case .label: "l"
        case .fact: "F"
        case .title: "T"
        case .rule: "r"
        case .accent: "a"
        case .heading: "h"
        case .quiet: "q"
        case .user: "u"
        case .client: "c"
        case .query: "Q"
        case .mark: "m"
        case .cursor: "C"
        case .alarmed: "W"
        case .error: "e"
        case .login: "o"
        case .laneLive: "L"
        case .laneEnded: "E"
        case .laneAhead: "p"
        case .refresh: "R"
        case .refreshDue: "d"
        case .idle: "i"
        case .absolute: "b"
        case .now: "n"
        case .recent: "y"
        case .soon: "s"
        case .urgent: "S"
        case .good: "g"
        case .alarm: "A"
        case .ended: "x"
        case .hintKey: "k"
        case .hint: "j"
        case .input: "I"
        }
    }
}
