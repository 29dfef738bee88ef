import ServiceTokens
import SessionStore
import Terminal
import Themes

/// The keys that service tokens are signed with: where each is in its life, what happens to it next, and what it has
/// signed that may still be valid.
struct KeysScreen {
    let state: State
    let place: KeysPlace
    let body: Range<Int>

    private struct Row {
        let key: RingKey
        let change: (words: String, role: Role)
        let tokens: Int
        let moment: Moment
        let isSelected: Bool
    }

    func draw(in grid: inout Grid) {
        Header(path: [Piece("Keys", .title)], filter: .none, facts: facts).draw(state, row: body.lowerBound, in: &grid)
        guard place.isRead else { return }
        guard let standing = place.standing, let ring = standing.ring, !place.list.isEmpty else {
            drawEmpty(in: &grid)
            return
        }
        let layout = KeysLayout(place, body: body)
        let words = KeyWords(ring: ring, schedule: standing.schedule, moment: state.moment)
        let columns = self.columns
        let slots = ColumnLayout(columns, from: 3, to: state.size.columns - 2, gap: 2)
        slots.headings(columns, row: body.lowerBound + 1, in: &grid)
        for (offset, row) in layout.rows.enumerated() {
            let index = place.list.top + offset
            guard place.list.items.indices.contains(index) else { break }
            let key = place.list.items[index]
            grid.gutter(
                row: row, isSelected: index == place.list.index, isMarked: false,
                sign: Piece(KeyWords.sign(key.stage), KeyWords.role(key.stage)))
            let item = Row(
                key: key, change: words.nextChange(key), tokens: place.outstanding(key).reduce(0) { $0 + $1.count },
                moment: state.moment, isSelected: index == place.list.index)
            slots.draw(item, columns, row: row, in: &grid, repaint: key.stage == .retired ? .ended : nil)
        }
        guard let key = place.list.selected else { return }
        grid.rule(row: layout.detail.lowerBound - 1)
        KeyDetail(state: state, place: place, key: key, standing: standing).draw(rows: layout.detail, in: &grid)
    }

    private var facts: String {
        guard let standing = place.standing, let ring = standing.ring, !ring.keys.isEmpty else { return "" }
        let sum = standing.outstanding.reduce(0) { $0 + $1.count }
        return [
            Number.of(sum, "token") + " outstanding",
            "a key signs for \(Lapse.words(standing.schedule.rotationSpan))",
            standing.issuer.map { "issued by \($0)" },
        ].compactMap(\.self).joined(separator: " · ")
    }

    private var columns: [Column<Row>] {
        // A key goes by its beginning, of which there is never too much; on a wide screen all of it is there.
        let isWide = state.size.columns >= 140
        return [
            Column(title: "STATE", least: 8, ideal: 8, rank: 0) { row in
                .init(row.key.stage.rawValue, KeyWords.role(row.key.stage))
            },
            Column(title: "KEY", least: 8, ideal: isWide ? 43 : 14, rank: 0, stretch: isWide ? 0 : 1) { row in
                .init(row.key.id, row.isSelected ? .fact : .text)
            },
            Column(title: "ALGORITHM", least: 9, ideal: 9, rank: 4) {
                .init($0.key.published.algorithm.rawValue, .client)
            },
            Column(title: "AGE", least: 5, ideal: 6, rank: 3, isRight: true) { row in
                let age = Lapse.ago(row.moment.now - Timestamp(row.key.publishedAt))
                return .init(right: [Piece(age, .text)])
            },
            Column(title: "SIGNED SINCE", least: 12, ideal: 12, rank: 2) { row in
                guard let at = row.key.activeAt else { return .init("—", .quiet) }
                return .init(row.moment.short(Timestamp(at)), .text)
            },
            Column(title: "NEXT CHANGE", least: 22, ideal: 24, rank: 1, stretch: isWide ? 1 : 0) { row in
                .init(row.change.words, row.change.role)
            },
            Column(title: "TOKENS", least: 6, ideal: 6, rank: 1, isRight: true) { row in
                .init(right: [row.tokens == 0 ? Piece("—", .quiet) : Piece(Number.grouped(row.tokens), .fact)])
            },
        ]
    }

