import SessionStore
import Terminal
import Themes

/// How an end is told: a sign, words and their role, the same everywhere.
enum CauseWords {
    /// Why somebody was logged out, as one would tell them: `ended by ops@bastion: laptop stolen`.
    static func plain(_ end: SessionEnd, _ rules: ClientPolicy) -> String {
        guard end.cause == .revoked else { return plain(end.cause, rules) }
        return "ended by " + actor(end.actor) + (end.reason.map { ": " + $0 } ?? "")
    }

    /// The same of a cause alone; for "idle for 30 min" it takes the policy's spans.
    static func plain(_ cause: SessionCause, _ rules: ClientPolicy) -> String {
        switch cause {
        case .revoked: "ended by an administrator"
        case .idle: rules.idle.map { "idle for " + Lapse.words($0) } ?? "idle for too long"
        case .absolute: rules.absolute.map { "reached its limit of " + Lapse.words($0) } ?? "reached its limit"
        case .signedOut: "signed out"
        case .evicted: "made room for a newer login"
        case .reuse: "a stolen or copied token was used (reuse)"
        case .imported: "had ended in the store it came from"
        }
    }

    /// The words, or shorter ones where there is less room.
    static func words(_ end: SessionEnd, _ rules: ClientPolicy, room: Int, in repertoire: Repertoire) -> String {
        let words = plain(end, rules)
        guard TextWidth.of(words, in: repertoire) > room else { return words }
        switch end.cause {
        case .evicted: return "evicted, limit reached"
        case .reuse: return room >= 35 ? "stolen or copied token used (reuse)" : "reuse of an old token"
        case .absolute: return "reached its limit"
        case .imported: return "ended elsewhere"
        case .revoked: return words.hasPrefix("ended by ") ? String(words.dropFirst(6)) : words
        case .idle, .signedOut: return words
        }
    }

    /// Who, without what everybody knows: `ops@bastion` of `admin:ops@bastion`, `billing` of `app:billing`.
    static func actor(_ actor: Actor) -> String {
        for prefix in ["admin:", "app:"] where actor.name.hasPrefix(prefix) {
            return String(actor.name.dropFirst(prefix.count))
        }
        return actor.name == "user" ? "the user" : actor.name
    }

    /// The name alone, for narrow places: `ops`.
    static func shortActor(_ actor: Actor) -> String {
        actor.name.hasPrefix("admin:") ? String(self.actor(actor).prefix { $0 != "@" }) : self.actor(actor)
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
        case .revoked: "revoked " + shortActor(end.actor)
        case .signedOut: "signed out"
        case .idle: "idle"
        case .absolute: "limit"
        case .evicted: "evicted"
        case .reuse: "reuse"
        case .imported: "imported"
        }
    }
}
