import SessionStore
import Terminal
import Themes

/// Logins of a user, or of any query; those that have ended stand below with what ended them.
struct SessionsScreen {
    let state: State
    let place: SessionsPlace
    let body: Range<Int>

    private struct Row {
        let session: Session
        let moment: Moment
        let isSelected: Bool
        let isOwn: Bool
        let isUnusualAddress: Bool
    }

    func draw(in grid: inout Grid) {
        // Last, because a mistake in a filter stands where the headings are.
        defer { header.draw(state, row: body.lowerBound, in: &grid) }
        let layout = SessionsLayout(place, body: body)
        guard !place.list.items.isEmpty else {
            if place.list.isLoaded { drawEmpty(in: &grid) }
            return
        }
        let columns = self.columns
        let slots = self.slots(columns)
        drawHeadings(columns, slots, isOver: isOver(layout), in: &grid)
        let life = slots.slots.first { columns[$0.column].title == "LIFE" }
        let lifeAxis = life.map { axis(width: $0.width, layout) }
        for line in layout.lines {
            guard let index = line.item else {
                let end = grid.put("ended, the latest first ", row: line.row, column: 3, .label)
                grid.rule(row: line.row, columns: end..<state.size.columns - 2)
                continue
            }
            let session = place.list.items[index]
            drawGutter(session, index, row: line.row, in: &grid)
            let row = Row(
                session: session, moment: state.moment, isSelected: index == place.list.index,
                isOwn: state.isOwn(session.user), isUnusualAddress: isUnusual(session))
            if let end = session.ended(at: state.now) {
                draw(end, row, columns, slots, row: line.row, in: &grid)
            } else {
                slots.draw(row, columns, row: line.row, in: &grid)
                if let life, let lifeAxis {
                    LifeBar.draw(
                        session, events: place.histories[session.id] ?? [], axis: lifeAxis, row: line.row,
                        column: life.start, in: &grid)
                }
            }
        }
        if let pane = layout.pane, let session = place.list.selected {
            SessionPane(state: state, session: session, events: place.histories[session.id] ?? [], rows: pane)
                .draw(in: &grid)
        }
    }

    private func slots(_ columns: [Column<Row>]) -> ColumnLayout {
        ColumnLayout(columns, from: 3, to: state.size.columns - 2, gap: 2)
    }

    /// Whether all that is in sight has ended.
    private func isOver(_ layout: SessionsLayout) -> Bool {
        layout.lines.allSatisfy { line in
            line.item.map { place.list.items[$0].ended(at: state.now) != nil } ?? true
        }
    }

    /// By what a click on the headings sorts. How logins ended stands in place of several columns, and sorts by none.
    func sortKey(at column: Int) -> SortKey? {
        guard !place.list.items.isEmpty else { return nil }
        let columns = columns
        let slots = slots(columns)
        if isOver(SessionsLayout(place, body: body)), column >= endStart(columns, slots) { return nil }
        return slots.sortKey(columns, at: column)
    }

    /// Above rows that are all over stands how they ended: they have no life, and nothing is left of it.
    private func drawHeadings(_ columns: [Column<Row>], _ slots: ColumnLayout, isOver: Bool, in grid: inout Grid) {
        let row = body.lowerBound + 1
        slots.headings(columns, row: row, in: &grid)
        guard isOver else { return }
        let (start, stop) = (endStart(columns, slots), state.size.columns - 2)
        grid.clear(rows: row..<row + 1, columns: start..<stop, .base)
        grid.put("HOW IT ENDED", row: row, column: start, .heading)
        grid.put([Piece("WHEN", .heading)], row: row, endingAt: stop)
    }

    /// From where on a row tells of its end: why somebody was logged out is worth more room than when they came and,
    /// on a narrow screen, than from where and on what.
    private func endStart(_ columns: [Column<Row>], _ slots: ColumnLayout) -> Int {
        let starts = ["SEEN", "SIGNED IN", "IP", "DEVICE"].compactMap { title in
            slots.slots.first { columns[$0.column].title == title }?.start
        }
        let stop = state.size.columns - 2
        return starts.first { stop - $0 >= Self.endRoom } ?? starts.last ?? slots.slots.last?.start ?? 3
    }

    /// So many columns hold a cause with a short reason and its moment.
    private static let endRoom = 44

    private func drawGutter(_ session: Session, _ index: Int, row: Int, in grid: inout Grid) {
        let end = session.ended(at: state.now)
        var sign = end.map { Piece(CauseWords.sign($0.cause), CauseWords.role($0.cause)) }
        if end == nil, !session.flags.isEmpty { sign = Piece("!", .alarm) }
        grid.gutter(
            row: row, isSelected: index == place.list.index, isMarked: place.marks.contains(session.id), sign: sign)
    }

    /// What has ended shows how instead of how it lives, from the column of the last use on.
    private func draw(
        _ end: SessionEnd, _ row: Row, _ columns: [Column<Row>], _ slots: ColumnLayout, row line: Int,
        in grid: inout Grid
    ) {
        let start = endStart(columns, slots)
        slots.draw(row, columns, row: line, in: &grid, upTo: start, repaint: .ended)
        let at = state.moment.short(end.at)
        let stop = state.size.columns - 2
        let room = stop - TextWidth.of(at, in: state.repertoire) - 1 - start
        let words = CauseWords.words(
            end, state.policy.rules(for: row.session.client), room: room, in: state.repertoire)
        let role: Role = end.cause == .reuse ? .alarm : row.isSelected ? .fact : .text
        grid.put(words, row: line, column: start, role, upTo: start + room)
        grid.put([Piece(at, .label)], row: line, endingAt: stop)
    }

