import SessionStore

/// The word of a query that ends at the cursor: a field's name being typed, or the value behind one.
struct QueryWord: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case field
        case value(QueryField)
    }

    let kind: Kind
    /// How many characters stand before it.
    let start: Int
    /// What of it is typed, without an opening quote.
    let typed: String

    /// Finds the word; `nil` where nothing can be completed: in a quoted text, behind a comparison, behind no field.
    init?(before cursor: String) {
        var isQuoted = false
        var start = 0
        for (offset, character) in cursor.enumerated() {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character.isWhitespace || character == "(" { start = offset + 1 }
        }
        var word = cursor.dropFirst(start)
        if word.first == "-" {
            word = word.dropFirst()
            start += 1
        }
        guard let colon = word.firstIndex(of: ":") else {
            guard word.allSatisfy({ $0.isLetter }) else { return nil }
            (kind, self.start, typed) = (.field, start, String(word))
            return
        }
        guard let field = QueryField(rawValue: String(word[..<colon])) else { return nil }
        let value = word[word.index(after: colon)...]
        let text = value.first == "\"" ? value.dropFirst() : value
        guard !text.contains("\""), !text.contains("*") else { return nil }
        (kind, typed) = (.value(field), String(text))
        self.start = start + field.rawValue.count + 1
    }

    /// Where the possible values come from.
    enum Source: Equatable {
        case here([String])
        case store(CompletionRequest)
    }

    /// What the word can become.
    var source: Source {
        switch kind {
        case .field: return .here(matching(QueryField.allCases.map(\.opening)))
        case .value(let field):
            switch field {
            case .cause: return .here(matching(SessionCause.allCases.map(\.rawValue)))
            case .state: return .here(matching(QueryState.allCases.map(\.rawValue)))
            case .flag: return .here(matching(SessionFlag.allCases.map(\.rawValue)))
            case .kind: return .here(matching(SessionEvent.Kind.allCases.map(\.rawValue)))
            case .user: return .store(CompletionRequest(name: .user, beginning: typed))
            case .client: return .store(CompletionRequest(name: .client, beginning: typed))
            default: return .here([])
            }
        }
    }

    private func matching(_ names: [String]) -> [String] { names.filter { $0.hasPrefix(typed.lowercased()) } }
}

extension QueryField {
    /// The field's name with the comparison that is most used: `user:`, `age>`.
    fileprivate var opening: String {
        let name = rawValue
        return name + example.dropFirst(name.count).prefix { ":<>=".contains($0) }
    }
}
