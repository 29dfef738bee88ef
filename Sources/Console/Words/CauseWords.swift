import SessionStore
import Terminal
import Themes

/// How an end is told: a sign, words and their role, the same everywhere.
struct CauseWords {
    let sign: String
    let role: Role
    let words: String

    /// The words for a tombstone; `idle` is the policy's idle span, for "idle for 30 min".
    init(_ end: SessionEnd, idle: Span?) {
        sign = Self.sign(end.cause)
        role = Self.role(end.cause)
        switch end.cause {
        case .revoked:
            words = ["revoked", Self.actor(end.actor), end.reason].compactMap { $0 }.joined(separator: " · ")
        case .idle: words = idle.map { "idle for " + Lapse.words($0) } ?? "idle"
        case .absolute: words = "absolute limit reached"
        case .signedOut: words = "signed out"
        case .evicted: words = "made room for a newer login"
        case .reuse: words = "old token shown again (reuse)"
        case .imported: words = "ended in another store"
        }
    }

    /// The words, or shorter ones where there is less room.
    static func words(_ end: SessionEnd, idle: Span?, room: Int, in repertoire: Repertoire) -> String {
        let words = CauseWords(end, idle: idle).words
        guard TextWidth.of(words, in: repertoire) > room else { return words }
        switch end.cause {
        case .evicted: return "evicted, limit reached"
        case .reuse: return "reuse of an old token"
        case .absolute: return "absolute limit"
        case .revoked, .idle, .signedOut, .imported: return words
        }
    }

    /// Who, without what everybody knows: `ops` of `admin:ops@host`.
    static func actor(_ actor: Actor) -> String {
        let name = Substring(actor.name)
        guard name.hasPrefix("admin:") else { return actor.name }
        return String(name.dropFirst(6).prefix { $0 != "@" })
    }

    /// The sign that stands for an end.
    static func sign(_ cause: SessionCause) -> String {
        switch cause {
        case .revoked, .evicted, .imported: "✖"
        case .signedOut: "○"
        case .idle: "◌"
        case .absolute: "▌"
        case .reuse: "!"
        }
    }

    /// The role of that sign.
    static func role(_ cause: SessionCause) -> Role {
        switch cause {
        case .revoked, .reuse: .alarm
        case .evicted, .imported: .soon
        case .signedOut: .ended
        case .idle: .idle
        case .absolute: .absolute
        }
    }

    /// A few letters for narrow places.
    static func brief(_ end: SessionEnd) -> String {
        switch end.cause {
        case .revoked: "revoked " + actor(end.actor)
        case .signedOut: "signed out"
        case .idle: "idle"
        case .absolute: "limit"
        case .evicted: "evicted"
        case .reuse: "reuse"
        case .imported: "imported"
        }
    }
}
