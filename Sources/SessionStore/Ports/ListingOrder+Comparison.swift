/// What listings are ordered by, in a form whose order is the same in every store: SQL's `NULL`, numbers and blobs.
enum ListingKey: Equatable {
    case absent
    case number(Int64)
    case bytes([UInt8])

    init(_ text: String?) { self = text.map { .bytes(Array($0.utf8)) } ?? .absent }
    init(_ moment: Timestamp?) { self = moment.map { .number($0.milliseconds) } ?? .absent }
    init(_ number: Int) { self = .number(Int64(number)) }

    func isLess(than other: ListingKey) -> Bool {
        switch (self, other) {
        case (_, .absent): false
        case (.absent, _): true
        case (.number(let left), .number(let right)): left < right
        case (.bytes(let left), .bytes(let right)): left.lexicographicallyPrecedes(right)
        case (.number, .bytes): true
        case (.bytes, .number): false
        }
    }
}

extension Session {
    /// The key of a session whose end by time has been resolved.
    func key(_ field: SessionField) -> ListingKey {
        switch field {
        case .id: ListingKey(id.description)
        case .user: ListingKey(user)
        case .client: ListingKey(client)
        case .state: ListingKey(end == nil ? "live" : "ended")
        case .created: ListingKey(created)
        case .lastSeen: ListingKey(lastSeen)
        case .idleDeadline: ListingKey(idleDeadline)
        case .absoluteDeadline: ListingKey(absoluteDeadline)
        case .ended: ListingKey(end?.at)
        case .cause: ListingKey(end?.cause.rawValue)
        case .reason: ListingKey(end?.reason)
        case .actor: ListingKey(end?.actor.name)
        case .ip: lastAddress.map { .bytes($0.bytes) } ?? .absent
        case .firstAddress: firstAddress.map { .bytes($0.bytes) } ?? .absent
        case .userAgent: ListingKey(userAgent)
        case .device: ListingKey(device)
        case .authenticationMethods: ListingKey(authenticationMethods.joined(separator: ","))
        case .label: ListingKey(label)
        case .attributes: ListingKey(attributes)
        case .generation: ListingKey(generation)
        case .flags: ListingKey(flags.sorted().map(\.rawValue).joined(separator: ","))
        }
    }
}

extension UserSummary {
    func key(_ field: UserField) -> ListingKey {
        switch field {
        case .user: ListingKey(user)
        case .logins: ListingKey(logins)
        case .clients: ListingKey(clients.count)
        case .lastSeen: ListingKey(lastSeen)
        case .nextDeadline: ListingKey(nextDeadline?.at)
        case .addresses: ListingKey(addresses.count)
        case .flags: ListingKey(flags.count)
        }
    }
}

extension ListingOrder where Field == SessionField {
    /// Whether one session, resolved, stands before another.
    func places(_ one: Session, before two: Session) -> Bool {
        let (first, second) = descending ? (two, one) : (one, two)
        let (left, right) = (first.key(field), second.key(field))
        return left == right ? first.id < second.id : left.isLess(than: right)
    }
}

extension ListingOrder where Field == UserField {
    /// Whether one user stands before another.
    func places(_ one: UserSummary, before two: UserSummary) -> Bool {
        let (first, second) = descending ? (two, one) : (one, two)
        let (left, right) = (first.key(field), second.key(field))
        return left == right
            ? first.user.utf8.lexicographicallyPrecedes(second.user.utf8) : left.isLess(than: right)
    }
}
