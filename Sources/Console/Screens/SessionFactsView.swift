import SessionStore
import Terminal
import Themes

/// The fields of a login: beside each other where there is room, otherwise below each other.
struct SessionFactsView {
    let facts: SessionFacts
    let state: State
    let isWide: Bool

    private static let narrowName = 14
    private var columns: Int { state.size.columns }
    private var middle: Int { columns * 6 / 11 }
    private var origin: [SessionFacts.Line] { facts.origin + facts.alarms }
    private var right: [SessionFacts.Line] {
        facts.deadlines + [SessionFacts.Line(name: "", pieces: [])] + facts.identity
    }

    /// How many rows they take when nothing is left out.
    var rows: Int {
        func count(_ lines: [SessionFacts.Line], _ room: Int) -> Int {
            lines.broken(columns: room, in: state.repertoire).count
        }
        guard isWide else { return count(facts.all, columns - 3 - Self.narrowName) }
        return max(count(origin, middle - 17), count(right, columns - middle - 16))
            + count(facts.long, columns - 16)
    }

    func draw(rows: Range<Int>, in grid: inout Grid) {
        guard isWide else {
            drawBelow(facts.all, rows, nameEnd: Self.narrowName, in: &grid)
            return
        }
        let room = room(of: self.rows, in: rows)
        let left = grid.put(origin, rows: room, nameEnd: 13, upTo: middle - 2)
        let next = max(left, grid.put(right, rows: room, nameEnd: middle + 13, upTo: columns - 1))
        // What may be long has the whole width.
        if next < room.upperBound {
            grid.put(facts.long, rows: next..<room.upperBound, nameEnd: 13, upTo: columns - 1)
        }
        tellRest(of: self.rows, room, rows, nameEnd: 13, in: &grid)
    }

    /// The rows for so many lines: all of them, or all but the last, which tells of the rest.
    private func room(of lines: Int, in rows: Range<Int>) -> Range<Int> {
        lines > rows.count ? rows.lowerBound..<max(rows.lowerBound, rows.upperBound - 1) : rows
    }

    private func tellRest(
        of lines: Int, _ room: Range<Int>, _ rows: Range<Int>, nameEnd: Int, in grid: inout Grid
    ) {
        guard lines > rows.count, rows.contains(room.upperBound) else { return }
        grid.put(
            "… \(Number.of(lines - room.count, "more line")): \(state.commands.keyWord(.open))",
            row: room.upperBound, column: nameEnd + 2, .quiet)
    }

    /// Where there is not room for all, how many lines more there are.
    private func drawBelow(_ lines: [SessionFacts.Line], _ rows: Range<Int>, nameEnd: Int, in grid: inout Grid) {
        let broken = lines.broken(columns: columns - 3 - nameEnd, in: grid.repertoire)
        let room = room(of: broken.count, in: rows)
        grid.put(broken, rows: room, nameEnd: nameEnd, upTo: columns - 1)
        tellRest(of: broken.count, room, rows, nameEnd: nameEnd, in: &grid)
    }
}
