import ServiceTokens
import SessionStore
import Terminal
import Themes

/// A token that somebody has pasted: what it is, what is wrong with it and what to do, and what stands in it. Of the token
/// itself nothing is shown that could be used.
struct InspectScreen {
    let state: State
    let place: InspectPlace
    let body: Range<Int>

    func draw(in grid: inout Grid) {
        Header(path: [Piece("Inspect", .title)], filter: .none, facts: facts).draw(
            state, row: body.lowerBound, in: &grid)
        guard let judgement = place.judgement, place.entry == nil, !place.isJudging else {
            EntryView(state: state, place: place, rows: body.lowerBound + 1..<body.upperBound).draw(in: &grid)
            return
        }
        let layout = InspectLayout(place, state: state)
        grid.put(
            InspectFacts(state: state, judgement: judgement).lines, rows: layout.facts, nameEnd: 12,
            upTo: state.size.columns - 1)
        drawHeading(layout, in: &grid)
        if let columns = layout.findings { drawFindings(layout, columns, in: &grid) }
        if let columns = layout.contents { drawContents(layout, columns, in: &grid) }
        if let row = place.list.selected, !layout.detail.isEmpty {
            grid.rule(row: layout.detail.lowerBound - 1)
            if layout.findings != nil, let columns = layout.contents {
                grid.put("┴", row: layout.detail.lowerBound - 1, column: columns.lowerBound - 1, .rule)
            }
            for (line, at) in zip(detail(of: row.finding), layout.detail) {
                grid.put(line, row: at, column: 1, upTo: state.size.columns - 1)
            }
        }
    }

    private var facts: String {
        guard let judgement = place.judgement, place.entry == nil else { return "offline: nothing is sent or kept" }
        let how = judgement.inspection.kind == .session ? "looked up" : "judged offline"
        return "\(how) " + state.moment.clock(judgement.judgedAt)
    }

    // MARK: Panes

    private func drawHeading(_ layout: InspectLayout, in grid: inout Grid) {
        let row = layout.heading
        grid.rule(row: row)
        func title(_ words: String, _ pane: InspectPlace.Pane, _ column: Int) -> Int {
            grid.put(" \(words) ", row: row, column: column, place.pane == pane ? .title : .label)
        }
        let isBoth = layout.findings != nil && layout.contents != nil
        let end = title("Findings", .findings, 2)
        let sums = [TokenFinding.Severity.error, .warning, .notice].compactMap { severity -> String? in
            let count = place.list.items.count { $0.finding.severity == severity }
            return count == 0 ? nil : Number.of(count, severity.rawValue)
        }
        let words = sums.isEmpty ? "none " : sums.joined(separator: " · ") + " "
        let next = grid.put(words, row: row, column: end, .label)
        if isBoth, let columns = layout.contents {
            grid.put("┬", row: row, column: columns.lowerBound - 1, .rule)
            _ = title("Header and claims", .contents, columns.lowerBound + 1)
        } else if place.judgement.map({ !$0.contents.isEmpty }) ?? false {
            _ = title("Header and claims", .contents, next + 2)
        }
    }

    private func drawFindings(_ layout: InspectLayout, _ columns: Range<Int>, in grid: inout Grid) {
        guard !place.list.isEmpty else {
            grid.put("Nothing is wrong with it, as far as can be seen.", row: layout.rows.lowerBound, column: 3, .good)
            return
        }
        let cells = self.cells
        let slots = ColumnLayout(cells, from: 3, to: columns.upperBound - 1, gap: 2)
        for (offset, row) in layout.rows.enumerated() {
            let index = place.list.top + offset
            guard place.list.items.indices.contains(index) else { break }
            let item = place.list.items[index]
            grid.gutter(
                row: row, isSelected: index == place.list.index, isMarked: false,
                sign: Piece(item.finding.severity.sign, item.finding.severity.role), columns: columns)
            slots.draw(item, cells, row: row, in: &grid)
        }
    }

    private var cells: [Column<InspectRow>] {
        [
            Column(title: "", least: 7, ideal: 7, rank: 1) {
                .init($0.finding.severity.rawValue, $0.finding.severity.role)
            },
            Column(title: "", least: 14, ideal: 24, rank: 2) { .init($0.finding.code.rawValue, .label) },
            Column(title: "", least: 20, ideal: 30, rank: 0, stretch: 1) { row in
                .init(row.finding.what, row.finding.severity > .notice ? .fact : .text)
            },
        ]
    }

