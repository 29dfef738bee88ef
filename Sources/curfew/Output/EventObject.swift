import SessionStore

/// An event as scripts see it. Absent values are `null`, never missing.
struct EventObject: Encodable {
    let event: SessionEvent

    init(_ event: SessionEvent) { self.event = event }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case seq, time, kind, session, user, client, generation, actor, cause, reason, ip
        case userAgent = "user_agent"
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(event.sequence, forKey: .seq)
        try object.encode(event.at.description, forKey: .time)
        try object.encode(event.kind.rawValue, forKey: .kind)
        try object.encode(event.session?.description, forKey: .session)
        try object.encode(event.user, forKey: .user)
        try object.encode(event.client, forKey: .client)
        try object.encode(event.generation, forKey: .generation)
        try object.encode(event.actor?.name, forKey: .actor)
        try object.encode(event.cause?.rawValue, forKey: .cause)
        try object.encode(event.reason, forKey: .reason)
        try object.encode(event.address?.description, forKey: .ip)
        try object.encode(event.userAgent, forKey: .userAgent)
    }

    /// The cells of a row, by the names of the fields.
    var row: [String] {
        [
            String(event.sequence), event.at.description, event.kind.rawValue, event.session?.description ?? "",
            event.user ?? "", event.client ?? "", event.generation.map(String.init) ?? "", event.actor?.name ?? "",
            event.cause?.rawValue ?? "", event.reason ?? "", event.address?.description ?? "", event.userAgent ?? "",
        ]
    }
}
