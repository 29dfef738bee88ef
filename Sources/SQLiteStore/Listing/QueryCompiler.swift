import SessionStore

/// Turns a query into SQL with bound values. The in-memory evaluation in `SessionStore` is the reference.
///
/// A condition is true or it is not: what compares with an absent value is `NULL`, which is not true, and a negation is
/// `IS NOT TRUE`. So conditions stay in the form that indexes can serve.
struct QueryCompiler {
    enum Subject {
        /// Rows of `sessions s`.
        case sessions
        /// Rows of `events e`.
        case events
    }

    let subject: Subject
    let now: Timestamp
    /// Whether names and addresses may lead to the rows. Where they may not, a `+` hides their columns from the planner,
    /// which then walks the rows in the order of the listing.
    let leads: Bool
    /// Whether the time of the login may. It is nearly no restriction or nearly all of it, and the planner, which cannot
    /// know, would take the one for the other: so only where few match, or where it is the order of the listing.
    let creationLeads: Bool

    init(_ subject: Subject, at now: Timestamp, leads: Bool = true, creationLeads: Bool = false) {
        self.subject = subject
        self.now = now
        self.leads = leads
        self.creationLeads = creationLeads
    }

    func condition(_ expression: QueryExpression) -> SQLFragment {
        switch expression {
        case .and(let operands): .joined(operands.map(condition), separator: " AND ")
        case .or(let operands): .joined(operands.map(condition), separator: " OR ")
        case .not(let operand): SQLFragment("((") + condition(operand) + SQLFragment(") IS NOT TRUE)")
        case .term(let term): self.term(term)
        }
    }

    private func term(_ term: QueryTerm) -> SQLFragment {
        switch (term, subject) {
        case (.text(let field, let pattern), _): text(field, pattern)
        case (.idPrefix(let prefix), .sessions): Self.prefix("s.public_id", Array(prefix.utf8))
        case (.idPrefix(let prefix), .events): Self.prefix("e.session", Array(prefix.utf8))
        case (.address(let network), _): address(network)
        case (.refreshes(let comparison, let count), _):
            compare("\(row).generation", comparison, .integer(Int64(count)))
        case (.age(.age, let comparison, let span), _): compare(created, comparison.mirrored, SQLValue(now - span))
        case (.moment(.created, let comparison, let moment), _): compare(created, comparison, SQLValue(moment))
        case (.word(let word), _): self.word(CaseFolding.foldedBytes(word))
        case (.kind(let kind), .events): SQLFragment("e.kind = ?", [.text(kind.rawValue)])

        case (.age(.seen, let comparison, let span), .sessions):
            compare("s.last_seen", comparison.mirrored, SQLValue(now - span))
        case (.moment(.seen, let comparison, let moment), .sessions):
            compare("s.last_seen", comparison, SQLValue(moment))
        case (.moment(.ended, let comparison, let moment), .sessions):
            SessionExpression(at: now).ended + SQLFragment(" \(comparison.sql) ?", [SQLValue(moment)])
        case (.ends(let comparison, let span), .sessions): ends(comparison, now + span)
        case (.flag(let flag), .sessions):
            SQLFragment("(\(leading("flags")) <> 0 AND (s.flags & ?) <> 0)", [.integer(flag.bit)])
        case (.flag(let flag), .events): SQLFragment("(\(AlarmSchema.raises(flag, "e.")))")
        case (.state(.live), .sessions):
            SQLFragment("(s.ended_at IS NULL AND (s.deadline IS NULL OR s.deadline > ?))", [SQLValue(now)])
        case (.state(.ended), .sessions):
            SQLFragment("(s.ended_at IS NOT NULL OR s.deadline <= ?)", [SQLValue(now)])

        // Sessions have no kind, and events neither state nor deadlines, last use or end.
        case (.kind, .sessions), (.age(.seen, _, _), .events), (.moment(.seen, _, _), .events),
            (.moment(.ended, _, _), .events), (.ends, .events), (.state, .events):
            SQLFragment("0")
        }
    }

    private var row: String { subject == .sessions ? "s" : "e" }

    private func leading(_ column: String) -> String { "\(leads ? "" : "+")\(row).\(column)" }

    private var created: String { subject == .events ? "e.at" : creationLeads ? "s.created" : "+s.created" }

    private func compare(_ column: String, _ comparison: QueryComparison, _ value: SQLValue) -> SQLFragment {
        SQLFragment("\(column) \(comparison.sql) ?", [value])
    }

    /// A sweep looks at a login no later than its deadline, and that is indexed where the deadline is not.
    private func ends(_ comparison: QueryComparison, _ moment: Timestamp) -> SQLFragment {
        let deadline = SQLFragment(
            "s.ended_at IS NULL AND s.deadline > ? AND s.deadline \(comparison.sql) ?",
            [SQLValue(now), SQLValue(moment)])
        let look = SQLFragment("\(leading("look_at")) <= ?", [SQLValue(moment)])
        switch comparison {
        case .equal, .less, .lessOrEqual: return .joined([deadline, look], separator: " AND ")
        case .greater, .greaterOrEqual: return .joined([deadline], separator: "")
        }
    }

