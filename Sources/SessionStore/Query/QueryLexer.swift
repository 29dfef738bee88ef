/// Cuts a query's text into tokens.
///
/// It works on scalars, not on characters: a combining mark after a quote or a parenthesis must not hide it.
struct QueryLexer {
    private let text: String
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    /// The next token; ``QueryToken/Kind/end`` after the last.
    mutating func next() throws(QueryError) -> QueryToken {
        while let scalar = peek, scalar.properties.isWhitespace { position += 1 }
        let start = position
        guard let first = peek else { return QueryToken(kind: .end, position: start) }
        let kind: QueryToken.Kind
        switch first {
        case "(":
            position += 1
            kind = .open
        case ")":
            position += 1
            kind = .close
        case "-":
            position += 1
            guard let following = peek, !following.properties.isWhitespace, following != ")" else {
                throw error(
                    .structure, at: start, "a - stands before nothing",
                    "write it directly before what it negates: -user:ada")
            }
            kind = .minus
        default: kind = try word()
        }
        return QueryToken(kind: kind, position: start)
    }

    /// An error at a scalar's offset.
    func error(
        _ code: QueryError.Code, at position: Int, _ what: String, _ remedy: String, nearest: QueryField? = nil
    ) -> QueryError {
        QueryError(code, column: column(of: position), what: what, remedy: remedy, nearest: nearest)
    }

    /// The number, from 1, of the character that the scalar at an offset belongs to.
    private func column(of position: Int) -> Int {
        guard position < scalars.count else { return text.count + 1 }
        let index = text.unicodeScalars.index(text.startIndex, offsetBy: position)
        return text.indices.prefix { $0 <= index }.count
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    // MARK: Words and terms

    private mutating func word() throws(QueryError) -> QueryToken.Kind {
        let start = position
        // An IPv6 address is full of colons, and none of them ends a field's name.
        let isAddress = IPAddress(parsing: run { _ in true }) != nil
        position = start
        if !isAddress {
            let name = run { !Self.isComparison($0) }
            if let field = Self.fieldBeforeEqualsSign(name) {
                throw error(
                    .comparison, at: start + field.rawValue.utf8.count, "= is no comparison",
                    "for equal write \(field.rawValue):, or put the text in quotes")
            }
            if let scalar = peek, Self.isComparison(scalar) { return .term(try term(named: name, at: start)) }
            if let keyword = Self.keywords[name], peek != "\"" { return keyword }
            position = start
        }
        let pieces = try pieces { isAddress || !Self.isComparison($0) }
        if let scalar = peek, Self.isComparison(scalar) {
            throw error(
                .structure, at: position, "\(scalar) follows a quoted text",
                "write a field's name without quotes, or put all of the text in quotes")
        }
        return .term(QueryTermText(field: nil, pieces: pieces, valuePosition: start))
    }

    private mutating func term(named name: String, at start: Int) throws(QueryError) -> QueryTermText {
        let comparison = comparison()
        guard !name.isEmpty else {
            throw error(
                .structure, at: start, "\(comparison.rawValue) stands without a field",
                "write the field's name directly before it: \(QueryField.age.example)")
        }
        guard let field = QueryField(rawValue: name) else {
            let nearest = NearestName.find(name, among: QueryField.allCases.map(\.rawValue))
                .flatMap(QueryField.init(rawValue:))
            let names = QueryField.allCases.map(\.rawValue).joined(separator: " ")
            let remedy = nearest.map { "did you mean \($0.rawValue)?" } ?? "the fields are \(names)."
            throw error(
                .unknownField, at: start, "there is no field \(QueryText.excerpt(name))",
                remedy + " To find the text itself, put it in quotes", nearest: nearest)
        }
        let valuePosition = position
        let pieces = try pieces { _ in true }
        return QueryTermText(field: (field, comparison), pieces: pieces, valuePosition: valuePosition)
    }

    private mutating func comparison() -> QueryComparison {
        let first = scalars[position]
        position += 1
        guard first != ":" else { return .equal }
        let isInclusive = peek == "="
        if isInclusive { position += 1 }
        return first == "<" ? (isInclusive ? .lessOrEqual : .less) : (isInclusive ? .greaterOrEqual : .greater)
    }

    private mutating func pieces(
        while isAllowed: (Unicode.Scalar) -> Bool
    ) throws(QueryError) -> [QueryTermText.Piece] {
        var pieces: [QueryTermText.Piece] = []
        while let scalar = peek {
            if scalar == "\"" {
                pieces.append(.init(text: try quoted(), isQuoted: true))
            } else {
                let text = run(while: isAllowed)
                guard !text.isEmpty else { break }
                pieces.append(.init(text: text, isQuoted: false))
            }
        }
        // Else `agent:Mozilla(X11)` would quietly become two terms.
        if peek == "(" {
            throw error(
                .structure, at: position, "a ( stands in the middle of a text",
                "put a space before it, or the text in quotes")
        }
        return pieces
    }

    private mutating func run(while isAllowed: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = peek, !QueryText.endsWord(scalar), isAllowed(scalar) {
            text.append(scalar)
            position += 1
        }
        return String(text)
    }

    private mutating func quoted() throws(QueryError) -> String {
        let start = position
        var text = String.UnicodeScalarView()
        position += 1
        while let scalar = peek {
            position += 1
            if scalar == "\"" {
                guard peek == "\"" else { return String(text) }
                position += 1
            }
            text.append(scalar)
        }
        throw error(.structure, at: start, "a quote is not closed", "end it with \"; a quote inside is written twice")
    }

    private static let keywords: [String: QueryToken.Kind] = ["OR": .or, "AND": .and, "NOT": .not]

    private static func fieldBeforeEqualsSign(_ word: String) -> QueryField? {
        word.firstIndex(of: "=").flatMap { QueryField(rawValue: String(word[..<$0])) }
    }

    private static func isComparison(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ":" || scalar == "<" || scalar == ">"
    }
}
