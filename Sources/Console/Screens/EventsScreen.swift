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
    }

    func draw(in grid: inout Grid) {
        var facts = ["newest first"]
        if state.isPaused { facts.insert("paused at \(state.moment.second(state.now))", at: 0) }
        let header = Header(
            path: [Piece("Events", .title)], filter: place.filter, facts: facts.joined(separator: " · "))
        defer { header.draw(state, row: body.lowerBound, in: &grid) }
        let list = place.list
        guard !list.items.isEmpty else {
            if list.isLoaded { drawEmpty(in: &grid) }
            return
        }
        let columns = self.columns
        let layout = ColumnLayout(columns, from: 3, to: state.size.columns - 2, gap: 2)
        layout.headings(columns, row: body.lowerBound + 1, in: &grid)
        for (offset, row) in (body.lowerBound + 2..<body.upperBound).enumerated() {
            guard list.items.indices.contains(list.top + offset) else { break }
            let event = list.items[list.top + offset]
            let isSelected = list.top + offset == list.index
            grid.gutter(
                row: row, isSelected: isSelected, isMarked: false,
                sign: event.kind == .reuse ? Piece("!", .alarm) : nil)
            layout.draw(
                Row(event: event, moment: state.moment, isSelected: isSelected), columns, row: row, in: &grid)
        }
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
                .init(row.event.user ?? "—", row.event.user == nil ? .quiet : row.isSelected ? .fact : .user)
            },
            Column(title: "CLIENT", least: 7, ideal: 7, rank: 3) { .init($0.event.client ?? "", .client) },
            Column(title: "LOGIN", least: 8, ideal: 8, rank: 4) { .init($0.event.session?.short ?? "", .text) },
            Column(title: "IP", least: 12, ideal: state.size.columns >= 140 ? 26 : 15, rank: 5) {
                .init($0.event.address?.description ?? "", .text)
            },
            Column(title: "WHAT", least: 14, ideal: 24, rank: 1, stretch: 2) { row in
                .init(EventWords.detail(row.event), row.event.kind == .reuse ? .alarm : .label)
            },
        ]
    }

    private func drawEmpty(in grid: inout Grid) {
        let area = body.lowerBound + 2..<body.upperBound
        let words = place.filter.isNone ? "Nothing has happened yet." : "No event matches."
        grid.centre([[Piece(words, .text)]], rows: area)
    }
}