    private func drawContents(_ layout: InspectLayout, _ columns: Range<Int>, in grid: inout Grid) {
        let lines = state.contentLines(place)
        let scroll = min(place.scroll, max(0, lines.count - layout.rows.count))
        for (line, row) in zip(lines.dropFirst(scroll), layout.rows) {
            grid.put(line, row: row, column: columns.lowerBound + 1, upTo: columns.upperBound - 1)
        }
        if lines.count > layout.rows.count {
            let words = " \(scroll + 1)–\(scroll + layout.rows.count) of \(Number.grouped(lines.count)) "
            grid.put([Piece(words, .label)], row: layout.heading, endingAt: columns.upperBound - 1)
        }
        guard layout.findings != nil else { return }
        for row in layout.rows { grid.put("│", row: row, column: columns.lowerBound - 1, .rule) }
    }

    /// What to do comes first: on a low screen it must not be what is cut.
    private func detail(of finding: TokenFinding) -> [[Piece]] {
        let section = finding.section.map { "  " + $0.replacing("§", with: "section ") } ?? ""
        let parts: [(String, [Piece])] = [
            ("", [Piece(finding.what, finding.severity > .notice ? finding.severity.role : .fact)]),
            ("do   ", [Piece(finding.advice, .fact)]),
            ("code ", [Piece(finding.code.rawValue, .text), Piece(section, .label)]),
        ]
        return parts.flatMap { name, words in
            Flow.lines(words, columns: state.size.columns - 2 - name.count, in: state.repertoire).enumerated().map {
                number, line in [Piece(number == 0 ? name : String(repeating: " ", count: name.count), .label)] + line
            }
        }
    }
}

/// Where a token is pasted or typed: how much of it there is, and no letter of it.
struct EntryView {
    let state: State
    let place: InspectPlace
    let rows: Range<Int>

    private static let widest = 74

    func draw(in grid: inout Grid) {
        let width = min(Self.widest, state.size.columns - 6)
        let left = (state.size.columns - width) / 2
        var row = rows.lowerBound + max(0, (rows.count - 12) / 3)
        func put(_ pieces: [Piece]) {
            for line in Flow.lines(pieces, columns: width, in: grid.repertoire) where row < rows.upperBound {
                grid.put(line, row: row, column: left)
                row += 1
            }
        }
        put([Piece(place.entry == nil ? "Press \(key) to paste or type a token." : "Paste a token, or type it.", .fact)]
        )
        row += 1
        if let entry = place.entry ?? (place.isJudging ? SecretText() : nil), row < rows.upperBound {
            grid.shade(row: row, columns: left..<left + width, .field)
            let words = place.isJudging ? "judging it …" : words(entry)
            let end = grid.put(
                words, row: row, column: left + 1, entry.isEmpty ? .label : .input, upTo: left + width - 1)
            if !place.isJudging { grid.cursor = Position(row: row, column: entry.isEmpty ? left + 1 : end) }
            row += 2
        }
        put([
            Piece(
                "A JSON Web Token, a session token, the key of an application: it is judged here. Nothing of it "
                    + "is shown but what anybody can read in it, and nothing is sent or kept.", .text)
        ])
        row += 1
        put([Piece(keys, .label)])
    }

    private var key: String { state.commands.keyWord(.inspectAnother) }

    private func words(_ entry: SecretText) -> String {
        guard !entry.isEmpty else { return "nothing yet" }
        guard entry.count < SecretText.longest else {
            return "more than \(Number.grouped(TokenInspector.largest)) bytes, hidden"
        }
        // As many dots as tell that something comes, and not how it reads.
        return String(repeating: "•", count: min(entry.count, 24)) + "  \(Number.of(entry.count, "byte")), hidden"
    }

    private var keys: String {
        guard let given = place.keys else {
            return
                "Its signature is checked with the keys of this store, or with a set of keys (JWKS or PEM) that is pasted "
                + "here before it."
        }
        let unusable = given.unusable > 0 ? ", and \(Number.grouped(given.unusable)) that cannot be used" : ""
        let warning = given.holdsPrivateKeys ? " It holds private keys: give verifiers the public ones only." : ""
        return "Its signature is checked with the \(Number.of(given.count, "key")) that "
            + "\(given.count == 1 ? "was" : "were") pasted\(unusable).\(warning)"
    }
}

extension TokenFinding.Severity {
    /// The sign before it.
    fileprivate var sign: String {
        switch self {
        case .notice: "▲"
        case .warning: "!"
        case .error: "✖"
        }
    }

    fileprivate var role: Role {
        switch self {
        case .notice: .idle
        case .warning: .soon
        case .error: .error
        }
    }
}
