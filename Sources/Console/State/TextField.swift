import Terminal

/// A line of text being typed.
struct TextField: Sendable, Equatable {
    private(set) var text: String
    /// How many characters stand before the cursor.
    private(set) var cursor: Int
    let limit: Int

    init(_ text: String = "", limit: Int = 512) {
        self.text = text
        self.cursor = text.count
        self.limit = limit
    }

    /// Puts another text in place of what is there.
    mutating func replace(with text: String, cursor: Int? = nil) {
        self = TextField(text, limit: limit)
        if let cursor { self.cursor = max(0, min(cursor, text.count)) }
    }

    /// Takes a key; says whether it meant anything here.
    mutating func take(_ input: Input) -> Bool {
        switch input {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(Self.line(of: text))
        case .key(.backspace): remove(from: cursor - 1, to: cursor)
        case .key(.delete), .control("d"): remove(from: cursor, to: cursor + 1)
        case .key(.left), .control("b"): cursor = max(0, cursor - 1)
        case .key(.right), .control("f"): cursor = min(text.count, cursor + 1)
        case .key(.home), .control("a"): cursor = 0
        case .key(.end), .control("e"): cursor = text.count
        case .control("u"): remove(from: 0, to: cursor)
        case .control("k"): remove(from: cursor, to: text.count)
        case .control("w"): remove(from: wordStart, to: cursor)
        default: return false
        }
        return true
    }

    /// The text before the cursor.
    var beforeCursor: String { String(text.prefix(cursor)) }

    private var wordStart: Int {
        var characters = Array(text.prefix(cursor))
        while characters.last == " " { characters.removeLast() }
        while let last = characters.last, last != " " { characters.removeLast() }
        return characters.count
    }

    /// Pasted text as one line: what ends a line or a cell of a table is one blank, other control characters are left out.
    private static func line(of pasted: String) -> String {
        let words = pasted.unicodeScalars.split { $0 == "\t" || Character($0).isNewline }
        return words.map { word in
            word.reduce(into: "") { if $1.properties.generalCategory != .control { $0.unicodeScalars.append($1) } }
        }.joined(separator: " ")
    }

    private mutating func insert(_ new: String) {
        guard !new.isEmpty, text.utf8.count + new.utf8.count <= limit else { return }
        let at = text.index(text.startIndex, offsetBy: cursor)
        text.insert(contentsOf: new, at: at)
        cursor = min(text.count, cursor + new.count)
    }

    private mutating func remove(from: Int, to: Int) {
        let (from, to) = (max(0, from), min(text.count, to))
        guard from < to else { return }
        let start = text.index(text.startIndex, offsetBy: from)
        text.removeSubrange(start..<text.index(text.startIndex, offsetBy: to))
        cursor = from
    }
}
