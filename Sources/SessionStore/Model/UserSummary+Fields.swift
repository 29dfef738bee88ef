extension UserSummary {
    /// What a field of the user holds.
    public func value(of field: UserField) -> FieldValue {
        switch field {
        case .user: .text(user)
        case .logins: .count(Int64(logins))
        case .clients: .texts(clients)
        case .lastSeen: .moment(lastSeen)
        case .nextDeadline: .moment(nextDeadline?.at)
        case .addresses: .texts(addresses.map(\.description))
        case .flags: .texts(flags.sorted().map(\.rawValue))
        }
    }
}
