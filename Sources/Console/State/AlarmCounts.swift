import SessionStore

/// How many alarms of each kind there were of late: logins that raised it, of storms users.
struct AlarmCounts: Sendable, Equatable {
    private var counts: [SessionFlag: Int] = [:]
    /// Whether there are more than were read.
    private var isPartial = false

    /// So many events are read at most.
    static let limit = 500

    init() {}

    /// Counts what some events raised.
    init(_ page: Page<SessionEvent>) {
        var logins: [SessionFlag: Set<SessionID>] = [:]
        var users: Set<ExactText> = []
        for event in page.items {
            for flag in event.alarms where flag != .storm {
                if let session = event.session { logins[flag, default: []].insert(session) }
            }
            if event.alarms.contains(.storm), let user = event.user { users.insert(ExactText(user)) }
        }
        counts = logins.mapValues(\.count)
        if !users.isEmpty { counts[.storm] = users.count }
        isPartial = page.hasMore
    }

    var isEmpty: Bool { counts.isEmpty }

    /// `! 1 reuse 2 storm`, the gravest first; where there is less room, how many others there are.
    func words(room: Int) -> String {
        guard !isEmpty else { return "" }
        func number(_ count: Int) -> String { Number.grouped(count) + (isPartial ? "+" : "") }
        let named = AlarmWords.order.compactMap { flag in counts[flag].map { "\(number($0)) \(flag.rawValue)" } }
        let sum = counts.values.reduce(0, +)
        for shown in stride(from: named.count, to: 0, by: -1) {
            let rest = sum - AlarmWords.order.compactMap { counts[$0] }.prefix(shown).reduce(0, +)
            let words = "! " + named.prefix(shown).joined(separator: " ") + (rest > 0 ? " +\(number(rest))" : "")
            if words.count <= room { return words }
        }
        return "! \(number(sum)) \(Number.noun(sum, "alarm"))"
    }
}
