extension QueryExpression: CustomStringConvertible {
    /// The canonical text. Of a tree that was read from a text it is read back as the same tree.
    public var description: String {
        switch self {
        case .and(let operands):
            operands.map { if case .or = $0 { "(\($0))" } else { $0.description } }.joined(separator: " ")
        case .or(let operands): operands.map(\.description).joined(separator: " OR ")
        case .not(.term(let term)): "-\(term)"
        case .not(let operand): "-(\(operand))"
        case .term(let term): term.description
        }
    }
}

extension QueryTerm: CustomStringConvertible {
    /// The canonical text: fields by their first name, moments in UTC, networks without host bits.
    public var description: String {
        switch self {
        case .text(let field, let pattern): "\(field.rawValue):\(pattern)"
        case .idPrefix(let prefix): "id:\(prefix)"
        case .address(let network): "ip:\(network)"
        case .refreshes(let comparison, let count): "refreshes\(comparison.rawValue)\(count)"
        case .age(let field, let comparison, let span): "\(field.rawValue)\(comparison.rawValue)\(span)"
        case .ends(let comparison, let span): "ends\(comparison.rawValue)\(span)"
        case .moment(let field, let comparison, let moment): "\(field.rawValue)\(comparison.rawValue)\(moment)"
        case .flag(let flag): "flag:\(flag.rawValue)"
        case .state(let state): "state:\(state.rawValue)"
        case .kind(let kind): "kind:\(kind.rawValue)"
        case .word(let word): QueryText.quotingIfNeeded(word, isWord: true)
        }
    }
}

extension QueryPattern: CustomStringConvertible {
    /// The canonical text: literal parts, in quotes where they need them, with a `*` between them.
    public var description: String {
        parts.map { $0.isEmpty ? "" : QueryText.quotingIfNeeded($0, isWord: false) }.joined(separator: "*")
    }
}

extension SessionQuery: CustomStringConvertible {
    /// The canonical text, which is read back as the same query; empty for the empty query.
    public var description: String { expression?.description ?? "" }
}
