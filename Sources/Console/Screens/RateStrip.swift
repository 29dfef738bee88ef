import SessionStore
import Terminal
import Themes

/// How often logins begin, are refreshed and end, on the timeline's own axis, and how many deadlines lie ahead.
struct RateStrip {
    let state: State
    let rates: TimelinePlace.Rates
    let axis: TimelineAxis
    let rows: Range<Int>

    private static let ends: [SessionEvent.Kind] = [.revoke, .reuse, .evict, .signout, .expire]

    func draw(in grid: inout Grid) {
        let row = rows.lowerBound
        grid.rule(row: row, columns: 0..<2)
        let end = grid.put("Rates and endings ", row: row, column: 3, .title)
        grid.rule(row: row, columns: end..<state.size.columns)
        drawPast("logins", rates.past[.login], perMinute(rates.past[.login]), .login, row: row + 1, in: &grid)
        drawPast("refreshes", rates.past[.refresh], perMinute(rates.past[.refresh]), .refresh, row: row + 2, in: &grid)
        let ended = sum(Self.ends.compactMap { rates.past[$0] })
        let revoked = rates.past[.revoke]?.reduce(0, +) ?? 0
        let words = revoked > 0 ? "\(Number.grouped(revoked)) revoked" : Number.of(ended.reduce(0, +), "end")
        drawPast("ended", ended, words, .alarm, row: row + 3, in: &grid)
        drawEndings(.idle, "ending idle", .idle, row: row + 4, in: &grid)
        drawEndings(.absolute, "ending at limit", .absolute, row: row + 5, in: &grid)
        for row in rows.dropFirst() where (0..<axis.columns).contains(axis.nowColumn) {
            grid.put("│", row: row, column: axis.first + axis.nowColumn, .now)
        }
    }

    private func drawPast(
        _ name: String, _ values: [Int]?, _ words: String, _ role: Role, row: Int, in grid: inout Grid
    ) {
        grid.put([Piece(name, .label)], row: row, endingAt: axis.first - 2)
        if let buckets = rates.buckets, let values, values.contains(where: { $0 > 0 }) {
            put(values, in: buckets, role, row: row, in: &grid)
        }
        grid.put([Piece(words, .text)], row: row, endingAt: state.size.columns - 1)
    }

    /// What ends by one of the deadlines. Both rows have one scale, so that they can be compared.
    private func drawEndings(_ cause: SessionCause, _ name: String, _ role: Role, row: Int, in grid: inout Grid) {
        grid.put([Piece(name, .label)], row: row, endingAt: axis.first - 2)
        guard let buckets = rates.endingBuckets, let values = rates.endings[cause], let peak = values.max(), peak > 0
        else { return }
        put(values, in: buckets, ceiling: rates.endings.values.compactMap { $0.max() }.max(), role, row: row, in: &grid)
        let moment = buckets.start(of: values.firstIndex(of: peak) ?? 0)
        let words = "peak \(Number.grouped(peak)) " + state.moment.minute(moment)
        let room = state.size.columns - axis.first - axis.columns - 2
        grid.put(
            [Piece(VisibleText.fit(words, min(words.count, room)), .text)], row: row, endingAt: state.size.columns - 1)
    }

    /// Each bucket fills the columns that it covers. The buckets were cut when they were read; since then the axis may
    /// have moved by a column or two.
    private func put(
        _ values: [Int], in buckets: TimeBuckets, ceiling: Int? = nil, _ role: Role, row: Int, in grid: inout Grid
    ) {
        let line = Array(Sparkline.text(values, zero: " ", ceiling: ceiling))
        for (offset, sign) in line.enumerated() where sign != " " {
            let from = axis.column(buckets.start(of: offset))
            let to = max(from + 1, axis.column(buckets.start(of: offset + 1)))
            for at in max(0, from)..<max(0, from, min(to, axis.columns)) {
                grid.put(String(sign), row: row, column: axis.first + at, role)
            }
        }
    }

    private func sum(_ rows: [[Int]]) -> [Int] {
        guard let first = rows.first else { return [] }
        return first.indices.map { index in rows.reduce(0) { $0 + $1[index] } }
    }

    /// Over the last part of the window: at least a minute of it.
    private func perMinute(_ values: [Int]?) -> String {
        guard let values, let buckets = rates.buckets, !values.isEmpty else { return "0/min" }
        let needed = max(
            1, min(values.count, Int((600_000 + buckets.width.milliseconds - 1) / buckets.width.milliseconds)))
        let count = values.suffix(needed).reduce(0, +)
        let minutes = Double(needed) * Double(buckets.width.milliseconds) / 60_000
        let tenths = Int((Double(count) / minutes * 10).rounded())
        return tenths < 100 && tenths % 10 != 0
            ? "\(tenths / 10).\(tenths % 10)/min" : "\(Number.grouped(tenths / 10))/min"
    }
}

extension TimeBuckets {
    /// Where one of them begins.
    fileprivate func start(of index: Int) -> Timestamp {
        start + Span(milliseconds: width.milliseconds * Int64(index))
    }
}
