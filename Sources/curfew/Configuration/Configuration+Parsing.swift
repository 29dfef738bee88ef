import Console
import SessionService
import SessionStore

extension Configuration {
    /// Reads a configuration.
    init(parsing text: String, file: String) throws(ConfigurationError) {
        let root = try ConfigurationTable(parsing: text, file: file)
        try root.expectOnly(["store", "policy", "console", "audit", "cookie", "service", "tokens"])
        store = try root.string("store")
        if let table = try root.subtable("tokens") { tokens = try TokenConfiguration(table) }
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
        if let table = try root.subtable("cookie") { cookie = try SessionCookie(table) }
        if let table = try root.subtable("service") { service = try Service(table) }
        if let table = try root.subtable("console") {
            try table.expectOnly(["theme", "clock", "own_user", "mouse", "keys"])
            console.theme = try table.string("theme")
            console.usesLocalTime = try table.choice("clock", Clock.self) == .local
            console.ownUser = try table.string("own_user")
            console.usesMouse = try table.flag("mouse") ?? true
            if let keys = try table.subtable("keys") { console.commands = try CommandTable(keys) }
        }
    }

    private enum Clock: String, CaseIterable { case utc, local }
}

extension CommandTable {
    fileprivate init(_ table: ConfigurationTable) throws(ConfigurationError) {
        var bindings: [String: [String]] = [:]
        for command in table.keys { bindings[command] = try table.strings(command) }
        do throws(RebindingError) { self = try CommandTable.standard.rebinding(bindings) } catch {
            throw table.error(error.command, error.why, error.remedy)
        }
    }
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
        if let section = try table.subtable("alarms") { alarms = try AlarmRules(section) }
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

extension AlarmRules {
    fileprivate init(_ table: ConfigurationTable) throws(ConfigurationError) {
        self.init()
        try table.expectOnly(values.map(\.name))
        let within = try table.window("storm_within")
        if let logins = try table.threshold("storm", Self.counts) { storm = logins.map { Storm(logins: $0) } }
        if let within { storm?.within = within }
        if let split = try table.windowIfAny("split") { self.split = split }
        if let rapid = try table.threshold("rapid", Self.counts) { self.rapid = rapid }
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
