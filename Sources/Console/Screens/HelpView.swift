import Terminal
import Themes

/// What every key does on this screen, from the table of commands; what cannot be done now says why.
struct HelpView {
    let state: State

    fileprivate enum Line {
        case heading(String)
        case command(Command, refusal: String?)
        case gap
    }

    func draw(in grid: inout Grid) {
        let groups = self.groups
        let isWide = grid.size.columns >= 100
        let half = groups.count > 2 ? 2 : 1
        let columns =
            isWide
            ? [Array(groups.prefix(half).joined()), Array(groups.dropFirst(half).joined())] : [Array(groups.joined())]
        let wanted = (columns.map(\.count).max() ?? 0) + 3
        let height = min(grid.size.rows - 2, wanted)
        let width = min(grid.size.columns - 4, isWide ? 92 : 76)
        let left = (grid.size.columns - width) / 2
        let top = max(1, (grid.size.rows - height) / 2)
        grid.box(rows: top..<top + height, columns: left..<left + width, .accent, on: .dialog)
        grid.put(" Keys on this screen ", row: top, column: left + 3, .title, on: .dialog)
        if let path = state.storePath {
            let words = " store " + path + " "
            grid.put(words, row: top + height - 1, column: left + 3, .label, on: .dialog, upTo: left + width - 3)
        }
        let room = height - 2
        var parts = columns
        // On a low screen the headings and gaps go first.
        if columns.contains(where: { $0.count > room }) { parts = columns.map { $0.filter(\.isCommand) } }
        if !isWide, parts[0].count > room { parts = [Array(parts[0].prefix(room)), Array(parts[0].dropFirst(room))] }
        let share = (width - 4) / parts.count
        for (index, part) in parts.enumerated() {
            let column = left + 2 + index * share
            for (offset, line) in part.prefix(room).enumerated() {
                draw(line, row: top + 1 + offset, column: column, upTo: column + share - 1, in: &grid)
            }
        }
        grid.cursor = nil
    }

    private func draw(_ line: Line, row: Int, column: Int, upTo limit: Int, in grid: inout Grid) {
        switch line {
        case .gap: break
        case .heading(let words): grid.put(words, row: row, column: column, .label)
        case .command(let command, let refusal):
            grid.put(command.keyWords, row: row, column: column, width: 8, .right, refusal == nil ? .hintKey : .quiet)
            let words = refusal.map { "\(command.help) — \($0)" } ?? command.help
            grid.put(words, row: row, column: column + 10, refusal == nil ? .text : .quiet, upTo: limit)
        }
    }

    private var groups: [[Line]] {
        Command.Group.allCases.compactMap { group in
            let commands = Command.table.filter { $0.group == group && $0.isPresent(in: state) }
            guard !commands.isEmpty else { return nil }
            return [Line.heading(group.rawValue)]
                + commands.map { Line.command($0, refusal: $0.refusal(in: state)) } + [.gap]
        }
    }
}

extension HelpView.Line {
    fileprivate var isCommand: Bool {
        if case .command = self { return true }
        return false
    }
}
