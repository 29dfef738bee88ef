extension Session {
    /// What a field of the session holds. An end that has come by time alone counts when it has been resolved
    /// (``resolved(at:)``).
    ///
    /// - Parameter device: the name of its device, for whoever knows it already.
    public func value(of field: SessionField, device: @autoclosure () -> String?) -> FieldValue {
        switch field {
        case .id: .text(id.description)
        case .user: .text(user)
        case .client: .text(client)
        case .state: .text(end == nil ? "live" : "ended")
        case .created: .moment(created)
        case .lastSeen: .moment(lastSeen)
        case .idleDeadline: .moment(idleDeadline)
        case .absoluteDeadline: .moment(absoluteDeadline)
        case .ended: .moment(end?.at)
        case .cause: .text(end?.cause.rawValue)
        case .reason: .text(end?.reason)
        case .actor: .text(end?.actor.name)
        case .ip: .text(lastAddress?.description)
        case .firstAddress: .text(firstAddress?.description)
        case .userAgent: .text(userAgent)
        case .device: .text(device())
        case .authenticationMethods: .texts(authenticationMethods)
        case .label: .text(label)
        case .attributes: .json(attributes)
        case .generation: .count(Int64(generation))
        case .flags: .texts(flags.isEmpty ? [] : flags.sorted().map(\.rawValue))
        }
    }
}
