import Terminal
import Themes

/// The screens with their numbers, on the rule above them: what a key leads to can be seen before it is pressed.
struct ScreenTabs {
    private struct Tab {
        let command: Command
        let words: String
        let column: Int
        let end: Int
    }

    private let tabs: [Tab]
    private let open: PlaceKind?

    init(_ state: State) {
        open = state.route.first?.kind
        let whole = Self.tabs(state) { _ in true }
        // Where there is no room for all names, there is for that of the screen that is open.
        let fits = whole.last.map { $0.end < state.size.columns } ?? true
        tabs = fits ? whole : Self.tabs(state) { [open] in $0.opens == open }
    }

    private static func tabs(_ state: State, isNamed: (Command) -> Bool) -> [Tab] {
        var tabs: [Tab] = []
        var at = 2
        for command in state.commands.commands where command.group == .screens {
            guard let word = command.screenWord else { continue }
            let words = " \(command.keyWord) " + (isNamed(command) ? word + " " : "")
            let end = min(at + TextWidth.of(words, in: state.repertoire), state.size.columns)
            tabs.append(Tab(command: command, words: words, column: at, end: end))
            at = end + 1
        }
        return tabs
    }

    func draw(row: Int, in grid: inout Grid) {
        for tab in tabs {
            // One colour for all but the one that is open: every change of colour is what a slow link waits for.
            grid.put(tab.words, row: row, column: tab.column, tab.command.opens == open ? .title : .label)
        }
    }

    /// The command whose name stands at a column.
    func command(at column: Int) -> Command.Name? {
        tabs.first { ($0.column..<$0.end).contains(column) }?.command.name
    }
}
