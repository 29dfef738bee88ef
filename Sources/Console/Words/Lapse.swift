import SessionStore

/// The one place where lengths of time become words.
enum Lapse {
    /// How long ago: `now`, `10 s`, `20 s` … `1 m`, `59 m`, `3 h`, `2 d`. Under a minute it moves in steps of ten seconds,
    /// so that a quiet screen stays quiet.
    static func ago(_ span: Span) -> String {
        let seconds = max(0, span.milliseconds / 1000)
        switch seconds {
        case ..<10: return "now"
        case ..<60: return "\(seconds / 10 * 10) s"
        case ..<3600: return "\(seconds / 60) m"
        case ..<172_800: return "\(seconds / 3600) h"
        default: return "\(seconds / 86_400) d"
        }
    }

    /// How long still, in few columns: `40 s`, `28 m`, `2 h 10`, `6 d`.
    static func left(_ span: Span, minute: String = "m") -> String {
        let seconds = max(0, span.milliseconds / 1000)
        switch seconds {
        case ..<60: return seconds < 10 ? "now" : "\(seconds / 10 * 10) s"
        case ..<3600: return "\(seconds / 60) \(minute)"
        case ..<86_400:
            let minutes = seconds / 60 % 60
            return "\(seconds / 3600) h " + Moment.two(Int(minutes))
        case ..<172_800: return "\(seconds / 3600) h"
        default: return "\(seconds / 86_400) d"
        }
    }

    /// In words, for sentences: `30 min`, `12 h`, `7 d`.
    static func words(_ span: Span) -> String {
        let seconds = max(0, span.milliseconds / 1000)
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<3600: return "\(seconds / 60) min"
        case ..<172_800:
            let minutes = seconds / 60 % 60
            return minutes == 0 ? "\(seconds / 3600) h" : "\(seconds / 3600) h \(minutes) min"
        default: return "\(seconds / 86_400) d"
        }
    }
}
