import SessionStore

/// Where each value of the effective policy comes from.
struct PolicySources: Equatable {
    /// The place of each value that is not a default, by its name: `policy.idle`, `policy.client.ios.idle`.
    private(set) var places: [String: String] = [:]

    /// The source of every other value.
    private var elsewhere = "default"

    init() {}

    /// All values come from one source.
    init(all source: String) { elsewhere = source }

    init(_ table: ConfigurationTable) throws(ConfigurationError) {
        note(table)
        if let section = try table.subtable("alarms") { note(section) }
        guard let sections = try table.subtable("client") else { return }
        for client in sections.keys { if let section = try sections.subtable(client) { note(section) } }
    }

    private mutating func note(_ table: ConfigurationTable) {
        for key in table.keys where !["client", "alarms"].contains(key) {
            places["\(table.path).\(key)"] = table.place(of: key)
        }
        guard let preset = places["\(table.path).preset"] else { return }
        for key in ["idle", "absolute"] {
            let name = "\(table.path).\(key)"
            places[name] = places[name] ?? "preset, \(preset)"
        }
    }

    /// The effective policy, value by value, each with its source.
    func findings(_ policy: Policy) -> [Finding] {
        var found = findings(policy.base, in: "policy", under: nil)
        found.append(finding("policy", "reason", policy.requiresReason ? "required" : "optional", under: nil))
        found += policy.alarms.values.map { finding("policy.alarms", $0.name, $0.value, under: nil) }
        for (client, rules) in policy.clients.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            found += findings(rules, in: "policy.client.\(client)", under: "policy")
        }
        return found
    }

    private func findings(_ rules: ClientPolicy, in section: String, under base: String?) -> [Finding] {
        func words(_ span: Span?) -> String { span?.description ?? "none" }
        return [
            ("idle", words(rules.idle)), ("absolute", words(rules.absolute)), ("refresh", words(rules.refresh)),
            ("grace", words(rules.grace)), ("touch", words(rules.touch)), ("retention", words(rules.retention)),
        ].map { finding(section, $0.0, $0.1, under: base) } + [
            // A client has a limit of its own or none: it does not come from the base.
            finding(section, "max_sessions", String(rules.limit?.count ?? 0), under: nil),
            finding(section, "when_full", (rules.limit?.whenFull ?? .evict).rawValue, under: nil),
        ]
    }

    private func finding(_ section: String, _ key: String, _ value: String, under base: String?) -> Finding {
        let source = places["\(section).\(key)"] ?? base.flatMap { places["\($0).\(key)"] } ?? elsewhere
        return .ok("policy.value", "\(section).\(key) = \(value)", why: source)
    }
}
