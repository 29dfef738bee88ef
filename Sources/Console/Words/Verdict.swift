import SessionStore
import Themes

/// What became of a token that was shown.
enum Verdict: Sendable, CaseIterable {
    /// It was replaced, by a refresh or because the user proved more.
    case rotated, elevated
    /// The answer had been lost, and the same successor was given again; `moved`: to somebody elsewhere.
    case retried, moved
    /// The successor was seen for the first time.
    case confirmed
    /// It had been replaced long ago.
    case reused

    /// The verdict of an event; `nil` when it was none. `changed`: it came from elsewhere than the generation before.
    init?(_ event: SessionEvent, changed: Bool) {
        switch event.kind {
        case .refresh: self = .rotated
        case .elevate: self = .elevated
        case .retry: self = changed ? .moved : .retried
        case .confirm: self = .confirmed
        case .reuse: self = .reused
        case .login, .revoke, .evict, .signout, .expire, .mark, .admin, .import, .policy, .key, .mint: return nil
        }
    }

    /// One word, as histories name it.
    var word: String {
        switch self {
        case .rotated: "rotated"
        case .elevated: "elevated"
        case .retried: "retried"
        case .moved: "moved"
        case .confirmed: "in use"
        case .reused: "reused"
        }
    }

    /// What that means, in a few plain words.
    var meaning: String {
        switch self {
        case .rotated: "a new token took its place"
        case .elevated: "the user proved more; a new token took its place"
        case .retried: "the answer had been lost: the same token again"
        case .moved: "the same token again, to somebody elsewhere"
        case .confirmed: "the new token was used for the first time"
        case .reused: "a token replaced long ago: stolen or copied"
        }
    }

    /// One sign, different from every other also in ASCII.
    var sign: String {
        switch self {
        case .rotated: "◆"
        case .elevated: "▲"
        case .retried: "↻"
        case .moved: "≠"
        case .confirmed: "╋"
        case .reused: "!"
        }
    }

    var role: Role {
        switch self {
        case .rotated, .retried: .refresh
        case .elevated: .accent
        case .confirmed: .quiet
        case .moved, .reused: .alarm
        }
    }
}
