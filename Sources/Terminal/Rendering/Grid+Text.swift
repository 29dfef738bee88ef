import Themes

extension Grid {
    /// The picture as lines of text, without blanks at their ends.
    public var lines: [String] {
        (0..<size.rows).map { row in
            Self.trimmed(self.row(row).reduce(into: "") { $0 += $1.text })
        }
    }

    /// The picture as plain text, every line ended.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    /// The layer below the text: the letter of the role under every cell that is not blank.
    public var roleLines: [String] {
        (0..<size.rows).map { row in
            Self.trimmed(
                self.row(row).reduce(into: "") { line, cell in
                    line.append(cell.isBlank ? " " : cell.role.letter)
                })
        }
    }

    /// The layer of grounds: one letter a cell, blank where it is the screen's own ground.
    public var groundLines: [String] {
        (0..<size.rows).map { row in
            Self.trimmed(self.row(row).reduce(into: "") { $0.append($1.ground.letter) })
        }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
