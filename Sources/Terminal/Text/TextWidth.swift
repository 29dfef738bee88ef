import CNcurses

/// The one place that decides how many columns a scalar takes.
public enum TextWidth {
    // The C library's table, read through a locale of our own, so that the answer does not hang on the environment.
    // SAFETY: a locale object is immutable once made.
    nonisolated(unsafe) private static let utf8: locale_t? = curfew_utf8_locale()

    /// The columns of one scalar: 0 for a mark that joins the letter before it, 1 or 2, and -1 for what cannot be
    /// printed.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x7F { return scalar.value < 0x20 ? -1 : 1 }
        guard let utf8 else { return 1 }
        return Int(curfew_width(utf8, wchar_t(bitPattern: scalar.value)))
    }

    /// The columns that `text` takes on a screen that can show so much, after the gate.
    public static func of(_ text: String, in repertoire: Repertoire) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return VisibleText(text, repertoire: repertoire).width
    }
}
