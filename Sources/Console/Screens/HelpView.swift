import Terminal
import Themes

/// What every key does on this screen, from the table of commands; what cannot be done now says why. Then what the signs
/// in lists mean.
struct HelpView {
    let state: State
    /// Which page, from 0.
    var page = 0

    fileprivate enum Line {
        case heading(String)
        case command(Command, refusal: String?)
        case sign(Piece, meaning: String)
        case gap
    }

    /// Which headings stand below each other on a wide screen.
    private static let columns: [[Command.Group]] = [[.acting, .looking], [.moving, .screens], [.general]]

    /// How many pages there are: more than one where the screen is too small for all of it.
    var pageCount: Int { layout.pages.count }

    private typealias Page = [[Line]]

    /// Where the help stands, and what its pages have in their columns.
    private var layout: (box: (rows: Range<Int>, columns: Range<Int>), pages: [Page]) {
        if isWide {
            var parts = Self.columns.map(lines)
            parts[parts.count - 1] += [.gap] + signs
            parts = parts.filter { !$0.isEmpty }
            let box = box(for: (parts.map(\.count).max() ?? 0) + 2, width: 106)
            let page = parts.map { fitted($0, room: box.rows.count - 2) }
            if page.allSatisfy({ $0.count <= box.rows.count - 2 }) { return (box, [page]) }
        }
        let all = lines(of: Command.Group.allCases) + (signs.isEmpty ? [] : [.gap] + signs)
        let box = box(for: all.count + 2, width: isWide ? 106 : 78)
        let room = max(1, box.rows.count - 2)
        let columnCount = state.size.columns >= 80 && all.count > room ? 2 : 1
        let fitting = all.count > room * columnCount ? all.filter { !$0.isGap } : all
        let columns = stride(from: 0, to: fitting.count, by: room).map {
            Array(fitting[$0..<min($0 + room, fitting.count)])
        }
        let pages = stride(from: 0, to: columns.count, by: columnCount).map { first in
            let page = Array(columns[first..<min(first + columnCount, columns.count)])
            // The last page is as wide as the others.
            return page + Array(repeating: [], count: columnCount - page.count)
        }
        return (box, pages)
    }

    private var isWide: Bool { state.size.columns >= 100 }

    func draw(in grid: inout Grid) {
        let (box, pages) = layout
        let number = min(page, pages.count - 1)
        guard pages.indices.contains(number) else { return }
        let parts = pages[number]
        drawFrame(box.rows, box.columns, number, of: pages.count, in: &grid)
        let keyRooms = parts.map { part in isWide ? part.map { $0.keyWidth(in: grid.repertoire) }.max() ?? 0 : 8 }
        var column = box.columns.lowerBound + 2
        let shares = shares(of: parts, keyRooms, room: box.columns.count - 4)
        for (index, part) in parts.enumerated() {
            for (offset, line) in part.enumerated() {
                draw(
                    line, row: box.rows.lowerBound + 1 + offset, column: column, keyRoom: keyRooms[index],
                    upTo: column + shares[index] - 1, in: &grid)
            }
            column += shares[index]
        }
        grid.cursor = nil
    }

    /// How wide each column is: as wide as its words are, where all are so, and what is left over for each alike.
    private func shares(of parts: [[Line]], _ keyRooms: [Int], room: Int) -> [Int] {
        let natural = zip(parts, keyRooms).map { part, keys in keys + 4 + (part.map(\.wordCount).max() ?? 0) }
        let spare = room - natural.reduce(0, +)
        guard isWide, spare >= 0 else { return parts.map { _ in room / parts.count } }
        return natural.map { $0 + spare / parts.count }
    }

    /// Over the screen's body, so that the newest events stay in sight; where that is too low, over all but the last row.
    private func box(for height: Int, width: Int) -> (rows: Range<Int>, columns: Range<Int>) {
        let (size, body) = (state.size, state.frame.body)
        let width = min(size.columns - 2, width)
        let columns = (size.columns - width) / 2..<(size.columns - width) / 2 + width
        if height <= body.count {
            let top = body.lowerBound + (body.count - height) / 2
            return (top..<top + height, columns)
        }
        let height = min(size.rows - 2, height)
        let top = max(1, (size.rows - height) / 2)
        return (top..<top + height, columns)
    }

