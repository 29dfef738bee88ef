import SessionStore

extension Configuration {
    /// Sections that other parts of the program read. They are known here, and not looked into.
    private static let otherSections = ["cookie", "tokens", "service"]

    /// Reads a configuration.
    init(parsing text: String, file: String) throws(ConfigurationError) {
        let root = try ConfigurationTable(parsing: text, file: file)
        try root.expectOnly(["store", "policy", "console", "audit"] + Self.otherSections)
        store = try root.string("store")
        for section in Self.otherSections { _ = try root.subtable(section) }
        if let table = try root.subtable("audit") {
            try table.expectOnly(["push"])
            if let text = try table.string("push") {
                guard let destination = AuditPush.Destination(text, besideFile: file) else {
                    throw table.error("push", "it names no place", "write \"syslog\", or the path of a file")
                }
                push = destination
            }
        }
        if let table = try root.subtable("policy") {
            policy = try Policy(table)
            policySources = try PolicySources(table)
        }
        if let table = try root.subtable("console") {
            try table.expectOnly(["theme", "clock", "own_user", "keys"])
            console.theme = try table.string("theme")
            console.usesLocalTime = try table.choice("clock", Clock.self) == .local
        }
    }

    private enum Clock: String, CaseIterable { case utc, local }
}

private enum Reason: String, CaseIterable { case required, optional }

/// Deadlines by assurance level: SP 800-63B-4 §2.1.3, §2.2.3, §2.3.3.
private enum Preset: String, CaseIterable {
    case aal1, aal2, aal3

    var deadlines: (idle: Span?, absolute: Span?) {
        switch self {
        case .aal1: (nil, .days(30))
        case .aal2: (.minutes(30), .hours(12))
        case .aal3: (.minutes(15), .hours(12))
        }
    }
}

extension Policy {
    fileprivate init(_ table: ConfigurationTable) throws(ConfigurationError) {
        try table.expectOnly(ClientPolicy.keys + ["reason", "client", "alarms"])
        self.init(base: ClientPolicy(), requiresReason: try table.choice("reason", Reason.self) == .required)
        let whenFull = try table.choice("when_full", SessionLimit.WhenFull.self) ?? .evict
        try base.read(table, whenFull: whenFull)
        _ = try table.subtable("alarms")
        guard let sections = try table.subtable("client") else { return }
        for client in sections.keys {
            guard let section = try sections.subtable(client) else { continue }
            try section.expectOnly(ClientPolicy.keys)
            // A limit in the base counts a user's logins on all clients; a client has one of its own or none. What
            // happens at a limit is inherited as anything else.
            var rules = base
            rules.limit = nil
            try rules.read(section, whenFull: whenFull)
            clients[client] = rules
        }
    }
}

extension ClientPolicy {
    fileprivate static let keys = [
        "preset", "idle", "absolute", "refresh", "grace", "touch", "retention", "max_sessions", "when_full",
    ]

    fileprivate mutating func read(
        _ table: ConfigurationTable, whenFull inherited: SessionLimit.WhenFull
    ) throws(ConfigurationError) {
        if let preset = try table.choice("preset", Preset.self) { (idle, absolute) = preset.deadlines }
        if let span = try table.deadline("idle") { idle = span }
        if let span = try table.deadline("absolute") { absolute = span }
        if let span = try table.deadline("refresh") { refresh = span }
        grace = try table.span("grace") ?? grace
        touch = try table.span("touch") ?? touch
        retention = try table.span("retention") ?? retention
        let whenFull = try table.choice("when_full", SessionLimit.WhenFull.self)
        if let count = try table.count("max_sessions") {
            limit = count == 0 ? nil : SessionLimit(count: count, whenFull: whenFull ?? inherited)
        }
    }
}
