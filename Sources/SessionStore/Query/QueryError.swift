/// A text is no query.
///
/// ``what`` and ``remedy`` quote parts of the text, which may be anything: whoever shows them to a person sends them
/// through the same gate as everything else that was not written here.
public struct QueryError: Error, Sendable, Equatable {
    /// What kind of mistake it is.
    public enum Code: Sendable, Equatable {
        /// More than 4 KiB, more than 64 terms, or nested deeper than 16.
        case tooLong, tooManyTerms, tooDeep
        /// No field has that name.
        case unknownField
        /// The field does not compare that way.
        case comparison
        /// There is nothing where a value or a word should be.
        case emptyValue
        /// The field takes no such value.
        case value
        /// A quote or a parenthesis without its partner, or an operator without its operand.
        case structure
    }

    /// What kind of mistake it is.
    public let code: Code
    /// Where it begins: the number of a character (grapheme cluster), counted from 1.
    public let column: Int
    /// What is wrong, without a full stop.
    public let what: String
    /// What to write instead.
    public let remedy: String
    /// The known field whose name is nearest to an unknown one.
    public let nearest: QueryField?

    init(_ code: Code, column: Int, what: String, remedy: String, nearest: QueryField? = nil) {
        self.code = code
        self.column = column
        self.what = what
        self.remedy = remedy
        self.nearest = nearest
    }
}

extension QueryError: CustomStringConvertible {
    /// One line: what is wrong, where, and what to write instead.
    public var description: String { "\(what) at column \(column): \(remedy)" }
}

extension QueryError {
    /// The query and, on a second line, a caret under the column.
    ///
    /// - Parameters:
    ///   - query: the text that was parsed.
    ///   - show: how a character looks and how many cells it takes. The default stands for output without a terminal:
    ///     one cell each, and what is not visible as U+FFFD.
    public func pointer(
        in query: String, showing show: (Character) -> (text: String, width: Int) = QueryError.plain
    ) -> (query: String, caret: String) {
        var line = ""
        var indent = 0
        for (offset, character) in query.enumerated() {
            let (text, width) = show(character)
            line += text
            if offset + 1 < column { indent += width }
        }
        return (line, String(repeating: " ", count: indent) + "^")
    }

    /// A character as it is if all of it is visible or a blank, else U+FFFD; one cell.
    public static func plain(_ character: Character) -> (text: String, width: Int) {
        let isVisible = character.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: !scalar.properties.isDefaultIgnorableCodePoint
            }
        }
        return (isVisible ? String(character) : "\u{FFFD}", 1)
    }
}
