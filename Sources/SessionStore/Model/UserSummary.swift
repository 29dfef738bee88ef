/// One user's matching logins, summed up.
public struct UserSummary: Sendable, Equatable {
    /// The user's id.
    public let user: String
    /// How many matching logins.
    public let logins: Int
    /// Their clients, each once, by name.
    public let clients: [String]
    /// The latest use of any.
    public let lastSeen: Timestamp
    /// The first deadline to come of any, and which kind it is; `nil` without deadlines.
    public let nextDeadline: Deadline?
    /// Their last addresses, each once: the most recently used first.
    public let addresses: [IPAddress]
    /// The alarms any of them carries.
    public let flags: Set<SessionFlag>

    /// Creates a summary.
    public init(
        user: String, logins: Int, clients: [String], lastSeen: Timestamp, nextDeadline: Deadline?,
        addresses: [IPAddress], flags: Set<SessionFlag>
    ) {
        self.user = user
        self.logins = logins
        self.clients = clients
        self.lastSeen = lastSeen
        self.nextDeadline = nextDeadline
        self.addresses = addresses
        self.flags = flags
    }

    /// Sums up sessions of one user; `nil` for none.
    public init?(of sessions: [Session]) {
        guard let latest = sessions.max(by: { $0.lastSeen < $1.lastSeen }) else { return nil }
        let byUse = sessions.sorted { ($0.lastSeen, $1.id) > ($1.lastSeen, $0.id) }
        var addresses: [IPAddress] = []
        for address in byUse.compactMap(\.lastAddress) where !addresses.contains(address) { addresses.append(address) }
        self.init(
            user: latest.user, logins: sessions.count,
            clients: Set(sessions.map { Array($0.client.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
                .map { String(decoding: $0, as: UTF8.self) },
            lastSeen: latest.lastSeen,
            // Of two deadlines at one moment the absolute one counts, as for a single login.
            nextDeadline: sessions.compactMap(\.nextDeadline).min {
                $0.at == $1.at ? $0.cause == .absolute && $1.cause != .absolute : $0.at < $1.at
            },
            addresses: addresses, flags: sessions.reduce(into: []) { $0.formUnion($1.flags) })
    }
}
