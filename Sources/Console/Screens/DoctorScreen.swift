import SessionStore
import Terminal
import Themes

/// What is wrong with the store, with the remedy, and the policy that is in effect.
struct DoctorScreen {
    let state: State
    let place: DoctorPlace
    let body: Range<Int>

    func draw(in grid: inout Grid) {
        let layout = DoctorLayout(body: body)
        Header(path: [Piece("Doctor", .title)], filter: .none, facts: facts)
            .draw(state, row: body.lowerBound, in: &grid)
        let list = place.list
        guard let selected = list.selected else { return }
        let columns = self.columns
        let slots = ColumnLayout(columns, from: 3, to: state.size.columns - 1, gap: 2)
        slots.headings(columns, row: body.lowerBound + 1, in: &grid)
        for (offset, row) in layout.rows.enumerated() {
            let index = list.top + offset
            guard list.items.indices.contains(index) else { break }
            let severity = list.items[index].finding.severity
            grid.gutter(
                row: row, isSelected: index == list.index, isMarked: false,
                sign: severity.sign.map { Piece($0, severity.role) })
            slots.draw(list.items[index], columns, row: row, in: &grid)
        }
        grid.rule(row: layout.detail.lowerBound - 1)
        for (line, row) in zip(detail(of: selected), layout.detail) {
            grid.put(line, row: row, column: 1, upTo: state.size.columns - 1)
        }
    }

    private var facts: String {
        guard place.list.isLoaded else { return "" }
        if state.loads.isPending(.verification) { return "reading every page …" }
        let counts = [Finding.Severity.error, .warning, .notice].map { severity in
            Number.of(place.list.items.count { $0.finding.severity == severity }, severity.rawValue)
        }
        let verified = place.verifiedAt.map { "verified " + state.moment.second($0) }
        return (counts + [verified].compactMap(\.self)).joined(separator: " · ")
    }

    private var columns: [Column<DoctorRow>] {
        // Words come before codes, but for the ends of codes where words leave room.
        let isWide = state.size.columns >= 120
        return [
            Column(title: "LEVEL", least: 7, ideal: 7, rank: 0) { row in
                row.isPolicyValue
                    ? .init("policy", .label) : .init(row.finding.severity.rawValue, row.finding.severity.role)
            },
            Column(title: "WHAT", least: 24, ideal: 96, rank: isWide ? 2 : 1) { row in
                .init(row.finding.what, row.finding.severity > .notice ? .fact : .text)
            },
            Column(title: "CODE OR SOURCE", least: 24, ideal: 32, rank: isWide ? 1 : 2) { row in
                .init(row.isPolicyValue ? row.finding.why ?? "" : row.finding.code, .label)
            },
        ]
    }

    /// The remedy comes before the reason: on a low screen it must not be what is cut.
    private func detail(of row: DoctorRow) -> [[Piece]] {
        let finding = row.finding
        let parts: [(String, String, Role)] = [
            ("", finding.what, finding.severity > .ok ? finding.severity.role : .fact),
            ("do   ", finding.remedy ?? "", .fact), (row.isPolicyValue ? "from " : "why  ", finding.why ?? "", .text),
            ("code ", finding.code, .label),
        ]
        return parts.filter { !$0.1.isEmpty }.flatMap { name, words, role in
            let room = state.size.columns - 2 - name.count
            return Flow.lines([Piece(words, role)], columns: room, in: state.repertoire).enumerated().map {
                number, line in
                [Piece(number == 0 ? name : String(repeating: " ", count: name.count), .label)] + line
            }
        }
    }
}

/// Which rows of the doctor's screen hold what.
struct DoctorLayout {
    let rows: Range<Int>
    /// Where the selected finding is told in full.
    let detail: Range<Int>

    init(body: Range<Int>) {
        let first = body.lowerBound + 2
        let lines = min(7, max(1, (body.count - 3) / 2))
        detail = max(first + 2, body.upperBound - lines)..<max(first + 3, body.upperBound)
        rows = first..<max(first + 1, detail.lowerBound - 1)
    }
}

extension Finding.Severity {
    /// The sign before it, where it is worth one.
    fileprivate var sign: String? {
        switch self {
        case .ok: nil
        case .notice: "▲"
        case .warning: "!"
        case .error: "✖"
        }
    }

    fileprivate var role: Role {
        switch self {
        case .ok: .label
        case .notice: .idle
        case .warning: .soon
        case .error: .error
        }
    }
}