    /// What to do where no key signs.
    private func drawEmpty(in grid: inout Grid) {
        let area = body.lowerBound + 2..<body.upperBound
        var lines: [[Piece]] = []
        func tell(_ words: String, _ role: Role) {
            lines += Flow.lines([Piece(words, role)], columns: min(76, state.size.columns - 8), in: grid.repertoire)
        }
        guard let standing = place.standing else {
            tell("This store keeps no signing keys.", .fact)
            tell("Service tokens are signed with keys that an SQLite store keeps: name one with --store.", .text)
            grid.centre(lines, rows: area)
            return
        }
        let told = standing.findings.filter { $0.severity > .ok }
        if told.isEmpty { tell("No key signs service tokens yet.", .fact) }
        for finding in told {
            tell(finding.what, finding.severity > .notice ? .error : .fact)
            if let remedy = finding.remedy { tell(remedy, .text) }
        }
        lines.append([])
        if standing.issuer == nil {
            tell("To mint tokens for services, say in the configuration who issues them and for whom:", .text)
            lines += [
                [Piece("    [tokens]", .accent)], [Piece("    issuer = \"https://id.example.com\"", .accent)],
                [Piece("    audiences = [\"billing\", \"mail\"]", .accent)], [],
            ]
            tell("Whoever asks the store itself needs no such tokens, and no keys.", .label)
        } else if state.canChangeKeys, standing.ring != nil {
            lines.append([
                Piece(state.commands.keyWord(.rotateKey), .hintKey), Piece(" makes the first two keys", .hint),
            ])
        }
        grid.centre(lines, rows: area)
    }
}

/// One key in full: its label, what its state means, its moments, and what it has signed for whom.
struct KeyDetail {
    let state: State
    let place: KeysPlace
    let key: RingKey
    let standing: KeyRingStanding

    func draw(rows: Range<Int>, in grid: inout Grid) {
        for (line, row) in zip(lines, rows) { grid.put(line, row: row, column: 1, upTo: grid.size.columns - 1) }
    }

    private var lines: [[Piece]] {
        let columns = state.size.columns - 2
        return Flow.lines(groups: [what, algorithm], columns: columns, in: state.repertoire)
            + Flow.lines(groups: moments, columns: columns, in: state.repertoire)
            + Flow.lines(tokens, columns: columns, in: state.repertoire)
            + standing.findings.filter { $0.severity > .ok }.flatMap { finding in
                Flow.lines(
                    [
                        Piece(
                            (finding.severity > .notice ? "! " : "▲ ") + finding.what,
                            finding.severity > .notice ? .error : .idle),
                        Piece(finding.remedy.map { "  " + $0 } ?? "", .text),
                    ], columns: columns, in: state.repertoire)
            }
    }

    private var what: [Piece] {
        [
            Piece(KeyWords.sign(key.stage) + " " + key.stage.rawValue, KeyWords.role(key.stage)),
            Piece("  " + key.id, .fact), Piece("  " + KeyWords.meaning(key.stage), .text),
        ]
    }

    private var algorithm: [Piece] { [Piece("algorithm ", .label), Piece(key.published.algorithm.rawValue, .client)] }

    private var moments: [[Piece]] {
        let all: [(String, NumericDate?)] = [
            ("published", key.publishedAt), ("signs since", key.activeAt), ("no more since", key.retiringAt),
            ("retired", key.retiredAt),
        ]
        return all.compactMap { name, at in
            at.map { [Piece(name + " ", .label), Piece(state.moment.full(Timestamp($0)), .text)] }
        }
    }

    private var tokens: [Piece] {
        let counts = place.outstanding(key)
        guard let until = counts.map(\.until).max() else {
            return [Piece("tokens ", .label), Piece("none that may still be valid", .text)]
        }
        let sum = counts.reduce(0) { $0 + $1.count }
        let named = counts.prefix(8).map { "\($0.audience) \(Number.grouped($0.count))" }.joined(separator: ", ")
        let rest = counts.count > 8 ? ", …" : ""
        return [
            Piece("tokens ", .label), Piece(Number.of(sum, "token"), .fact),
            Piece(" may still be valid, the last until ", .text),
            Piece(state.moment.clock(until), .soon), Piece("  for \(named)\(rest)", .text),
        ]
    }
}

/// Which rows of the screen of keys hold what.
struct KeysLayout {
    let rows: Range<Int>
    /// Where the selected key is told in full.
    let detail: Range<Int>

    init(_ place: KeysPlace, body: Range<Int>) {
        let first = body.lowerBound + 2
        let lines = min(7, max(1, (body.count - 3) / 2))
        detail = max(first + 2, body.upperBound - lines)..<max(first + 3, body.upperBound)
        rows = first..<max(first + 1, detail.lowerBound - 1)
    }
}
