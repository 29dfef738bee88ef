extension QueryTerm {
    /// Whether it holds for what is known of a session or an event.
    func holds(for subject: QuerySubject, at now: Timestamp) -> Bool {
        switch self {
        case .text(let field, let pattern): subject.texts(field).contains(where: pattern.matches)
        case .idPrefix(let prefix): subject.id?.description.utf8.starts(with: prefix.utf8) ?? false
        case .address(let network): subject.address.map(network.contains) ?? false
        case .refreshes(let comparison, let count): subject.generation.map { comparison.holds($0, count) } ?? false
        case .age(.age, let comparison, let span): comparison.holds(now - subject.created, span)
        case .age(.seen, let comparison, let span):
            subject.lastSeen.map { comparison.holds(now - $0, span) } ?? false
        case .ends(let comparison, let span): subject.deadline.map { comparison.holds($0 - now, span) } ?? false
        case .moment(.created, let comparison, let moment): comparison.holds(subject.created, moment)
        case .moment(.seen, let comparison, let moment):
            subject.lastSeen.map { comparison.holds($0, moment) } ?? false
        case .moment(.ended, let comparison, let moment):
            subject.ended.map { comparison.holds($0, moment) } ?? false
        case .flag(let flag): subject.flags.contains(flag)
        case .state(let state): subject.state == state
        case .kind(let kind): subject.kind == kind
        case .word(let word): subject.holds(word: CaseFolding.foldedBytes(word))
        }
    }
}

extension QueryExpression {
    /// Whether it holds for what is known of a session or an event.
    func holds(for subject: QuerySubject, at now: Timestamp) -> Bool {
        switch self {
        case .and(let operands): operands.allSatisfy { $0.holds(for: subject, at: now) }
        case .or(let operands): operands.contains { $0.holds(for: subject, at: now) }
        case .not(let operand): !operand.holds(for: subject, at: now)
        case .term(let term): term.holds(for: subject, at: now)
        }
    }
}
