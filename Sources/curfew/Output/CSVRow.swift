import Terminal

/// A row of comma-separated values (RFC 4180).
enum CSVRow {
    /// Everything quoted that needs it. Unless `raw`, cells pass the gate for hostile text, and one that a spreadsheet
    /// would run gets a leading apostrophe.
    static func text(_ cells: [String], raw: Bool) -> String {
        cells.map { cell($0, raw: raw) }.joined(separator: ",")
    }

    private static func cell(_ text: String, raw: Bool) -> String {
        var text = text
        if !raw {
            let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
            text = (isFormula ? "'" : "") + VisibleText.gate(text)
        }
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
