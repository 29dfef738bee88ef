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

    /// What stands in which column of the axis; where several things fall together, the weightiest.
    var signs: [Int: LaneSign] {
        var signs: [Int: LaneSign] = [:]
        func put(_ sign: LaneSign, _ moment: Timestamp) {
            let at = axis.column(moment)
            if (0..<axis.columns).contains(at) { signs[at] = sign }
        }
        if end == nil {
            if let due = refreshDue { put(.refreshDue, due) }
            if let idle = session.idleDeadline { put(.idle, idle) }
            if let absolute = session.absoluteDeadline { put(.absolute, absolute) }
        }
        put(.begin, session.created)
        let family = TokenFamily(events.reversed())
        for weight: [Verdict] in [[.confirmed], [.rotated, .retried], [.elevated], [.moved]] {
            for event in events {
                if let verdict = family.verdict(of: event), weight.contains(verdict) { put(.token(verdict), event.at) }
            }
        }
        for event in events where !event.alarms.subtracting([.moved, .reuse]).isEmpty { put(.alarm, event.at) }
        if let end { put(.ended(end.cause), end.at) }
        return signs
    }

    func draw(_ signs: [Int: LaneSign], row: Int, in grid: inout Grid) {
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
        if end == nil, stop >= axis.columns { put("▸", axis.columns - 1, line) }
        for (at, sign) in signs { put(sign.sign, at, role(of: sign)) }
    }

    /// What was calm in a login that is over is dim; what was not stays loud.
    private func role(of sign: LaneSign) -> Role {
        guard end != nil, case .token(let verdict) = sign, verdict != .moved else { return sign.role }
        return .laneEnded
    }

    /// The line from now to the last curfew.
    private func drawAhead(_ put: (String, Int, Role) -> Void) {
        let from = max(0, axis.nowColumn + 1)
        let last = session.absoluteDeadline.map(axis.column) ?? axis.columns
        for at in from..<max(from, min(last, axis.columns)) { put("╌", at, .laneAhead) }
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
            let long = brief + " " + time(end.at, moment)
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
