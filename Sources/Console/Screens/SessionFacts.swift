import SessionStore
import Terminal
import Themes

/// What is known of one login, as lines of a name and what stands behind it.
struct SessionFacts {
    let state: State
    let session: Session
    /// What happened to it, newest first.
    let events: [SessionEvent]

    struct Line {
        let name: String
        let pieces: [Piece]
    }

    private var moment: Moment { state.moment }
    private var rules: ClientPolicy { state.policy.rules(for: session.client) }
    private var end: SessionEnd? { session.ended(at: state.now) }

    /// `generation 6 · refreshed 7 min ago · next refresh due 14:10`
    var summary: String {
        var parts = ["generation \(session.generation)"]
        if let end {
            parts.append("ended " + moment.short(end.at))
        } else {
            if let last = lastRefresh { parts.append("refreshed " + Self.ago(state.now - last)) }
            if let due = nextRefresh {
                parts.append((due <= state.now ? "refresh due since " : "next refresh due ") + moment.minute(due))
            }
        }
        return parts.joined(separator: " · ")
    }

    static func ago(_ span: Span) -> String {
        let words = Lapse.ago(span)
        return words == "now" ? "just now" : words.replacing(" m", with: " min") + " ago"
    }

    private var lastRefresh: Timestamp? {
        session.generation == 0 ? nil : events.first { $0.kind == .refresh || $0.kind == .elevate }?.at
    }

    /// When the token should be replaced: so long after it was made.
    var nextRefresh: Timestamp? {
        guard let refresh = rules.refresh else { return nil }
        let made = session.generation == 0 ? session.created : lastRefresh
        return made.map { $0 + refresh }
    }

    /// Who it is and where from.
    var origin: [Line] {
        var lines = [
            Line(
                name: "user",
                pieces: [Piece(session.user, .fact)] + (state.isOwn(session.user) ? [Piece("  "), .own] : [])),
            Line(name: "client", pieces: [Piece(session.client, .client)]),
            Line(name: "device", pieces: [Piece(session.device ?? "—", session.device == nil ? .quiet : .text)]),
            Line(name: "signed in", pieces: at(session.created, from: session.firstAddress)),
            Line(name: "last seen", pieces: at(session.lastSeen, from: session.lastAddress)),
            Line(
                name: "methods",
                pieces: session.authenticationMethods.isEmpty
                    ? [Piece("—", .quiet)] : [Piece(session.authenticationMethods.joined(separator: " + "), .text)]),
        ]
        if let label = session.label { lines.append(Line(name: "label", pieces: [Piece(label, .text)])) }
        return lines
    }

    /// What raised its alarms, if it has any.
    var alarms: [Line] {
        guard !session.flags.isEmpty else { return [] }
        let words = AlarmWords.words(of: session, events).joined(separator: " · ")
        return [Line(name: "alarms", pieces: [Piece("! " + words, .alarm)])]
    }

    /// Everything below each other: what is left of its time, and what is wrong, come first.
    var all: [Line] { deadlines + alarms + origin + more }

    /// The rest, for the screen that has room for it.
    var more: [Line] { identity + long }

    /// What it is called.
    var identity: [Line] {
        [
            Line(name: "id", pieces: [Piece(session.id.description, .text)]),
            Line(name: "login", pieces: [Piece("number \(session.sequence) of the feed", .label)]),
        ]
    }

    /// What may be long.
    var long: [Line] {
        [
            Line(name: "agent", pieces: [Piece(session.userAgent ?? "—", session.userAgent == nil ? .quiet : .text)]),
            Line(
                name: "attributes",
                pieces: [Piece(session.attributes ?? "—", session.attributes == nil ? .quiet : .text)]),
        ]
    }

    /// Both curfews, or how it ended.
    var deadlines: [Line] {
        if let end { return told(end) }
        var lines: [Line] = []
        lines.append(deadline("idle deadline", session.idleDeadline, .idle))
        lines.append(deadline("absolute", session.absoluteDeadline, .absolute))
        return lines
    }

    private func told(_ end: SessionEnd) -> [Line] {
        let role = CauseWords.role(end.cause)
        var lines = [
            Line(
                name: "ended",
                pieces: [
                    Piece(CauseWords.sign(end.cause) + " " + end.cause.rawValue.replacing("_", with: " "), role),
                    Piece("  " + moment.full(end.at), .text),
                    Piece("  " + Self.ago(state.now - end.at), .label),
                ]),
            Line(name: "why", pieces: [Piece(CauseWords.plain(end, rules), .fact)]),
            Line(name: "by", pieces: by(end.actor)),
        ]
        if let reason = end.reason { lines.append(Line(name: "reason", pieces: [Piece(reason, .fact)])) }
        if let message = end.message { lines.append(Line(name: "to the user", pieces: [Piece(message, .text)])) }
        return lines
    }

    private func by(_ actor: Actor) -> [Piece] {
        [Piece(actor.name, .text)] + (actor.known.map { [Piece("  known: " + $0, .label)] } ?? [])
    }

    private func at(_ time: Timestamp, from address: IPAddress?) -> [Piece] {
        [Piece(moment.full(time), .text)]
            + (address.map { [Piece("  from ", .label), Piece($0.description, .text)] } ?? [])
    }

    private func deadline(_ name: String, _ at: Timestamp?, _ role: Role) -> Line {
        guard let at else { return Line(name: name, pieces: [Piece("none", .quiet)]) }
        let left = at - state.now
        let isToday = left < .hours(20)
        return Line(
            name: name,
            pieces: [
                Piece(isToday ? moment.clock(at) : moment.full(at), role),
                Piece(
                    "  in " + Lapse.left(left),
                    DeadlineWords.role(left, role == .idle ? .idle : .absolute)),
            ])
    }

    /// The generations of its token.
    var family: TokenFamily { TokenFamily(events) }
}

extension [SessionFacts.Line] {
    /// The same lines, with as many for a long value as it takes: its name stands beside the first of them.
    func broken(columns: Int, in repertoire: Repertoire) -> [SessionFacts.Line] {
        flatMap { line in
            Flow.lines(line.pieces, columns: columns, in: repertoire).enumerated().map { number, pieces in
                SessionFacts.Line(name: number == 0 ? line.name : "", pieces: pieces)
            }
        }
    }
}

extension Grid {
    /// Draws lines of facts with their names ending at one column, long ones broken; returns the row after them.
    @discardableResult
    mutating func put(
        _ lines: [SessionFacts.Line], rows: Range<Int>, nameEnd: Int, upTo limit: Int
    ) -> Int {
        var row = rows.lowerBound
        for line in lines.broken(columns: limit - nameEnd - 2, in: repertoire) where row < rows.upperBound {
            put([Piece(line.name, .label)], row: row, endingAt: nameEnd)
            put(line.pieces, row: row, column: nameEnd + 2, upTo: limit)
            row += 1
        }
        return row
    }
}
