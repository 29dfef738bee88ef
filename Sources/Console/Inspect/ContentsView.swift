import ServiceTokens
import SessionStore
import Terminal
import Themes

/// Header and claims as lines that fit into some columns; a moment is also told as people read it.
struct ContentsView {
    let judgement: Judgement
    let moment: Moment
    let columns: Int
    let repertoire: Repertoire

    private static let indent = 2
    private static let widestName = 14
    private static let gap = 2

    var lines: [[Piece]] { zip(judgement.contents.lines, nameWidths).flatMap(lines) }

    /// How wide the names are beside which the values of one object stand.
    private var nameWidths: [Int] {
        let lines = judgement.contents.lines
        var widths = lines.map { min(TextWidth.of($0.name, in: repertoire), Self.widestName) }
        var start = 0
        while start < lines.count {
            // Lines of one depth stand together until one that is further out; what is further in lies between.
            let depth = lines[start].depth
            let end = lines[start...].firstIndex { $0.depth < depth } ?? lines.count
            let group = (start..<end).filter { lines[$0].depth == depth }
            if depth > 0 {
                let widest = group.map { widths[$0] }.max() ?? 0
                for index in group { widths[index] = widest }
            }
            start = (start + 1..<lines.count).first { lines[$0].depth > lines[$0 - 1].depth } ?? lines.count
        }
        return widths
    }

    private func lines(_ line: TokenContents.Line, _ width: Int) -> [[Piece]] {
        let margin = String(repeating: " ", count: min(line.depth * Self.indent, columns / 2))
        guard line.depth > 0 || !line.pieces.isEmpty else { return [[Piece(line.name, .title)]] }
        let role: Role = line.depth == 0 ? .title : .label
        let name = VisibleText.fit(line.name, width, .left, in: repertoire)
        let start = margin.count + width + Self.gap
        let value = Flow.lines(line.pieces + told(line), columns: max(8, columns - start), in: repertoire)
        return value.enumerated().map { number, pieces in
            guard number > 0 else {
                return [Piece(margin), Piece(name + String(repeating: " ", count: Self.gap), role)] + pieces
            }
            return [Piece(String(repeating: " ", count: start))] + pieces
        }
    }

    /// `  14:05:12Z, in 3 min`
    private func told(_ line: TokenContents.Line) -> [Piece] {
        guard line.isClaim, let found = judgement.inspection.moments.first(where: { $0.claim == line.name }) else {
            return []
        }
        let at = Timestamp(found.date)
        let isToday = abs((at - moment.now).milliseconds) < Span.hours(20).milliseconds
        let words = isToday ? moment.clock(at) : moment.full(at)
        return [Piece("  " + words, .absolute), Piece(", " + InspectFacts.distance(at, moment.now), .label)]
    }
}
