extension Policy {
    /// The policy as one text, the same for the same rules: one line a value, clients by the bytes of their names.
    ///
    /// A store keeps it to notice that another policy has come into effect.
    public var canonicalText: String {
        values.map { "\($0.name) = \($0.value)" }.joined(separator: "\n")
    }

    /// What differs from another policy given as its ``canonicalText``, in words: `idle 30m → 20m; client ios: …`.
    ///
    /// `nil` when they are the same.
    public func changes(since canonicalText: String) -> String? {
        let old = canonicalText.split(separator: "\n").compactMap { line -> Value? in
            // A client's name may have anything in it, also an equals sign; a value of ours has none.
            guard let equals = line.utf8.lastIndex(of: UInt8(ascii: "=")) else { return nil }
            return Value(name: line[..<equals].dropLast(), value: line[equals...].dropFirst(2))
        }
        let new = values
        var changes: [String] = []
        for value in new {
            let before = old.first { $0.name.utf8.elementsEqual(value.name.utf8) }
            guard before?.value != value.value else { continue }
            changes.append("\(value.name) \(before?.value ?? "unset") → \(value.value)")
        }
        for value in old where !new.contains(where: { $0.name.utf8.elementsEqual(value.name.utf8) }) {
            changes.append("\(value.name) \(value.value) → unset")
        }
        return changes.isEmpty ? nil : changes.joined(separator: "; ")
    }

    /// The act of coming into effect, not yet numbered; `nil` when it is the policy that was recorded last.
    ///
    /// - Parameter known: what is known of the process, such as `uid=1000`.
    public func event(since canonicalText: String, known: String?, at now: Timestamp) -> SessionEvent? {
        changes(since: canonicalText).map { changes in
            SessionEvent(
                sequence: 0, at: now, kind: .policy, session: nil, user: nil, client: nil, generation: nil,
                actor: Actor(name: Actor.policy.name, known: known), reason: FieldLimit.reason.cut(changes))
        }
    }

    private struct Value {
        let name: String
        let value: String

        init(name: some StringProtocol, value: some StringProtocol) {
            self.name = String(name)
            self.value = String(value)
        }
    }

    private var values: [Value] {
        let sections = clients.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return Self.values(of: base, prefix: "")
            + [Value(name: "reason", value: requiresReason ? "required" : "optional")]
            + alarms.values.map { Value(name: "alarms \($0.name)", value: $0.value) }
            // A name is written so that it is one line, whatever is in it.
            + sections.flatMap { Self.values(of: $1, prefix: "client \($0.debugDescription): ") }
    }

    private static func values(of rules: ClientPolicy, prefix: String) -> [Value] {
        func span(_ span: Span?) -> String { span?.description ?? "none" }
        return [
            ("idle", span(rules.idle)), ("absolute", span(rules.absolute)), ("refresh", span(rules.refresh)),
            ("grace", span(rules.grace)), ("touch", span(rules.touch)), ("retention", span(rules.retention)),
            ("max_sessions", rules.limit.map { "\($0.count) \($0.whenFull.rawValue)" } ?? "0"),
        ].map { Value(name: prefix + $0.0, value: $0.1) }
    }
}
