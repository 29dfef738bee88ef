/// The longest text of each field in bytes of UTF-8.
public struct FieldLimit: Sendable {
    /// How many bytes fit.
    public let bytes: Int

    /// A user's id.
    public static let user = FieldLimit(bytes: 255)
    /// A client's name.
    public static let client = FieldLimit(bytes: 64)
    /// A User-Agent.
    public static let userAgent = FieldLimit(bytes: 512)
    /// A label.
    public static let label = FieldLimit(bytes: 128)
    /// The attributes.
    public static let attributes = FieldLimit(bytes: 4096)
    /// A reason or a message.
    public static let reason = FieldLimit(bytes: 512)
    /// A query.
    public static let query = FieldLimit(bytes: 4096)

    /// Whether the text fits.
    public func holds(_ text: String) -> Bool { text.utf8.count <= bytes }

    /// The text, cut at a character's boundary and marked with `…` when it does not fit.
    public func cut(_ text: String) -> String {
        guard !holds(text) else { return text }
        let mark = "…"
        var result = ""
        var room = bytes - mark.utf8.count
        for scalar in text.unicodeScalars {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            result.unicodeScalars.append(scalar)
        }
        return result + mark
    }
}