    private func axis(width: Int, _ layout: SessionsLayout) -> LifeAxis {
        let inSight = layout.lines.compactMap(\.item).map { place.list.items[$0] }
        return LifeAxis(
            width: width, sessions: inSight, longest: state.policy.base.absolute ?? .hours(12), now: state.now)
    }

    /// An address that stands out: it is not the one of the sign-in, or the login came from elsewhere in between.
    private func isUnusual(_ session: Session) -> Bool {
        session.flags.contains(.moved) || (session.firstAddress != nil && session.lastAddress != session.firstAddress)
    }

    private var header: Header {
        var facts: [String] = []
        if !place.marks.isEmpty { facts.append(place.marks.words(of: place.liveCount)) }
        if let live = place.liveCount, !place.query.findsOnlyEnded {
            facts.append(Number.grouped(live) + (place.countsEnded ? " live" : " shown"))
        }
        if let ended = place.endedCount { facts.append(Number.grouped(ended) + " ended") }
        facts.append(place.order.words)
        var path = place.user.map { [Piece("Users › ", .label), Piece($0, .title)] } ?? [Piece("Logins", .title)]
        if state.isOwn(place.user) { path += [Piece("  "), .own] }
        let flags = place.list.items.reduce(into: Set<SessionFlag>()) { $0.formUnion($1.flags) }
        if place.user != nil, !flags.isEmpty { path.append(Piece("  ! " + AlarmWords.names(flags), .alarm)) }
        return Header(path: path, filter: place.filter, facts: facts.joined(separator: " · "))
    }

    private var columns: [Column<Row>] {
        let width = state.size.columns
        let (device, address) = width >= 170 ? (30, 39) : width >= 130 ? (26, 26) : (20, 17)
        var columns = [
            Column<Row>(title: "ID", least: 8, ideal: 8, rank: 0, sort: .sessions(.id)) { row in
                .init(row.session.id.short, row.isSelected ? .fact : .text)
            },
            Column(title: "CLIENT", least: 7, ideal: 7, rank: 1, sort: .sessions(.client)) {
                .init($0.session.client, .client)
            },
            Column(title: "DEVICE", least: 11, ideal: device, rank: 5, sort: .sessions(.device)) { row in
                .init(row.session.label ?? row.session.device ?? "—", row.session.device == nil ? .quiet : .text)
            },
            Column(title: "IP", least: 13, ideal: address, rank: 4, sort: .sessions(.ip)) { row in
                let address = row.session.lastAddress?.description ?? "—"
                // Not by colour alone: it is not where the login began.
                return row.isUnusualAddress
                    ? .init(left: [Piece(address, .alarmed)], right: [Piece("≠", .alarmed)]) : .init(address)
            },
            Column(title: "SIGNED IN", least: 11, ideal: 11, rank: 8, sort: .sessions(.created)) {
                .init($0.moment.short($0.session.created), .text)
            },
            Column(title: "SEEN", least: 4, ideal: 4, rank: 3, isRight: false, sort: .sessions(.lastSeen)) { row in
                let age = row.moment.now - row.session.lastSeen
                return .init(Lapse.ago(age), age < .minutes(1) ? .recent : .text)
            },
            Column(title: "LIFE", least: 13, ideal: 26, rank: 7, stretch: 3, sort: .sessions(.absoluteDeadline)) { _ in
                .init()
            },
            Column(title: "LEFT", least: 8, ideal: 8, rank: 1, isRight: true, sort: .sessions(.idleDeadline)) { row in
                guard let deadline = row.session.nextDeadline else { return .init(right: [Piece("—", .quiet)]) }
                let left = deadline.at - row.moment.now
                let role = DeadlineWords.role(left, deadline.cause)
                let words = Lapse.left(left)
                let gap = words.count <= 6 ? " " : ""
                return .init(right: [Piece(CauseWords.sign(deadline.cause) + gap + words, role)])
            },
        ]
        // The gutter's sign tells of an alarm; its name is a luxury of wide screens.
        if width >= 150 {
            columns.append(
                Column(title: "NOTES", least: 5, ideal: 12, rank: 6) { row in
                    .init(left: [Piece(AlarmWords.names(row.session.flags), .alarmed)])
                })
        }
        if place.user == nil {
            columns.insert(
                Column(title: "USER", least: 22, ideal: 26, rank: 1, stretch: 1, sort: .sessions(.user)) { row in
                    .init(user: row.session.user, row.isSelected ? .fact : .user, isOwn: row.isOwn)
                }, at: 1)
        }
        return columns
    }

    private func drawEmpty(in grid: inout Grid) {
        let area = body.lowerBound + 2..<body.upperBound
        if place.user == nil, place.filter.isNone {
            grid.centre(EmptyStore.words, rows: area)
        } else {
            grid.centre(
                [
                    [Piece(place.filter.isNone ? "No login of this user is known." : "No login matches.", .text)], [],
                    [
                        Piece(state.commands.keyWord(.filter), .hintKey), Piece(" change the query    ", .hint),
                        Piece(state.commands.keyWord(.back), .hintKey),
                        Piece(" back", .hint),
                    ],
                ], rows: area)
        }
    }
}