    private func text(_ field: QueryTextField, _ pattern: QueryPattern) -> SQLFragment {
        switch field {
        case .user: interned("user_id", "users", "folded", pattern)
        case .client: interned("client_id", "clients", "folded", pattern)
        case .agent: interned("agent_id", "agents", "folded", pattern)
        case .device: interned("agent_id", "agents", "folded_device", pattern)
        case .label where subject == .sessions: matches(SQLFragment("curfew_fold(s.label)"), pattern)
        case .amr where subject == .sessions:
            SQLFragment("curfew_any_matches(curfew_fold(s.methods), ?)", [.blob(FoldedPattern.encode(pattern))])
        case .label, .amr: SQLFragment("0")
        case .cause: cause(pattern)
        case .actor where subject == .sessions:
            matches(SQLFragment("curfew_fold(") + SessionExpression(at: now).actor + SQLFragment(")"), pattern)
        case .actor: matches(SQLFragment("curfew_fold(e.actor)"), pattern)
        case .reason: matches(SQLFragment("curfew_fold(\(row).reason)"), pattern)
        }
    }

    /// A condition on a name that is kept once: decided for each name, not for each row.
    private func interned(
        _ column: String, _ table: String, _ folded: String, _ pattern: QueryPattern
    ) -> SQLFragment {
        SQLFragment("\(leading(column)) IN (SELECT id FROM \(table) WHERE ") + matches(SQLFragment(folded), pattern)
            + SQLFragment(")")
    }

    /// There are few causes, so the pattern is matched here.
    private func cause(_ pattern: QueryPattern) -> SQLFragment {
        let causes = SessionCause.allCases.map(\.rawValue).filter(pattern.matches)
        guard !causes.isEmpty else { return SQLFragment("0") }
        let column = subject == .sessions ? SessionExpression(at: now).cause : SQLFragment("e.cause")
        let list = Array(repeating: "?", count: causes.count).joined(separator: ", ")
        return column + SQLFragment(" IN (\(list))", causes.map { .text($0) })
    }

    /// An IPv6 address whose first bytes look like an IPv4 network lies in its range, but has another length.
    private func address(_ network: IPNetwork) -> SQLFragment {
        let (first, last) = network.bounds
        return SQLFragment(
            "(\(leading("address")) BETWEEN ? AND ? AND length(\(row).address) = ?)",
            [.blob(first), .blob(last), SQLValue(first.count)])
    }

    private func word(_ word: [UInt8]) -> SQLFragment {
        let value = SQLValue.textBytes(word)
        var places = [
            SQLFragment("\(leading("user_id")) IN (SELECT id FROM users WHERE instr(folded, ?) > 0)", [value]),
            SQLFragment("\(leading("client_id")) IN (SELECT id FROM clients WHERE instr(folded, ?) > 0)", [value]),
            SQLFragment(
                """
                \(leading("agent_id")) IN (SELECT id FROM agents WHERE instr(folded, ?) > 0 OR instr(folded_device, ?) > 0)
                """, [value, value]),
        ]
        // Most words cannot be a part of an address, which would have to be written out for every row.
        if word.allSatisfy("0123456789abcdef.:".utf8.contains) {
            places.append(SQLFragment("instr(curfew_address(\(row).address), ?) > 0", [value]))
        }
        return .joined(places, separator: " OR ")
    }

    /// A folded text against a pattern: by range where it begins literally, so that an index can serve.
    private func matches(_ text: SQLFragment, _ pattern: QueryPattern) -> SQLFragment {
        let parts = pattern.parts.map(CaseFolding.foldedBytes)
        guard parts.count > 1, let first = parts.first else {
            return text + SQLFragment(" = ?", [.textBytes(parts.first ?? [])])
        }
        let whole = { text + SQLFragment(" IS NOT NULL") }
        if parts.count == 2, parts[1].isEmpty {
            return first.isEmpty ? whole() : SQLFragment("(") + Self.range(text, first) + SQLFragment(")")
        }
        let match =
            SQLFragment("curfew_matches(") + text
            + SQLFragment(", ?)", [.blob(FoldedPattern.encode(pattern))])
        return first.isEmpty ? match : .joined([Self.range(text, first), match], separator: " AND ")
    }

    static func prefix(_ column: String, _ prefix: [UInt8]) -> SQLFragment {
        prefix.isEmpty ? SQLFragment("\(column) IS NOT NULL") : range(SQLFragment(column), prefix)
    }

    /// Texts that begin with `prefix`. UTF-8 has no byte 0xFF, so the last byte always has a successor.
    private static func range(_ text: SQLFragment, _ prefix: [UInt8]) -> SQLFragment {
        var end = prefix
        end[end.count - 1] += 1
        return text + SQLFragment(" >= ? AND ", [.textBytes(prefix)]) + text + SQLFragment(" < ?", [.textBytes(end)])
    }
}

extension QueryComparison {
    var sql: String { self == .equal ? "=" : rawValue }

    /// How a moment compares where its age compares so.
    var mirrored: QueryComparison {
        switch self {
        case .equal: .equal
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
