import SessionStore

/// How an alarm is told, the same everywhere.
enum AlarmWords {
    /// What is more likely an attack comes first.
    static let order: [SessionFlag] = [.reuse, .split, .storm, .rapid, .moved]

    /// The names, the gravest first: `reuse storm`.
    static func names(_ flags: Set<SessionFlag>) -> String {
        order.filter(flags.contains).map(\.rawValue).joined(separator: " ")
    }

    /// Why an event is an alarm, in words.
    static func why(_ event: SessionEvent) -> String {
        event.kind == .reuse ? "an old token was shown again" : event.reason ?? ""
    }

    /// What a login's alarms mean, with the figures of the newest event that raised each, where it is known.
    static func words(of session: Session, _ events: [SessionEvent]) -> [String] {
        order.filter(session.flags.contains).map { flag in
            let event = events.first { $0.alarms.contains(flag) }
            return event?.reason(for: flag) ?? "\(flag.rawValue): \(meaning(flag))"
        }
    }

    private static func meaning(_ flag: SessionFlag) -> String {
        switch flag {
        case .reuse: "an old token was shown again"
        case .split: "used from two networks in turn"
        case .storm: "one of many logins of this user at once"
        case .rapid: "refreshed far too often"
        case .moved: "retried from elsewhere"
        }
    }
}