    /// On a low screen the gaps go first, and then the headings.
    private func fitted(_ part: [Line], room: Int) -> [Line] {
        guard part.count > room else { return part }
        let tight = part.filter { !$0.isGap }
        return tight.count > room ? part.filter(\.isCommand) : tight
    }

    // MARK: The frame

    private func drawFrame(
        _ rows: Range<Int>, _ columns: Range<Int>, _ page: Int, of pageCount: Int, in grid: inout Grid
    ) {
        let (left, right) = (columns.lowerBound + 3, columns.upperBound - 3)
        grid.box(rows: rows, columns: columns, .accent, on: .dialog)
        grid.put(" Keys on this screen ", row: rows.lowerBound, column: left, .title, on: .dialog)
        if pageCount > 1 {
            let words = [
                Piece(" \(page + 1) of \(pageCount)  ", .label), Piece("space", .hintKey), Piece(" more ", .label),
            ]
            grid.put(words, row: rows.lowerBound, endingAt: right, on: .dialog)
        } else {
            drawMouse(row: rows.lowerBound, from: left + 23, endingAt: right, in: &grid)
        }
        if let path = state.storePath {
            grid.put(
                " store " + path + " ", row: rows.upperBound - 1, column: left, .label, on: .dialog, upTo: right)
        }
    }

    private func drawMouse(row: Int, from start: Int, endingAt end: Int, in grid: inout Grid) {
        guard state.usesMouse else { return }
        let more = state.place.kind == .timeline ? "drag pans" : state.hasMarks ? "ctrl marks" : "wheel scrolls"
        let words = [Piece(" mouse: click selects · again opens · \(more) ", .label)]
        guard words.width(in: grid.repertoire) <= end - start else { return }
        grid.put(words, row: row, endingAt: end, on: .dialog)
    }

    // MARK: Lines

    private func draw(
        _ line: Line, row: Int, column: Int, keyRoom: Int, upTo limit: Int, in grid: inout Grid
    ) {
        switch line {
        case .gap: break
        case .heading(let words): grid.put(words, row: row, column: column, .label)
        case .command(let command, let refusal):
            grid.put(
                command.keyWords, row: row, column: column, width: keyRoom, .right,
                refusal == nil ? .hintKey : .quiet)
            let words = refusal.map { "\(command.help) — \($0)" } ?? command.help
            grid.put(words, row: row, column: column + keyRoom + 2, refusal == nil ? .text : .quiet, upTo: limit)
        case .sign(let sign, let meaning):
            grid.put(sign.text, row: row, column: column, width: keyRoom, .right, sign.role)
            grid.put(meaning, row: row, column: column + keyRoom + 2, .text, upTo: limit)
        }
    }

    private func lines(of groups: [Command.Group]) -> [Line] {
        let blocks = groups.compactMap { group -> [Line]? in
            let commands = state.commands.commands.filter { $0.group == group && $0.isPresent(in: state) }
            guard !commands.isEmpty else { return nil }
            return [.heading(group.rawValue)] + commands.map { .command($0, refusal: $0.refusal(in: state)) }
        }
        return Array(blocks.joined(separator: [.gap]))
    }

    /// What stands before and in the rows of this screen's list, and is no word.
    private var signs: [Line] {
        guard PlaceKind.ofLogins.contains(state.place.kind) else { return [] }
        var signs: [Line] = state.hasMarks ? [.sign(Piece("*", .mark), meaning: "marked")] : []
        signs.append(.sign(Piece("!", .alarm), meaning: "raised an alarm"))
        if state.ownUser != nil { signs.append(.sign(.own, meaning: "your own logins")) }
        return [.heading("Signs")] + signs
    }
}

extension HelpView.Line {
    fileprivate var isCommand: Bool {
        if case .command = self { return true }
        return false
    }

    fileprivate var isGap: Bool {
        if case .gap = self { return true }
        return false
    }

    /// How long its words are, apart from why it does nothing now.
    fileprivate var wordCount: Int {
        switch self {
        case .command(let command, _): command.help.count
        case .sign(_, let meaning): meaning.count
        case .heading, .gap: 0
        }
    }

    fileprivate func keyWidth(in repertoire: Repertoire) -> Int {
        switch self {
        case .command(let command, _): TextWidth.of(command.keyWords, in: repertoire)
        case .sign(let sign, _): TextWidth.of(sign.text, in: repertoire)
        case .heading, .gap: 0
        }
    }
}
