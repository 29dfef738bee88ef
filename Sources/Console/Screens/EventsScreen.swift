import SessionStore
import Terminal
import Themes

/// The feed, newest first: everything that happens to logins, and what administrators do.
struct EventsScreen {
    let state: State
    let place: EventsPlace
    let body: Range<Int>

    private struct Row {
        let event: SessionEvent
        let moment: Moment
        let isSelected: Bool
        let isOwn: Bool
    }

    func draw(in grid: inout Grid) {
        let layout = EventsLayout(body: body)
        let header = Header(path: [Piece("Events", .title)], filter: place.filter, facts: facts)
        defer { header.draw(state, row: body.lowerBound, in: &grid) }
        let list = place.list
        guard !list.items.isEmpty else {
            if list.isLoaded { drawEmpty(in: &grid) }
            return
        }
        let columns = self.columns
        let slots = ColumnLayout(columns, from: 3, to: state.size.columns - 2, gap: 2)
        slots.headings(columns, row: body.lowerBound + 1, in: &grid)
        for (offset, row) in layout.rows.enumerated() {
            guard list.items.indices.contains(list.top + offset) else { break }
            let event = list.items[list.top + offset]
            let isSelected = list.top + offset == list.index
            grid.gutter(
                row: row, isSelected: isSelected, isMarked: false,
                sign: event.alarms.isEmpty ? nil : Piece("!", .alarm))
            slots.draw(
                Row(event: event, moment: state.moment, isSelected: isSelected, isOwn: state.isOwn(event.user)),
                columns, row: row, in: &grid)
        }
        guard let rows = layout.detail, let event = list.selected else { return }
        grid.rule(row: rows.lowerBound - 1)
        EventDetail(state: state, event: event).draw(rows: rows, in: &grid)
    }

    private var facts: String {
        var facts = ["newest first"]
        let list = place.list
        if place.follows {
            facts.append("following")
        } else if place.filter.isNone, list.items.indices.contains(list.top),
            state.link.sequence > list.items[list.top].sequence
        {
            // The feed has no gaps, so that its numbers tell how much stands above.
            facts.append(
                Number.grouped(Int(state.link.sequence - list.items[list.top].sequence))
                    + " newer: \(state.commands.keyWord(.follow)) follows")
        } else {
            facts.append("\(state.commands.keyWord(.follow)) follows")
        }
        if state.isPaused { facts.insert("paused at \(state.moment.second(state.now))", at: 0) }
        return facts.joined(separator: " · ")
    }

    /// As wide as the times that are held need it: those of today are short.
    private var timeWidth: Int { place.list.items.map { state.moment.precise($0.at).count }.max() ?? 8 }

    private var columns: [Column<Row>] {
        [
            Column(title: "TIME", least: timeWidth, ideal: timeWidth, rank: 0) {
                .init($0.moment.precise($0.event.at), .label)
            },
            Column(title: "EVENT", least: 7, ideal: 7, rank: 0) { row in
                .init(row.event.kind.rawValue, EventWords.role(row.event.kind))
            },
            Column(title: "USER", least: 16, ideal: 28, rank: 2, stretch: 1) { row in
                guard let user = row.event.user else { return .init("—", .quiet) }
                return .init(user: user, row.isSelected ? .fact : .user, isOwn: row.isOwn)
            },
            Column(title: "CLIENT", least: 7, ideal: 7, rank: 3) { .init($0.event.client ?? "", .client) },
            Column(title: "LOGIN", least: 8, ideal: 8, rank: 4) { .init($0.event.session?.short ?? "", .text) },
            Column(title: "IP", least: 12, ideal: state.size.columns >= 140 ? 26 : 15, rank: 5) {
                .init($0.event.address?.description ?? "", .text)
            },
            Column(title: "WHAT", least: 14, ideal: 24, rank: 1, stretch: 2) { row in
                .init(EventWords.detail(row.event), row.event.alarms.isEmpty ? .label : .alarm)
            },
        ]
    }

    private func drawEmpty(in grid: inout Grid) {
        let area = body.lowerBound + 2..<body.upperBound
        let words = place.filter.isNone ? "Nothing has happened yet." : "No event matches."
        grid.centre([[Piece(words, .text)]], rows: area)
    }
}

/// Which rows of the screen of events hold what.
struct EventsLayout {
    let rows: Range<Int>
    /// Where the selected event is told in full, if there is room for it.
    let detail: Range<Int>?

    init(body: Range<Int>) {
        let room = body.count - 2
        let lines = room >= 26 ? 5 : room >= 20 ? 4 : room >= 15 ? 3 : 0
        detail = lines > 0 ? body.upperBound - lines..<body.upperBound : nil
        rows = body.lowerBound + 2..<max(body.lowerBound + 3, body.upperBound - (lines > 0 ? lines + 1 : 0))
    }
}
