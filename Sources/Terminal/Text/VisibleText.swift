/// Text that is safe to show: what came from outside has passed the gate, and its columns are known.
///
/// The gate turns everything that a terminal would obey or a reader could not see into a visible mark: controls (C0, C1,
/// DEL), bidirectional controls, zero-width and filler characters, line separators, variation selectors, tags,
/// noncharacters, private use and unassigned code points. A letter keeps at most four combining marks; how many were
/// left out is written after it.
public struct VisibleText: Equatable, Sendable {
    /// One column or two: a letter with the marks that join it.
    public struct Glyph: Equatable, Sendable {
        /// The letter and its marks.
        public let text: String
        /// How many columns it takes.
        public let width: Int
    }

    /// The letters in the order of reading.
    public let glyphs: [Glyph]
    /// How many columns they take together.
    public let width: Int

    /// The most marks one letter keeps; curses holds five, and one is spared for the letter's own.
    static let marksPerLetter = 4

    /// Passes `raw` through the gate.
    public init(_ raw: String, repertoire: Repertoire = .unicode) {
        var builder = Builder(repertoire: repertoire)
        builder.glyphs.reserveCapacity(raw.utf8.count)
        for scalar in raw.unicodeScalars { builder.add(scalar) }
        builder.finishMarks()
        self.init(builder.glyphs)
    }

    /// Letters that have passed the gate.
    public init(_ glyphs: [Glyph]) {
        self.glyphs = glyphs
        self.width = glyphs.reduce(0) { $0 + $1.width }
    }

    /// The text as one string.
    public var string: String { glyphs.reduce(into: "") { $0 += $1.text } }

    /// `text` as it may be printed: for plain tables, error lines and logs.
    public static func gate(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return VisibleText(text).string
    }

    /// The text cut to `columns`, with an ellipsis as its last column where something was cut.
    public func truncated(to columns: Int, ellipsis: String = "…") -> VisibleText {
        if width <= columns { return self }
        guard columns > 0 else { return VisibleText([]) }
        var kept: [Glyph] = []
        var used = 0
        for glyph in glyphs {
            guard used + glyph.width <= columns - 1 else { break }
            kept.append(glyph)
            used += glyph.width
        }
        return VisibleText(kept + [Glyph(text: ellipsis, width: 1)])
    }
}

/// On which side a text leaves what it does not need.
public enum Alignment: Sendable {
    case left, right
}

extension VisibleText {
    /// `text` in exactly `columns` columns: gated, cut with an ellipsis, filled up with blanks.
    public static func fit(
        _ text: String, _ columns: Int, _ alignment: Alignment = .left, in repertoire: Repertoire = .unicode
    ) -> String {
        let cut = VisibleText(text, repertoire: repertoire)
            .truncated(to: columns, ellipsis: repertoire == .ascii ? "~" : "…")
        let blanks = String(repeating: " ", count: max(0, columns - cut.width))
        return alignment == .left ? cut.string + blanks : blanks + cut.string
    }
}
