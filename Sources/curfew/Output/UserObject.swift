import SessionStore

/// A user as scripts see them. Absent values are `null`, never missing.
struct UserObject: Encodable {
    let user: UserSummary

    init(_ user: UserSummary) { self.user = user }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case user, logins, clients
        case lastSeen = "last_seen"
        case nextDeadline = "next_deadline"
        case ips, flags
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(user.user, forKey: .user)
        try object.encode(user.logins, forKey: .logins)
        try object.encode(user.clients, forKey: .clients)
        try object.encode(user.lastSeen.description, forKey: .lastSeen)
        try object.encode(user.nextDeadline?.at.description, forKey: .nextDeadline)
        try object.encode(user.addresses.map(\.description), forKey: .ips)
        try object.encode(user.flags.sorted().map(\.rawValue), forKey: .flags)
    }

    /// The cells of a row, by the names of the fields.
    var row: [String] {
        [
            user.user, String(user.logins), user.clients.joined(separator: " "), user.lastSeen.description,
            user.nextDeadline?.at.description ?? "", user.addresses.map(\.description).joined(separator: " "),
            user.flags.sorted().map(\.rawValue).joined(separator: " "),
        ]
    }
}
