import Terminal

/// An aligned table for people. Text of a store passes the gate on its way in; colour only on a terminal.
struct PlainTable {
    struct Column {
        let title: String
        var alignment = Terminal.Alignment.left
        /// Cells beyond this many columns are cut, unless it is the last column.
        var maximum = Int.max
    }

    let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) { rows.append(cells.map(VisibleText.gate)) }

    var isEmpty: Bool { rows.isEmpty }

    func write(to output: Output = .standard, inColour: Bool) {
        guard !rows.isEmpty else { return }
        let widths = columns.indices.map { index in
            let widest = rows.map { TextWidth.of($0[index], in: .unicode) }.max() ?? 0
            return max(TextWidth.of(columns[index].title, in: .unicode), min(widest, columns[index].maximum))
        }
        let header = line(columns.map(\.title), widths)
        output.line(inColour ? "\u{1B}[1m\(header)\u{1B}[0m" : header)
        for row in rows { output.line(line(row, widths)) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let fitted = cells.indices.map { index in
            index == cells.count - 1 && columns[index].alignment == .left
                ? cells[index] : VisibleText.fit(cells[index], widths[index], columns[index].alignment)
        }
        var line = fitted.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
