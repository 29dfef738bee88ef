import SessionStore
import Terminal

/// What the window of the terminal is called: what cannot wait first, since tabs are narrow.
struct WindowTitle {
    /// Over a slow link a title is not worth more than this often, and the first picture goes before it.
    static let pause = Span.seconds(10)
    private var shown: String?
    private var shownAt: Timestamp

    init(at steady: Timestamp) { shownAt = steady }

    /// The title when it is to be set anew; `nil` when it is what it was, or was set just now.
    mutating func next(_ title: String, at steady: Timestamp) -> String? {
        guard title != shown, steady - shownAt >= Self.pause else { return nil }
        (shown, shownAt) = (title, steady)
        return title
    }
}

extension State {
    /// `! 2 reuse · curfew · sessions.db · 1,284 logins`
    var windowTitle: String {
        var parts: [String] = []
        if !pulse.alarms.isEmpty { parts.append(pulse.alarms.words(room: 12)) }
        parts.append(isDemo ? "curfew DEMO" : "curfew")
        if !isDemo {
            parts.append(storePath.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? store.name)
        }
        if link.lostAt != nil {
            parts.append("disconnected")
        } else if let totals {
            parts.append(Number.of(totals.logins, "login"))
        }
        return parts.joined(separator: " · ")
    }
}
