/// How texts are written in a query.
enum QueryText {
    /// Whether a scalar ends an unquoted word.
    static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "(" || scalar == ")" || scalar == "\"" || scalar.properties.isWhitespace
    }

    /// The text so that it is read back as it is, in quotes if it needs them; a quote inside is written twice.
    ///
    /// - Parameter isWord: whether it stands alone, where colons, a leading `-` and operators would be misread.
    static func quotingIfNeeded(_ text: String, isWord: Bool) -> String {
        let scalars = text.unicodeScalars
        let isPlain = scalars.allSatisfy { Self.isPlain($0) || !isWord && $0 == ":" }
        let isMisread = isWord && (scalars.first == "-" || ["OR", "AND", "NOT"].contains(text))
        guard !isPlain || isMisread else { return text }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { quoted.append("\"") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// The beginning of a text, for an error.
    static func excerpt(_ text: String) -> String {
        text.unicodeScalars.count <= 32 ? text : String(text.unicodeScalars.prefix(32)) + "…"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "@", "/", "+", ",", "#", "%", "&", "'", ";", "!", "?": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }
}
