extension CommandTable {
    /// A command as it is told outside of the console: in the manual.
    public struct Entry: Sendable, Equatable {
        /// What it is called in a configuration.
        public let name: String
        /// The names of its keys.
        public let keys: [String]
        /// What it does.
        public let words: String
        /// On which screens, if not on all.
        public let screens: [String]
        /// The heading it stands under.
        public let group: String

        /// The headings in their order.
        public static let groups = Command.Group.allCases.map(\.rawValue)
    }

    /// All commands, in the order of the help.
    public var entries: [Entry] {
        commands.map { command in
            let places = PlaceKind.allCases.filter(command.places.contains)
            return Entry(
                name: command.name.rawValue, keys: command.keys.compactMap(\.name), words: command.help,
                screens: places.count == PlaceKind.allCases.count ? [] : places.map(\.word),
                group: command.group.rawValue)
        }
    }
}

extension PlaceKind {
    /// What the screen is called.
    fileprivate var word: String {
        switch self {
        case .users: "users"
        case .sessions: "logins"
        case .session: "one login"
        case .timeline: "timeline"
        case .events: "events"
        case .keys: "keys"
        case .inspect: "inspect"
        case .doctor: "doctor"
        }
    }
}
