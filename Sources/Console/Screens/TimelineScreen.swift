import SessionStore
import Terminal
import Themes

/// The lives of logins beside each other: login, refreshes, now, both curfews, and what ended those that are over.
struct TimelineScreen {
    let state: State
    let place: TimelinePlace
    let body: Range<Int>

    private var axis: TimelineAxis { TimelineAxis(place: place, state: state) }

    func draw(in grid: inout Grid) {
        let layout = TimelineLayout(place, body: body)
        defer { header.draw(state, row: body.lowerBound, in: &grid) }
        drawAxis(in: &grid)
        guard !place.lanes.items.isEmpty else {
            if place.lanes.isLoaded {
                grid.centre([[Piece("No login lives or ended in this window.", .text)]], rows: layout.lanes)
            }
            return
        }
        for row in layout.lanes { drawNow(row: row, in: &grid) }
        var shown: Set<LaneSign> = []
        for line in layout.lines {
            if let user = line.user { drawUser(user, row: line.row, in: &grid) }
            if let lane = line.lane { shown.formUnion(drawLane(lane, row: line.row, in: &grid)) }
        }
        if let row = layout.legend { drawLegend(shown, row: row, in: &grid) }
        if let rows = layout.strip {
            RateStrip(state: state, rates: place.rates, axis: axis, rows: rows).draw(in: &grid)
        }
        if let rows = layout.cursor, let event = place.cursor { drawCursor(event, rows: rows, in: &grid) }
    }

    private var header: Header {
        var path = [Piece("Timeline", .title)]
        switch place.scope {
        case .all: break
        case .user(let user): path = [Piece("Timeline › ", .label), Piece(user, .title)]
        case .marked(let ids): path.append(Piece("  \(Number.grouped(ids.count)) marked", .mark))
        }
        let window = Lapse.words(place.window.span) + " window"
        let follow = place.window.follows ? "following now" : "\(state.commands.keyWord(.follow)) follows now"
        let logins = place.totals.map { totals in
            Number.of(totals.logins, "login") + (totals.users > 1 ? " of " + Number.of(totals.users, "user") : "")
        }
        // What is not drawn is told: the lanes are dotted up to there.
        let history = place.historyStart.map { "events since " + state.moment.short($0) }
        let facts = [logins, history, window, follow].compactMap { $0 }.joined(separator: " · ")
        return Header(path: path, filter: place.filter, facts: facts)
    }

    private func drawAxis(in grid: inout Grid) {
        let row = body.lowerBound + 1
        for tick in axis.ticks(zone: state.zone) {
            let start = axis.first + tick.column - tick.words.count / 2
            guard start + tick.words.count <= state.size.columns - 1, start > axis.first - 4 else { continue }
            grid.put(tick.words, row: row, column: start, .label)
        }
    }

    private func drawNow(row: Int, in grid: inout Grid) {
        guard (0..<axis.columns).contains(axis.nowColumn) else { return }
        grid.put("│", row: row, column: axis.first + axis.nowColumn, .now)
    }

    private var sharesDomain: Bool {
        let domains = Set(place.lanes.items.map { $0.user.dropFirst(EventWords.shortUser($0.user).count) })
        return domains.count <= 1
    }

    private func drawUser(_ user: String, row: Int, in grid: inout Grid) {
        // Names are short while nothing is lost by it: the part after the @ is the same for all.
        let name = sharesDomain ? EventWords.shortUser(user) : user
        let room = axis.nowColumn > 2 ? min(axis.nowColumn - 1, axis.columns) : 0
        let words = [Piece(name, .title)] + (state.isOwn(user) ? [Piece(" "), .own] : [])
        let end = grid.put(words, row: row, column: 1, upTo: max(axis.first - 1, axis.first + room)) - axis.first
        for at in stride(from: 0, to: axis.columns, by: 2) where at != axis.nowColumn && at > end {
            grid.put("·", row: row, column: axis.first + at, .rule)
        }
    }

    /// Draws a lane and returns the signs on it.
    private func drawLane(_ index: Int, row: Int, in grid: inout Grid) -> Set<LaneSign> {
        let session = place.lanes.items[index]
        let isSelected = index == place.lanes.index
        if isSelected {
            grid.shade(row: row, .selection)
            grid.put("▸", row: row, column: 2, .cursor)
        }
        let end = session.ended(at: state.now)
        if end == nil, !session.flags.isEmpty { grid.put("!", row: row, column: 1, .alarm) }
        let clientRoom = axis.first - 4 - 10
        grid.put(session.client, row: row, column: 4, width: clientRoom, .left, end == nil ? .client : .ended)
        grid.put(
            session.id.short, row: row, column: 4 + clientRoom + 1, isSelected ? .fact : end == nil ? .text : .ended)
        let lane = Lane(
            session: session, events: place.events[session.id] ?? [], axis: axis,
            rules: state.policy.rules(for: session.client), repertoire: state.repertoire,
            historyStart: place.historyStart)
        let signs = lane.signs
        lane.draw(signs, row: row, in: &grid)
        if let event = place.cursor, event.session == session.id {
            let at = axis.column(event.at)
            if (0..<axis.columns).contains(at) {
                grid.shade(row: row, columns: axis.first + at..<axis.first + at + 1, .field)
            }
        }
        let room = state.size.columns - 2 - axis.first - axis.columns
        let tail = lane.tail(state.moment, room: room)
        let words = VisibleText.fit(
            tail.text, min(TextWidth.of(tail.text, in: state.repertoire), room), in: state.repertoire)
        grid.put([Piece(words, tail.role)], row: row, endingAt: state.size.columns - 1)
        return Set(signs.values.map(\.inLegend))
    }

    /// Names what stands on the lanes in sight, and nothing else.
    private func drawLegend(_ shown: Set<LaneSign>, row: Int, in grid: inout Grid) {
        let isWide = state.size.columns >= 92
        var at = 1
        for sign in LaneSign.all where shown.contains(sign) {
            let words = sign.words(isWide: isWide)
            guard at + words.count + 2 < state.size.columns else { break }
            at = grid.put([Piece(sign.sign, sign.role), Piece(" " + words, .label)], row: row, column: at) + 2
        }
    }

    private func drawCursor(_ event: SessionEvent, rows: Range<Int>, in grid: inout Grid) {
        var inside = rows
        if rows.count > 1 {
            grid.rule(row: rows.lowerBound, columns: 0..<2)
            let end = grid.put("Event ", row: rows.lowerBound, column: 3, .title)
            grid.rule(row: rows.lowerBound, columns: end..<state.size.columns)
            inside = rows.dropFirst()
        }
        let lane = place.lanes.selected.flatMap { $0.id == event.session ? $0 : nil }
        let family = TokenFamily((event.session.flatMap { place.events[$0] } ?? []).reversed())
        EventDetail(state: state, event: event, change: family.change(in: event), session: lane)
            .draw(rows: inside, in: &grid)
    }
}
