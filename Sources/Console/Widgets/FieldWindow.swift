import Terminal

/// The part of a line being typed that its field has room for: always with the cursor.
struct FieldWindow {
    /// What is shown.
    let shown: VisibleText
    /// Where the cursor stands, counted from the first column.
    let cursor: Int
    /// How many columns are left out before the first one.
    let hidden: Int

    init(_ field: TextField, columns: Int, repertoire: Repertoire) {
        let before = TextWidth.of(field.beforeCursor, in: repertoire)
        var hidden = 0
        var glyphs = VisibleText(field.text, repertoire: repertoire).glyphs[...]
        // Whole letters only: half of a wide one cannot be shown.
        while before - hidden > columns - 1, let first = glyphs.popFirst() { hidden += first.width }
        shown = VisibleText(Array(glyphs))
        cursor = before - hidden
        self.hidden = hidden
    }
}
