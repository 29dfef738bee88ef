/// A piece of a query's text.
struct QueryToken {
    enum Kind {
        case open, close, minus, and, or, not
        case term(QueryTermText)
        case end

        var isNegation: Bool {
            switch self {
            case .minus, .not: true
            default: false
            }
        }

        /// How it is written.
        var name: String {
            switch self {
            case .open: "("
            case .close: ")"
            case .minus: "-"
            case .and: "AND"
            case .or: "OR"
            case .not: "NOT"
            case .term, .end: ""
            }
        }
    }

    let kind: Kind
    /// The offset of its first scalar.
    let position: Int
}

/// A term as it is written, not yet understood.
struct QueryTermText {
    /// The field and the comparison; `nil` for a bare word.
    var field: (name: QueryField, comparison: QueryComparison)?
    /// What follows: the value or the word. A value may be quoted in part: `user:"a*"*`.
    var pieces: [Piece] = []
    /// The offset of the first scalar of the value or the word.
    var valuePosition: Int

    struct Piece {
        let text: String
        let isQuoted: Bool
    }

    /// The whole value, its quotes taken off.
    var text: String { pieces.map(\.text).joined() }

    /// Whether a `*` stands outside of quotes.
    var hasWildcard: Bool { pieces.contains { !$0.isQuoted && $0.text.utf8.contains(UInt8(ascii: "*")) } }

    /// The value split at every `*` outside of quotes; several in a row are as good as one.
    var pattern: QueryPattern {
        var parts: [String] = [""]
        for piece in pieces {
            guard !piece.isQuoted else {
                parts[parts.count - 1].append(piece.text)
                continue
            }
            for scalar in piece.text.unicodeScalars {
                if scalar == "*" {
                    parts.append("")
                } else {
                    parts[parts.count - 1].unicodeScalars.append(scalar)
                }
            }
        }
        let last = parts.count - 1
        return QueryPattern(
            parts: parts.enumerated().filter { $0.offset == 0 || $0.offset == last || !$0.element.isEmpty }
                .map(\.element))
    }
}
