import SessionStore

/// How tables say ages, deadlines and ends.
enum Words {
    /// `12 s`, `7 min`, `3 h 20`, `5 d`.
    static func length(_ span: Span) -> String {
        let seconds = max(0, span.milliseconds / 1000)
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<3600: return "\(seconds / 60) min"
        case ..<86_400:
            return seconds % 3600 < 60 ? "\(seconds / 3600) h" : "\(seconds / 3600) h \(seconds % 3600 / 60)"
        default: return "\(seconds / 86_400) d"
        }
    }

    static func age(_ moment: Timestamp, at now: Timestamp) -> String {
        now - moment < .seconds(10) ? "now" : length(now - moment)
    }

    /// `2026-11-23 14:02:07Z`.
    static func moment(_ moment: Timestamp) -> String {
        let text = moment.description
        return text.prefix(10) + " " + text.dropFirst(11).prefix(8) + "Z"
    }

    /// What becomes of a session: `idle in 28 min`, or how it ended, by whom, when and why.
    static func fate(_ session: Session, at now: Timestamp) -> String {
        guard let end = session.ended(at: now) else {
            return session.nextDeadline.map { "\($0.cause.rawValue) in \(length($0.at - now))" } ?? "no deadline"
        }
        let reason = end.reason.map { ": \($0)" } ?? ""
        let cause = end.cause.rawValue.replacing("_", with: " ")
        return "\(cause) \(moment(end.at)) by \(end.actor.name)\(reason)"
    }
}
