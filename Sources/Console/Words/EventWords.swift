import SessionStore
import Themes

/// How an event is told: its role and what stands behind its name.
enum EventWords {
    /// The colour of the kind.
    static func role(_ kind: SessionEvent.Kind) -> Role {
        switch kind {
        case .login: .login
        case .refresh, .retry, .elevate: .refresh
        case .confirm: .quiet
        case .reuse, .revoke: .alarm
        case .evict: .soon
        case .signout: .ended
        case .expire: .idle
        case .mark, .admin, .import, .policy, .key, .mint: .absolute
        }
    }

    /// The sign of the kind on a lane.
    static func sign(_ kind: SessionEvent.Kind) -> String {
        switch kind {
        case .login: "●"
        case .refresh, .retry: "◆"
        case .elevate: "▲"
        case .confirm: "·"
        case .reuse: "!"
        case .revoke, .evict: "✖"
        case .signout: "○"
        case .expire: "◌"
        case .mark, .admin, .import, .policy, .key, .mint: "■"
        }
    }

    /// What became of a refresh, as the history names it.
    static func verdict(_ kind: SessionEvent.Kind) -> (word: String, role: Role)? {
        switch kind {
        case .refresh: ("rotated", .good)
        case .retry: ("retried", .refresh)
        case .elevate: ("elevated", .accent)
        case .reuse: ("reused", .alarm)
        default: nil
        }
    }

    /// What is worth saying beyond kind, user, client and address.
    static func detail(_ event: SessionEvent) -> String {
        var parts: [String] = []
        switch event.kind {
        case .refresh, .elevate: if let generation = event.generation { parts.append("generation \(generation)") }
        case .retry: parts.append("lost response, same token")
        case .confirm: parts.append("successor seen")
        case .login: if let agent = event.userAgent { parts.append(Device.name(ofUserAgent: agent)) }
        case .reuse: parts.append("old token shown again")
        case .expire: if let cause = event.cause { parts.append(cause == .idle ? "idle" : "absolute limit") }
        case .revoke, .evict, .signout, .mark, .admin, .import, .policy, .key, .mint: break
        }
        if let actor = event.actor, actor.name != "user", actor.name != "policy" {
            parts.append("by " + CauseWords.actor(actor))
        }
        if let reason = event.reason { parts.append(reason) }
        return parts.joined(separator: " · ")
    }

    /// A user without the part that everybody shares, for narrow places: `ada.lovelace` of `ada.lovelace@example.com`.
    static func shortUser(_ user: String) -> String {
        guard let at = user.firstIndex(of: "@"), at != user.startIndex else { return user }
        return String(user[..<at])
    }
}
