import Themes

/// One column of one row.
public struct Cell: Equatable, Sendable {
    /// A letter with its marks; empty in the second column of a wide letter.
    public var text: String
    /// What it means.
    public var role: Role
    /// What it stands on.
    public var ground: Ground

    /// A cell from its parts.
    init(text: String = " ", role: Role = .text, ground: Ground = .base) {
        self.text = text
        self.role = role
        self.ground = ground
    }

    /// Whether nothing is drawn here but the ground.
    var isBlank: Bool { text == " " }
}

/// A place on the screen, counted from the upper left corner.
public struct Position: Hashable, Sendable {
    /// Rows from the top.
    public var row: Int
    /// Columns from the left.
    public var column: Int

    /// A place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// How large the screen is.
public struct Size: Hashable, Sendable, CustomStringConvertible {
    /// Columns.
    public var columns: Int
    /// Rows.
    public var rows: Int

    /// A size.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// The size as it is written on a command line: `110x30`.
    public init?(_ text: String) {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
            (1...1000).contains(columns), (1...1000).contains(rows)
        else { return nil }
        self.init(columns: columns, rows: rows)
    }

    /// `110x30`.
    public var description: String { "\(columns)x\(rows)" }
}
