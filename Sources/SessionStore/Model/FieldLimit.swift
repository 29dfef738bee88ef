/// The longest text of each field in bytes of UTF-8.
public enum FieldLimit: Int, Sendable {
    /// A user's id.
    case user = 255
    /// A client's name.
    case client = 64
    /// A User-Agent.
    case userAgent = 512
    /// A label.
    case label = 128
    /// The attributes.
    case attributes = 4096

    /// A reason or a message.
    public static let reason = FieldLimit.userAgent
    /// A query.
    public static let query = FieldLimit.attributes

    /// Whether the text fits.
    public func holds(_ text: String) -> Bool { text.utf8.count <= rawValue }

    /// The text, cut at a character's boundary and marked with `…` when it does not fit.
    public func cut(_ text: String) -> String {
        guard !holds(text) else { return text }
        let mark = "…"
        var result = ""
        var room = rawValue - mark.utf8.count
        for scalar in text.unicodeScalars {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            result.unicodeScalars.append(scalar)
        }
        return result + mark
    }
}
