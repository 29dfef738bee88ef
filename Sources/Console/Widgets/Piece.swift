import Terminal
import Themes

/// Some text in one role: what a line is put together from.
struct Piece: Sendable, Equatable {
    var text: String
    var role: Role

    init(_ text: String, _ role: Role = .text) {
        self.text = text
        self.role = role
    }

    /// The word beside what belongs to whoever sits at the console.
    static let own = Piece("own", .accent)
}

extension Grid {
    /// Puts pieces one after the other and returns the column after the last.
    @discardableResult
    mutating func put(_ pieces: [Piece], row: Int, column: Int, on ground: Ground? = nil, upTo limit: Int? = nil) -> Int
    {
        var at = column
        for piece in pieces { at = put(piece.text, row: row, column: at, piece.role, on: ground, upTo: limit) }
        return at
    }

    /// Puts pieces so that they end before a column.
    mutating func put(_ pieces: [Piece], row: Int, endingAt end: Int, on ground: Ground? = nil) {
        put(pieces, row: row, column: end - pieces.width(in: repertoire), on: ground, upTo: end)
    }
}

extension [Piece] {
    /// The columns they take together on a screen that can show so much.
    func width(in repertoire: Repertoire) -> Int { reduce(0) { $0 + TextWidth.of($1.text, in: repertoire) } }
}
