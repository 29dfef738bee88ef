import Themes

extension Grid {
    /// The picture as SVG in the theme's colours. Bars and lines are drawn as shapes, so that no font leaves gaps.
    public func svg(theme: Theme) -> String {
        var drawing = SVGDrawing(theme: theme, size: size)
        for row in 0..<size.rows { drawing.draw(row: row, cells: Array(self.row(row))) }
        return drawing.document
    }
}

/// Collects the shapes and letters of one picture.
private struct SVGDrawing {
    let theme: Theme
    let size: Size
    private var body = ""
    private let cellWidth = 9.0
    private let cellHeight = 19.0
    private let margin = 12.0

    init(theme: Theme, size: Size) {
        self.theme = theme
        self.size = size
    }

    var document: String {
        let width = number(Double(size.columns) * cellWidth + 2 * margin)
        let height = number(Double(size.rows) * cellHeight + 2 * margin)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
            <rect width="\(width)" height="\(height)" rx="8" fill="\(background(.base))"/>
            <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15" \
            xml:space="preserve">
            \(body)</g>
            </svg>

            """
    }

    mutating func draw(row: Int, cells: [Cell]) {
        for run in runs(cells, same: { look($0).behind == look($1).behind })
        where look(cells[run.lowerBound]).behind != background(.base) {
            rect(row, Double(run.lowerBound), Double(run.count), 0, 1, look(cells[run.lowerBound]).behind)
        }
        for run in runs(cells, same: { look($0) == look($1) && isShape($0) == isShape($1) && !isShape($0) }) {
            let part = cells[run]
            let text = part.reduce(into: "") { $0 += $1.text }
            guard text.contains(where: { $0 != " " }) else { continue }
            if part.count == 1, let first = part.first, isShape(first) {
                shape(first, row: row, column: run.lowerBound)
            } else {
                letters(text, row: row, columns: run, look: look(cells[run.lowerBound]))
            }
        }
    }

    private struct Look: Equatable {
        var ink: String
        var behind: String
        var attributes: Style.Attributes
    }

    private func look(_ cell: Cell) -> Look {
        let attributes = theme.attributes(of: cell.role, on: cell.ground)
        let ink = theme.style(of: cell.role).color?.hex ?? "#1a1a1a"
        let behind = background(cell.ground)
        return attributes.contains(.reverse)
            ? Look(ink: behind, behind: ink, attributes: attributes)
            : Look(ink: ink, behind: behind, attributes: attributes)
    }

    private func background(_ ground: Ground) -> String { theme.style(of: ground).color?.hex ?? "#ffffff" }

    private func runs(_ cells: [Cell], same: (Cell, Cell) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for at in 1...cells.count where at == cells.count || !(cells[at].text.isEmpty || same(cells[start], cells[at]))
        {
            runs.append(start..<at)
            start = at
        }
        return runs
    }

    private mutating func letters(_ text: String, row: Int, columns: Range<Int>, look: Look) {
        var lead = 0
        for letter in text { if letter == " " { lead += 1 } else { break } }
        var body = text.dropFirst(lead)
        while body.last == " " { body.removeLast() }
        let x = margin + Double(columns.lowerBound + lead) * cellWidth
        let y = margin + Double(row) * cellHeight + 14.5
        var attributes = " fill=\"\(look.ink)\""
        if look.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if look.attributes.contains(.dim) { attributes += " fill-opacity=\"0.6\"" }
        if look.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        let length = number(Double(TextWidth.of(String(body), in: .unicode)) * cellWidth)
        self.body +=
            "<text x=\"\(number(x))\" y=\"\(number(y))\" textLength=\"\(length)\"\(attributes)>\(escaped(body))</text>\n"
    }

    private func isShape(_ cell: Cell) -> Bool {
        guard let scalar = cell.text.unicodeScalars.first else { return false }
        return (0x2581...0x2588).contains(scalar.value) || "━─╌│┃▌".unicodeScalars.contains(scalar)
    }

    private mutating func shape(_ cell: Cell, row: Int, column: Int) {
        guard let scalar = cell.text.unicodeScalars.first else { return }
        let (ink, x) = (look(cell).ink, Double(column))
        switch scalar {
        case "━": rect(row, x, 1, 0.45, 0.12, ink)
        case "─": rect(row, x, 1, 0.48, 0.05, ink)
        case "╌":
            rect(row, x + 0.08, 0.34, 0.48, 0.05, ink)
            rect(row, x + 0.58, 0.34, 0.48, 0.05, ink)
        case "│": rect(row, x + 0.45, 0.1, 0, 1, ink)
        case "┃": rect(row, x + 0.38, 0.22, 0, 1, ink)
        case "▌": rect(row, x, 0.5, 0, 1, ink)
        default:
            let height = Double(scalar.value - 0x2580) / 8
            rect(row, x, 1, 1 - height, height, ink)
        }
    }

    private mutating func rect(
        _ row: Int, _ column: Double, _ columns: Double, _ top: Double, _ height: Double, _ ink: String
    ) {
        let x = number(margin + column * cellWidth)
        let y = number(margin + (Double(row) + top) * cellHeight)
        body +=
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(number(columns * cellWidth))\" "
            + "height=\"\(number(height * cellHeight))\" fill=\"\(ink)\"/>\n"
    }

    private func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        if rest == 0 { return String(hundredths / 100) }
        let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0\(rest)" : String(rest))
        return "\(hundredths / 100).\(digits)"
    }

    private func escaped(_ text: Substring) -> String {
        text.reduce(into: "") { result, letter in
            switch letter {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(letter)
            }
        }
    }
}
