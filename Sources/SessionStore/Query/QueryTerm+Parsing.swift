import Tokens

extension QueryTerm {
    /// Understands a term.
    ///
    /// - Parameters:
    ///   - text: the term as written.
    ///   - position: the offset of its first scalar.
    ///   - lexer: makes errors of offsets.
    init(_ text: QueryTermText, at position: Int, in lexer: QueryLexer) throws(QueryError) {
        guard let (field, comparison) = text.field else {
            self = .word(try Self.word(text, in: lexer))
            return
        }
        guard field.comparisons.contains(comparison) else {
            throw lexer.error(
                .comparison, at: position + field.rawValue.utf8.count,
                "\(field.rawValue) does not take \(comparison.rawValue)",
                "it takes a colon only: \(field.example)")
        }
        let value = text.text
        guard !value.isEmpty else {
            throw lexer.error(
                .emptyValue, at: text.valuePosition, "\(field.rawValue)\(comparison.rawValue) has no value",
                "write it directly behind, such as \(field.example)")
        }
        func refused(_ remedy: String) -> QueryError {
            lexer.error(
                .value, at: text.valuePosition,
                "\(QueryText.excerpt(value)) is no value of \(field.rawValue)", remedy)
        }
        switch field.value {
        case .text(let field):
            self = .text(field, text.pattern)
        case .idPrefix:
            guard let prefix = Self.idPrefix(value) else {
                throw refused(
                    "write the first 1 to \(SessionID.length) of an id's digits and lower-case letters; "
                        + "an id has no i, l, o or u")
            }
            self = .idPrefix(prefix)
        case .address:
            guard let network = IPNetwork(parsing: value) else {
                throw refused("write an address or a network, such as 10.0.3.17, 10.0.0.0/8 or 2001:db8::/32")
            }
            self = .address(network)
        case .number:
            guard value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(value) else {
                throw refused("write a whole number, such as \(field.example)")
            }
            self = .refreshes(comparison, number)
        case .timeLeft:
            guard let span = Span(parsing: value) else {
                throw refused("write the time left, such as \(field.example)")
            }
            self = .ends(comparison, span)
        case .time(let age, let moment):
            if let age, let span = Span(parsing: value) {
                self = .age(age, comparison, span)
            } else if let moment, let date = Self.date(value) {
                self = .moment(moment, comparison, date)
            } else {
                throw refused(Self.timeRemedy(field, comparison, value))
            }
        case .flag:
            guard let flag = Self.name(value, of: SessionFlag.self) else {
                throw refused(Self.choice(of: SessionFlag.self))
            }
            self = .flag(flag)
        case .state:
            guard let state = Self.name(value, of: QueryState.self) else {
                throw refused(Self.choice(of: QueryState.self))
            }
            self = .state(state)
        case .kind:
            guard let kind = Self.name(value, of: SessionEvent.Kind.self) else {
                throw refused(Self.choice(of: SessionEvent.Kind.self))
            }
            self = .kind(kind)
        }
    }

    private static func word(_ text: QueryTermText, in lexer: QueryLexer) throws(QueryError) -> String {
        guard !text.text.isEmpty else {
            throw lexer.error(
                .emptyValue, at: text.valuePosition, "a word is empty", "write something between the quotes")
        }
        guard !text.hasWildcard else {
            throw lexer.error(
                .value, at: text.valuePosition, "a * means nothing in a word without a field",
                "leave it out, for a word is found anywhere in a text; or name a field, such as \(QueryField.user.example)"
            )
        }
        return text.text
    }

    private static func idPrefix(_ text: String) -> String? {
        let lower = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard lower.count <= SessionID.length, CrockfordBase32.contains(lower) else { return nil }
        return String(decoding: lower, as: UTF8.self)
    }

    /// A date that can be printed again: an offset may carry a moment out of the years of four digits.
    private static func date(_ text: String) -> Timestamp? {
        guard let moment = Timestamp(parsing: text), (0...9999).contains(moment.civil.year) else { return nil }
        return moment
    }

    private static func timeRemedy(_ field: QueryField, _ comparison: QueryComparison, _ value: String) -> String {
        let isAge = Span(parsing: value) != nil
        let isDate = date(value) != nil
        switch field {
        case .age where isDate: return "it takes an age, such as \(field.example); for a date use created"
        case .created where isAge: return "it takes a date, such as \(field.example); for an age use age"
        case .ended where isAge:
            return "it takes a date, such as \(field.example); for the time left use ends"
        case .seen, .idle: return "write an age or a date, such as \(field.example) or seen<2026-11-23T14:00Z"
        case .age: return "write an age in ms, s, m, h or d, such as \(field.example)"
        default: return "write a date, such as \(field.example)"
        }
    }

    private static func name<Name: RawRepresentable<String> & CaseIterable>(
        _ text: String, of type: Name.Type
    ) -> Name? {
        let bytes = CaseFolding.foldedBytes(text)
        return Name.allCases.first { bytes.elementsEqual($0.rawValue.utf8) }
    }

    private static func choice<Name: RawRepresentable<String> & CaseIterable>(of type: Name.Type) -> String {
        let names = Name.allCases.map(\.rawValue)
        return "it is one of \(names.joined(separator: " "))"
    }
}
