import SessionStore
import Terminal
import Themes

/// One scale for the lives of all logins in sight, so that now is one line through all of them.
struct LifeAxis: Equatable {
    let width: Int
    let nowColumn: Int
    let past: Span
    let ahead: Span
    let now: Timestamp

    /// A scale on which the oldest and the longest of the logins fit, but nothing beyond `longest` at either side: a
    /// login of a month would press all others into one column.
    init(width: Int, sessions: [Session], longest: Span, now: Timestamp) {
        self.width = width
        self.now = now
        let live = sessions.filter { $0.end == nil }
        let least = Span.minutes(10)
        past = min(longest, max(least, live.map { now - $0.created }.max() ?? least))
        ahead = min(
            longest,
            max(least, live.compactMap { $0.absoluteDeadline ?? $0.idleDeadline }.map { $0 - now }.max() ?? least))
        nowColumn = max(1, min(width - 2, width * 11 / 20))
    }

    /// The column of a moment; outside of the bar it is negative or beyond the width.
    func column(_ moment: Timestamp) -> Int {
        let span = (moment - now).milliseconds
        if span == 0 { return nowColumn }
        if span < 0 {
            return nowColumn - 1 - Int(Double(-span) * Double(nowColumn - 1) / Double(past.milliseconds) + 0.4)
        }
        let room = width - 1 - nowColumn
        return nowColumn + max(1, Int(Double(span) * Double(room) / Double(ahead.milliseconds) + 0.5))
    }
}

/// A whole life in one line: login, refreshes, now, what is to come.
enum LifeBar {
    static func draw(
        _ session: Session, events: [SessionEvent], axis: LifeAxis, row: Int, column: Int, in grid: inout Grid
    ) {
        func put(_ sign: String, _ at: Int, _ role: Role) {
            guard (0..<axis.width).contains(at) else { return }
            grid.put(sign, row: row, column: column + at, role)
        }
        let begin = axis.column(session.created)
        for at in max(0, begin)..<max(axis.nowColumn, max(0, begin)) { put("━", at, .laneLive) }
        let last = session.absoluteDeadline.map(axis.column) ?? axis.width
        for at in axis.nowColumn + 1..<max(axis.nowColumn + 1, min(last, axis.width)) { put("╌", at, .laneAhead) }
        if begin < 0 { put("◂", 0, .laneLive) } else { put("●", begin, .login) }
        for event in events where [.refresh, .retry, .elevate].contains(event.kind) {
            put("◆", min(axis.column(event.at), axis.nowColumn - 1), .refresh)
        }
        put("┃", axis.nowColumn, .now)
        if let idle = session.idleDeadline { put("◌", axis.column(idle), .idle) }
        if let absolute = session.absoluteDeadline { put("▌", axis.column(absolute), .absolute) }
    }
}
