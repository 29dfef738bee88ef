import SessionStore
import Terminal
import Themes

/// The chain of a login's generations, the newest first: when each token was made, for whom, what became of it, and what
/// was not as it was in the generation before.
struct FamilyTable {
    let state: State
    let place: SessionPlace
    let session: Session
    let layout: SessionLayout

    private struct Row {
        let event: SessionEvent
        let verdict: Verdict?
        let change: TokenFamily.Change
        let moment: Moment
        let isSelected: Bool
    }

    func draw(in grid: inout Grid) {
        let list = place.events
        let family = TokenFamily(list.items)
        drawHeading(in: &grid)
        let columns = self.columns
        let slots = ColumnLayout(columns, from: 5, to: state.size.columns - 2, gap: 2)
        for (offset, row) in (layout.firstEventRow..<layout.firstEventRow + layout.eventRows).enumerated() {
            guard list.items.indices.contains(list.top + offset) else { break }
            let event = list.items[list.top + offset]
            let (verdict, change) = (family.verdict(of: event), family.change(in: event))
            let isSelected = list.top + offset == list.index
            grid.gutter(
                row: row, isSelected: isSelected, isMarked: false,
                sign: verdict == .moved || !event.alarms.isEmpty ? Piece("!", .alarm) : nil)
            grid.put(
                verdict?.sign ?? EventWords.sign(event.kind), row: row, column: 3,
                verdict?.role ?? EventWords.role(event.kind))
            slots.draw(
                Row(event: event, verdict: verdict, change: change, moment: state.moment, isSelected: isSelected),
                columns, row: row, in: &grid)
        }
        guard let rows = layout.detail, let event = list.selected else { return }
        grid.rule(row: rows.lowerBound - 1)
        EventDetail(state: state, event: event, change: family.change(in: event), session: session)
            .draw(rows: rows, in: &grid)
    }

    private func drawHeading(in grid: inout Grid) {
        let row = layout.familyHeading
        let list = place.events
        grid.rule(row: row, columns: 0..<2)
        var end = grid.put("History", row: row, column: 3, .title)
        let events = Number.of(list.items.count, "event") + (list.reachesStart && list.reachesEnd ? "" : " read")
        let words = "\(Number.of(session.generation + 1, "token")), the newest first · \(events)"
        end = grid.put("  " + words + " ", row: row, column: end, .label, upTo: state.size.columns - 2)
        grid.rule(row: row, columns: end..<state.size.columns)
    }

    private var columns: [Column<Row>] {
        let width = state.size.columns
        let address = place.events.items.compactMap { $0.address?.description.count }.max() ?? 0
        let time = place.events.items.map { state.moment.precise($0.at).count }.max() ?? 8
        return [
            Column(title: "TIME", least: time, ideal: time, rank: 0) { .init($0.moment.precise($0.event.at), .text) },
            Column(title: "WHAT", least: 8, ideal: 8, rank: 0) { row in
                .init(
                    row.verdict?.word ?? row.event.kind.rawValue, row.verdict?.role ?? EventWords.role(row.event.kind))
            },
            Column(title: "TOKEN", least: 4, ideal: 5, rank: 1, isRight: true) { row in
                // The event that made a token names it; what became of it stands above.
                let isBirth = [.login, .refresh, .elevate].contains(row.event.kind)
                return .init(right: [Piece(row.event.generation.map { "#\($0)" } ?? "", isBirth ? .fact : .quiet)])
            },
            Column(title: "IP", least: 15, ideal: max(15, address) + 2, rank: 1) { row in
                Self.marked(row.event.address?.description ?? "", row.change.address != nil, row.event)
            },
            Column(title: "DEVICE", least: 13, ideal: width >= 130 ? 28 : 21, rank: 2) { row in
                let device = row.event.userAgent.map(Device.name(ofUserAgent:)) ?? ""
                return Self.marked(device, row.change.userAgent != nil, row.event)
            },
            Column(title: "MEANING", least: 22, ideal: 24, rank: 3, stretch: 1) { row in
                .init(Self.words(row), row.verdict == .moved || !row.event.alarms.isEmpty ? .alarm : .label)
            },
        ]
    }

    /// Not by colour alone: what is not as it was before has a sign as well.
    private static func marked(_ text: String, _ isChanged: Bool, _ event: SessionEvent) -> Column<Row>.Content {
        guard event.kind.isOfBearer else { return .init(text, .quiet) }
        return isChanged ? .init(left: [Piece(text, .alarmed)], right: [Piece("≠", .alarmed)]) : .init(text, .label)
    }

    private static func words(_ row: Row) -> String {
        if row.event.kind != .reuse, !row.event.alarms.isEmpty { return AlarmWords.why(row.event) }
        if let verdict = row.verdict { return verdict.meaning }
        return row.event.kind == .login ? "signed in" : EventWords.detail(row.event)
    }
}
