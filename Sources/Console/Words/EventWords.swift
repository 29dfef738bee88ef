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
        case .refresh: Verdict.rotated.sign
        case .retry: Verdict.retried.sign
        case .elevate: Verdict.elevated.sign
        case .confirm: Verdict.confirmed.sign
        case .reuse: Verdict.reused.sign
        case .revoke, .evict: "✖"
        case .signout: "○"
        case .expire: "◌"
        case .mark, .admin, .import, .policy, .key, .mint: "■"
        }
    }

    /// What is worth saying beyond kind, user, client and address.
    static func detail(_ event: SessionEvent) -> String {
        var parts: [String] = []
        switch event.kind {
        case .refresh, .elevate: if let generation = event.generation { parts.append("generation \(generation)") }
        case .retry: if !event.alarms.contains(.moved) { parts.append(Verdict.retried.meaning) }
        case .confirm: parts.append(Verdict.confirmed.meaning)
        case .login: if let agent = event.userAgent { parts.append(Device.name(ofUserAgent: agent)) }
        case .reuse: parts.append(Verdict.reused.meaning)
        case .expire: if let cause = event.cause { parts.append(cause == .idle ? "idle" : "absolute limit") }
        case .revoke, .evict, .signout, .mark, .admin, .import, .policy, .key, .mint: break
        }
        if let actor = event.actor, actor.name != "user", actor.name != "policy" {
            parts.append("by " + CauseWords.shortActor(actor))
        }
        // What raised an alarm comes before all else: in a narrow column nothing else is seen.
        if let reason = event.reason { parts.insert(reason, at: event.alarms.isEmpty ? parts.count : 0) }
        return parts.joined(separator: " · ")
    }

    /// A user without the part that everybody shares, for narrow places: `ada.lovelace` of `ada.lovelace@example.com`.
    static func shortUser(_ user: String) -> String {
        guard let at = user.firstIndex(of: "@"), at != user.startIndex else { return user }
        return String(user[..<at])
    }
}
