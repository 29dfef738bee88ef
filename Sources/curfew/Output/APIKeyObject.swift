import SessionStore

/// A key as scripts see it. Absent values are `null`, never missing.
struct APIKeyObject: JSONObject {
    let key: APIKey
    let isGood: Bool

    init(_ key: APIKey, at now: Timestamp) {
        self.key = key
        isGood = key.isGood(at: now)
    }

    enum Name: String, CaseIterable {
        case id, role, name, created, expires
        case lastUsed = "last_used"
        case revoked, good
    }

    var fields: [String: JSONText] {
        let fields: [Name: JSONText] = [
            .id: JSONText(key.id.description),
            .role: JSONText(key.role.rawValue),
            .name: JSONText(key.name),
            .created: JSONText(key.created.description),
            .expires: JSONText(key.expires?.description),
            .lastUsed: JSONText(key.lastUsed?.description),
            .revoked: JSONText(key.revoked?.description),
            .good: JSONText(isGood),
        ]
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
    }

    /// The cells of a row, by the names of the fields.
    var row: [String] { Name.allCases.map { value($0) ?? "" } }

    private func value(_ name: Name) -> String? {
        switch name {
        case .id: key.id.description
        case .role: key.role.rawValue
        case .name: key.name
        case .created: key.created.description
        case .expires: key.expires?.description
        case .lastUsed: key.lastUsed?.description
        case .revoked: key.revoked?.description
        case .good: isGood ? "true" : "false"
        }
    }

    /// Keys in an order, `nil` for the one in which they were made. What is absent comes last, either way round.
    static func sorted(_ keys: [APIKey], by order: ListingOrder<Name>?, at now: Timestamp) -> [APIKey] {
        guard let order else { return keys }
        let objects = keys.map { APIKeyObject($0, at: now) }
        let (present, absent) = (
            objects.filter { $0.value(order.field) != nil }, objects.filter { $0.value(order.field) == nil }
        )
        let ordered = present.sorted { first, second in
            let (one, other) = ((first.value(order.field) ?? "").utf8, (second.value(order.field) ?? "").utf8)
            return order.descending ? other.lexicographicallyPrecedes(one) : one.lexicographicallyPrecedes(other)
        }
        return (ordered + absent).map(\.key)
    }
}
