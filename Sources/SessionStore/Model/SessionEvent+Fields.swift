extension SessionEvent {
    /// The names of an event's fields.
    public enum Field: String, Sendable, CaseIterable {
        case seq, time, kind, session, user, client, generation, actor, cause, reason, ip
        case userAgent = "user_agent"
    }

    /// What a field of the event holds.
    public func value(of field: Field) -> FieldValue {
        switch field {
        case .seq: .count(sequence)
        case .time: .moment(at)
        case .kind: .text(kind.rawValue)
        case .session: .text(session?.description)
        case .user: .text(user)
        case .client: .text(client)
        case .generation: .count(generation.map { Int64($0) })
        case .actor: .text(actor?.name)
        case .cause: .text(cause?.rawValue)
        case .reason: .text(reason)
        case .ip: .text(address?.description)
        case .userAgent: .text(userAgent)
        }
    }
}
