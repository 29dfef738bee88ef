import SessionStore
import Terminal
import Themes

/// The life of one login on the axis of a timeline.
struct Lane {
    let session: Session
    /// Oldest first.
    let events: [SessionEvent]
    let axis: TimelineAxis
    let rules: ClientPolicy
    let repertoire: Repertoire
    /// Where the history begins; of what was before only the beginning is known.
    var historyStart: Timestamp?

    private var end: SessionEnd? { session.ended(at: axis.now) }

    func draw(row: Int, in grid: inout Grid) {
        func put(_ sign: String, _ at: Int, _ role: Role) {
            guard (0..<axis.columns).contains(at) else { return }
            grid.put(sign, row: row, column: axis.first + at, role)
        }
        let begin = axis.column(session.created)
        let stop = end.map { axis.column($0.at) } ?? axis.nowColumn
        let line: Role = end == nil ? .laneLive : .laneEnded
        for at in max(0, begin)..<max(0, begin, min(stop, axis.columns)) { put("━", at, line) }
        if end == nil { drawAhead(put) }
        if let historyStart, session.created < historyStart {
            for at in max(0, begin)..<max(0, begin, min(axis.column(historyStart), stop, axis.columns)) {
                put("┈", at, line)
            }
        }
        if begin < 0, stop > 0 { put("◂", 0, line) }
        put("●", begin, .login)
        for event in events where [.refresh, .retry, .elevate].contains(event.kind) {
            put(event.kind == .elevate ? "▲" : "◆", axis.column(event.at), end == nil ? .refresh : .laneEnded)
        }
        if let end { put(CauseWords.sign(end.cause), stop, CauseWords.role(end.cause)) }
        if end == nil, stop >= axis.columns { put("▸", axis.columns - 1, line) }
    }

    /// What is to come: the line to the last curfew, and on it when a refresh is due and when both curfews are.
    private func drawAhead(_ put: (String, Int, Role) -> Void) {
        let from = max(0, axis.nowColumn + 1)
        let last = session.absoluteDeadline.map(axis.column) ?? axis.columns
        for at in from..<max(from, min(last, axis.columns)) { put("╌", at, .laneAhead) }
        if let due = refreshDue { put("◇", axis.column(due), .refreshDue) }
        if let idle = session.idleDeadline { put("◌", axis.column(idle), .idle) }
        if let absolute = session.absoluteDeadline { put("▌", axis.column(absolute), .absolute) }
    }

    /// When the token should be replaced, if that is still ahead.
    private var refreshDue: Timestamp? {
        let made = events.last { [.refresh, .elevate, .login].contains($0.kind) }?.at
        guard let refresh = rules.refresh, let made = made ?? (session.generation == 0 ? session.created : nil) else {
            return nil
        }
        let due = made + refresh
        guard due > axis.now, due < session.absoluteDeadline ?? due + refresh else { return nil }
        return due
    }

    /// What stands behind the axis: until when, or what ended it.
    func tail(_ moment: Moment, room: Int) -> Piece {
        if let end {
            let isAlarm = end.cause == .revoked || end.cause == .reuse
            let brief = CauseWords.brief(end)
            let long = end.cause == .revoked ? brief : brief + " " + time(end.at, moment)
            return Piece(TextWidth.of(long, in: repertoire) <= room ? long : brief, isAlarm ? .alarm : .label)
        }
        guard let deadline = session.absoluteDeadline else { return Piece("no limit", .quiet) }
        return Piece("→ " + time(deadline, moment), .label)
    }

    /// Less than a day away the time of day is enough.
    private func time(_ at: Timestamp, _ moment: Moment) -> String {
        abs((at - axis.now).milliseconds) < Span.hours(24).milliseconds ? moment.minute(at) : moment.short(at)
    }
}
