import SessionStore

/// An event as scripts see it. Absent values are `null`, never missing.
struct EventObject: JSONObject {
    let event: SessionEvent

    init(_ event: SessionEvent) { self.event = event }

    enum Name: String, CaseIterable {
        case seq, time, kind, session, user, client, generation, actor, cause, reason, ip
        case userAgent = "user_agent"
    }

    var fields: [String: JSONText] {
        let fields: [Name: JSONText] = [
            .seq: JSONText(event.sequence),
            .time: JSONText(event.at.description),
            .kind: JSONText(event.kind.rawValue),
            .session: JSONText(event.session?.description),
            .user: JSONText(event.user),
            .client: JSONText(event.client),
            .generation: JSONText(event.generation),
            .actor: JSONText(event.actor?.name),
            .cause: JSONText(event.cause?.rawValue),
            .reason: JSONText(event.reason),
            .ip: JSONText(event.address?.description),
            .userAgent: JSONText(event.userAgent),
        ]
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
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
