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

    /// How long still, in few columns and the same way everywhere: `40 s`, `28 min`, `2 h 10`, `6 d`. To the nearest
    /// minute: a login made a moment ago has its 30 min.
    static func left(_ span: Span) -> String {
        let seconds = max(0, span.milliseconds / 1000)
        let minutes = (seconds + 30) / 60
        switch seconds {
        case ..<60: return seconds < 10 ? "now" : "\(seconds / 10 * 10) s"
        case _ where minutes < 60: return "\(minutes) min"
        case _ where minutes < 1440: return "\(minutes / 60) h " + Moment.two(Int(minutes % 60))
        case ..<172_800: return "\(minutes / 60) h"
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
