/// Reads a query by recursive descent:
///
/// ```
/// query   = [ either ]
/// either  = each *( "OR" each )
/// each    = unary *( [ "AND" ] unary )
/// unary   = ( "NOT" | "-" ) unary | "(" either ")" | term
/// ```
struct QueryParser {
    private static let maximumLength = FieldLimit.query
    private static let maximumTerms = 64
    private static let maximumDepth = 16

    private var lexer: QueryLexer
    private var token: QueryToken
    private var termCount = 0

    /// Reads a query; `nil` for one of blanks only.
    static func parse(_ text: String) throws(QueryError) -> QueryExpression? {
        guard maximumLength.holds(text) else { throw tooLong(text) }
        var parser = try QueryParser(text)
        if case .end = parser.token.kind { return nil }
        let expression = try parser.either(depth: 0)
        // Only a parenthesis that nobody opened ends the reading early.
        guard case .end = parser.token.kind else { throw parser.unopened() }
        return expression
    }

    private init(_ text: String) throws(QueryError) {
        lexer = QueryLexer(text)
        token = try lexer.next()
    }

    private mutating func advance() throws(QueryError) { token = try lexer.next() }

    private mutating func either(depth: Int) throws(QueryError) -> QueryExpression {
        var operands = [try each(depth: depth)]
        while case .or = token.kind {
            try skipOperator()
            operands.append(try each(depth: depth))
        }
        return .any(operands)
    }

    private mutating func each(depth: Int) throws(QueryError) -> QueryExpression {
        var operands = [try unary(depth: depth)]
        while true {
            switch token.kind {
            case .and: try skipOperator()
            case .open, .minus, .not, .term: break
            case .or, .close, .end: return .all(operands)
            }
            operands.append(try unary(depth: depth))
        }
    }

    private mutating func unary(depth: Int) throws(QueryError) -> QueryExpression {
        let start = token
        switch start.kind {
        case .not, .minus:
            try skipOperator()
            // What is negated twice nests like a parenthesis; a negated parenthesis is a single level.
            let inner = token.kind.isNegation ? try deeper(depth, at: token.position) : depth
            return .not(try unary(depth: inner))
        case .open:
            let inner = try deeper(depth, at: start.position)
            try advance()
            if case .close = token.kind {
                throw lexer.error(.emptyValue, at: start.position, "nothing stands between ( and )", "leave them out")
            }
            let expression = try either(depth: inner)
            guard case .close = token.kind else {
                throw lexer.error(.structure, at: start.position, "a ( is not closed", "close it, or put it in quotes")
            }
            try advance()
            return expression
        case .term(let text):
            termCount += 1
            guard termCount <= Self.maximumTerms else {
                throw lexer.error(
                    .tooManyTerms, at: start.position, "there are more than \(Self.maximumTerms) terms",
                    "ask in several queries")
            }
            let term = try QueryTerm(text, at: start.position, in: lexer)
            try advance()
            return .term(term)
        case .and, .or: throw missing("before \(start.kind.name)", at: start.position)
        case .close: throw unopened()
        case .end: throw missing("at the end", at: start.position)
        }
    }

    private mutating func skipOperator() throws(QueryError) {
        let skipped = token
        try advance()
        switch token.kind {
        case .end, .close: throw missing("after \(skipped.kind.name)", at: skipped.position)
        case .and, .or:
            throw missing("between \(skipped.kind.name) and \(token.kind.name)", at: token.position)
        case .open, .minus, .not, .term: break
        }
    }

    private func missing(_ place: String, at position: Int) -> QueryError {
        lexer.error(
            .structure, at: position, "a term is missing \(place)",
            "write one, or, if the word itself is meant, put it in quotes")
    }

    private func unopened() -> QueryError {
        lexer.error(.structure, at: token.position, "a ) closes nothing", "leave it out, or put it in quotes")
    }

    private func deeper(_ depth: Int, at position: Int) throws(QueryError) -> Int {
        guard depth < Self.maximumDepth else {
            throw lexer.error(
                .tooDeep, at: position, "it nests deeper than \(Self.maximumDepth)", "write it with fewer parentheses")
        }
        return depth + 1
    }

    private static func tooLong(_ text: String) -> QueryError {
        var room = maximumLength.bytes
        let fitting = text.prefix { character in
            room -= character.utf8.count
            return room >= 0
        }
        return QueryError(
            .tooLong, column: fitting.count + 1,
            what: "the query has \(text.utf8.count) bytes, and \(maximumLength.bytes) fit",
            remedy: "ask in several queries")
    }
}
