import SessionStore

/// A user as scripts see them. Absent values are `null`, never missing.
struct UserObject: JSONObject {
    let user: UserSummary

    init(_ user: UserSummary) { self.user = user }

    enum Name: String, CaseIterable {
        case user, logins, clients
        case lastSeen = "last_seen"
        case nextDeadline = "next_deadline"
        case ips, flags
    }

    var fields: [String: JSONText] {
        let fields: [Name: JSONText] = [
            .user: JSONText(user.user),
            .logins: JSONText(user.logins),
            .clients: JSONText(user.clients),
            .lastSeen: JSONText(user.lastSeen.description),
            .nextDeadline: JSONText(user.nextDeadline?.at.description),
            .ips: JSONText(user.addresses.map(\.description)),
            .flags: JSONText(user.flags.sorted().map(\.rawValue)),
        ]
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
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
