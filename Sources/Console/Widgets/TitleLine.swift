import SessionStore
import Terminal
import Themes

/// The top line: which store this is, what is in it, and whether what is shown is what is.
struct TitleLine {
    let state: State

    private var repertoire: Repertoire { state.repertoire }

    /// So much of a path says which store it is.
    private static let leastPath = 10

    func draw(in grid: inout Grid) {
        let columns = state.size.columns
        grid.shade(row: 0, .bar)
        // On a narrow screen the store matters more than who else is there.
        let company = columns >= 100 ? state.companyWords.map { [Piece($0, .soon), Piece("  ")] } ?? [] : []
        let right = company + status + [Piece(" "), Piece(state.moment.clock(state.now), .label)]
        let rightStart = columns - 1 - right.width(in: repertoire)
        grid.put(right, row: 0, column: rightStart)
        let name = grid.put([Piece("curfew", .accent), Piece("  ")] + signs, row: 0, column: 1)
        // The counts stay as long as there is room for them and for the end of the path.
        let room = rightStart - 2 - name
        let least = min(Self.leastPath, width(place))
        let totals = totalPieces.first { $0.width(in: repertoire) + least + 2 <= room } ?? []
        let taken = totals.width(in: repertoire)
        let end = grid.put(
            shortened(place, taken == 0 ? room : room - taken - 2), row: 0, column: name, .text, upTo: rightStart - 2)
        guard taken > 0 else { return }
        let middle = max(end + 2, min((columns - taken) / 2, rightStart - 2 - taken))
        grid.put(totals, row: 0, column: middle)
    }

    /// What must not be taken for something else: a demo for the real thing, a console that only looks for one that acts.
    private var signs: [Piece] {
        (state.isDemo ? [Piece("DEMO", .soon), Piece("  ")] : [])
            + (state.readOnly ? [Piece("READ-ONLY", .soon), Piece("  ")] : [])
    }

    /// Of a demo the help tells the path.
    private var place: String {
        state.isDemo ? "" : state.storePath ?? "\(state.store.kind) \(state.store.name)"
    }

    private func width(_ text: String) -> Int { TextWidth.of(text, in: repertoire) }

    /// The end of a path tells more than its beginning.
    private func shortened(_ path: String, _ room: Int) -> String {
        guard width(path) > room else { return path }
        var glyphs = VisibleText(path, repertoire: repertoire).glyphs[...]
        while glyphs.reduce(0, { $0 + $1.width }) > max(0, room - 1) { glyphs.removeFirst() }
        return "…" + glyphs.map(\.text).joined()
    }

    /// All counts, and fewer of them for a narrow screen.
    private var totalPieces: [[Piece]] {
        guard let totals = state.totals else { return [] }
        let counts = [(totals.logins, "login"), (totals.users, "user"), (totals.clients, "client")]
        return [3, 2, 1].map { most in
            Array(
                counts.prefix(most).map { count, what in
                    [Piece(Number.grouped(count), .fact), Piece(" " + Number.noun(count, what), .label)]
                }.joined(separator: [Piece("  ")]))
        }
    }

    private var status: [Piece] {
        if state.link.lostAt != nil { return [Piece("✖ disconnected", .alarm)] }
        if state.isPaused { return [Piece("■ paused", .soon)] }
        if let asked = state.loads.askedAt[.body], state.loads.isPending(.body), state.steady - asked >= .seconds(2) {
            return [Piece("◌ stale " + Lapse.words(state.steady - (state.link.lastAnswer ?? asked)), .soon)]
        }
        return [Piece("● live", .good)]
    }
}
