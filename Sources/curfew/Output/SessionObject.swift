import SessionStore

/// A session as scripts see it. Absent values are `null`, never missing.
struct SessionObject: Encodable {
    let session: Session

    init(_ session: Session, at now: Timestamp) { self.session = session.resolved(at: now) }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, user, client, state, created
        case lastSeen = "last_seen"
        case idleDeadline = "idle_deadline"
        case absoluteDeadline = "absolute_deadline"
        case ended, cause, reason, actor, ip
        case firstAddress = "first_ip"
        case userAgent = "user_agent"
        case device, amr, label, attributes, generation, flags
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(session.id.description, forKey: .id)
        try object.encode(session.user, forKey: .user)
        try object.encode(session.client, forKey: .client)
        try object.encode(session.end == nil ? "live" : "ended", forKey: .state)
        try object.encode(session.created.description, forKey: .created)
        try object.encode(session.lastSeen.description, forKey: .lastSeen)
        try object.encode(session.idleDeadline?.description, forKey: .idleDeadline)
        try object.encode(session.absoluteDeadline?.description, forKey: .absoluteDeadline)
        try object.encode(session.end?.at.description, forKey: .ended)
        try object.encode(session.end?.cause.rawValue, forKey: .cause)
        try object.encode(session.end?.reason, forKey: .reason)
        try object.encode(session.end?.actor.name, forKey: .actor)
        try object.encode(session.lastAddress?.description, forKey: .ip)
        try object.encode(session.firstAddress?.description, forKey: .firstAddress)
        try object.encode(session.userAgent, forKey: .userAgent)
        try object.encode(session.device, forKey: .device)
        try object.encode(session.authenticationMethods, forKey: .amr)
        try object.encode(session.label, forKey: .label)
        try object.encode(session.attributes.flatMap(JSONValue.init(parsing:)), forKey: .attributes)
        try object.encode(session.generation, forKey: .generation)
        try object.encode(session.flags.sorted().map(\.rawValue), forKey: .flags)
    }

    /// The cells of a row, by the names of the fields.
    var row: [String] {
        [
            session.id.description, session.user, session.client, session.end == nil ? "live" : "ended",
            session.created.description, session.lastSeen.description, session.idleDeadline?.description ?? "",
            session.absoluteDeadline?.description ?? "", session.end?.at.description ?? "",
            session.end?.cause.rawValue ?? "", session.end?.reason ?? "", session.end?.actor.name ?? "",
            session.lastAddress?.description ?? "", session.firstAddress?.description ?? "", session.userAgent ?? "",
            session.device ?? "", session.authenticationMethods.joined(separator: " "), session.label ?? "",
            session.attributes ?? "", String(session.generation),
            session.flags.sorted().map(\.rawValue).joined(separator: " "),
        ]
    }
}
