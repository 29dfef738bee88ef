extension QueryExpression {
    /// What holds when each operand holds, in the shape that ``and(_:)`` asks for. One operand is itself.
    public static func all(_ operands: [QueryExpression]) -> QueryExpression {
        let flat = operands.flatMap { if case .and(let inner) = $0 { inner } else { [$0] } }
        return flat.count == 1 ? flat[0] : .and(flat)
    }

    /// What holds when one operand at least holds, in the shape that ``or(_:)`` asks for. One operand is itself.
    public static func any(_ operands: [QueryExpression]) -> QueryExpression {
        let flat = operands.flatMap { if case .or(let inner) = $0 { inner } else { [$0] } }
        return flat.count == 1 ? flat[0] : .or(flat)
    }

    /// Whether a term of the tree, negated or not, satisfies a condition.
    public func contains(where isWanted: (QueryTerm) -> Bool) -> Bool {
        switch self {
        case .and(let operands), .or(let operands): operands.contains { $0.contains(where: isWanted) }
        case .not(let operand): operand.contains(where: isWanted)
        case .term(let term): isWanted(term)
        }
    }
}
