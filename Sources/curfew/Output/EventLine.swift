import SessionStore
import Terminal

/// An event in one line for people, in columns that hold from line to line.
enum EventLine {
    static func text(_ event: SessionEvent) -> String {
        let cells = EventsCommand.cells(event).map(VisibleText.gate)
        let widths = [6, 20, 8, 8, 28, 8, 15, 0]
        var line = ""
        for (cell, width) in zip(cells, widths) {
            line += cell + String(repeating: " ", count: max(0, width - TextWidth.of(cell, in: .unicode))) + "  "
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
