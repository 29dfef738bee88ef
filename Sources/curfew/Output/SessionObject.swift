import SessionStore

/// A session as scripts see it. Absent values are `null`, never missing.
struct SessionObject: JSONObject {
    let session: Session

    init(_ session: Session, at now: Timestamp) { self.session = session.resolved(at: now) }

    enum Name: String, CaseIterable {
        case id, user, client, state, created
        case lastSeen = "last_seen"
        case idleDeadline = "idle_deadline"
        case absoluteDeadline = "absolute_deadline"
        case ended, cause, reason, actor, ip
        case firstAddress = "first_ip"
        case userAgent = "user_agent"
        case device, amr, label, attributes, generation, flags
    }

    var fields: [String: JSONText] {
        let fields: [Name: JSONText] = [
            .id: JSONText(session.id.description),
            .user: JSONText(session.user),
            .client: JSONText(session.client),
            .state: JSONText(session.end == nil ? "live" : "ended"),
            .created: JSONText(session.created.description),
            .lastSeen: JSONText(session.lastSeen.description),
            .idleDeadline: JSONText(session.idleDeadline?.description),
            .absoluteDeadline: JSONText(session.absoluteDeadline?.description),
            .ended: JSONText(session.end?.at.description),
            .cause: JSONText(session.end?.cause.rawValue),
            .reason: JSONText(session.end?.reason),
            .actor: JSONText(session.end?.actor.name),
            .ip: JSONText(session.lastAddress?.description),
            .firstAddress: JSONText(session.firstAddress?.description),
            .userAgent: JSONText(session.userAgent),
            .device: JSONText(session.device),
            .amr: JSONText(session.authenticationMethods),
            .label: JSONText(session.label),
            .attributes: JSONText(verbatim: session.attributes),
            .generation: JSONText(session.generation),
            .flags: JSONText(session.flags.sorted().map(\.rawValue)),
        ]
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
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
