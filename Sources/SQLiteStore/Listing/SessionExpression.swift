import SessionStore

/// What a session reads as at a moment, in SQL: a login past a deadline has ended, whether or not that is written
/// (`sessions.md`, "State is derived when read").
struct SessionExpression {
    let now: Timestamp

    init(at now: Timestamp) { self.now = now }

    var ended: SQLFragment {
        SQLFragment(
            "CASE WHEN s.ended_at IS NOT NULL THEN s.ended_at WHEN s.deadline <= ? THEN s.deadline END",
            [SQLValue(now)])
    }

    var cause: SQLFragment {
        SQLFragment(
            """
            CASE WHEN s.ended_at IS NOT NULL THEN s.cause WHEN s.deadline <= ? THEN \
            CASE WHEN s.absolute_deadline <= s.idle_deadline OR s.idle_deadline IS NULL \
            THEN 'absolute' ELSE 'idle' END END
            """, [SQLValue(now)])
    }

    var actor: SQLFragment {
        SQLFragment(
            "CASE WHEN s.ended_at IS NOT NULL THEN s.actor WHEN s.deadline <= ? THEN 'policy' END", [SQLValue(now)])
    }

    /// What sessions are ordered by, and whether it may be absent.
    func key(_ field: SessionField) -> (expression: SQLFragment, isOptional: Bool) {
        switch field {
        case .id: (SQLFragment("s.public_id"), false)
        case .user: (SQLFragment("u.name"), false)
        case .client: (SQLFragment("c.name"), false)
        case .state:
            (
                SQLFragment(
                    """
                    CASE WHEN s.ended_at IS NULL AND (s.deadline IS NULL OR s.deadline > ?) \
                    THEN 'live' ELSE 'ended' END
                    """, [SQLValue(now)]), false
            )
        case .created: (SQLFragment("s.created"), false)
        case .lastSeen: (SQLFragment("s.last_seen"), false)
        case .idleDeadline: (SQLFragment("s.idle_deadline"), true)
        case .absoluteDeadline: (SQLFragment("s.absolute_deadline"), true)
        case .ended: (ended, true)
        case .cause: (cause, true)
        case .reason: (SQLFragment("s.reason"), true)
        case .actor: (actor, true)
        case .ip: (SQLFragment("s.address"), true)
        case .firstAddress: (SQLFragment("s.first_address"), true)
        case .userAgent: (SQLFragment("a.text"), true)
        case .device: (SQLFragment("a.device"), true)
        case .authenticationMethods: (SQLFragment("s.methods"), false)
        case .label: (SQLFragment("s.label"), true)
        case .attributes: (SQLFragment("s.attributes"), true)
        case .generation: (SQLFragment("s.generation"), false)
        case .flags: (Self.flagNames, false)
        }
    }

    /// The names of the alarms with commas between them, by which the reference orders.
    private static let flagNames: SQLFragment = {
        let all = SessionFlag.allCases.reduce(0) { $0 | $1.bit }
        let cases = (0...all).map { bits in
            "WHEN \(bits) THEN '\(SessionFlag.names(ofBits: bits))'"
        }
        return SQLFragment("CASE s.flags \(cases.joined(separator: " ")) ELSE '' END")
    }()
}

extension SessionFlag {
    fileprivate static func names(ofBits bits: Int64) -> String {
        set(ofBits: bits).sorted().map(\.rawValue).joined(separator: ",")
    }
}

extension Session {
    /// The value that ``SessionExpression/key(_:)`` has for this session, which is resolved.
    func sqlKey(_ field: SessionField) -> SQLValue {
        switch field {
        case .id: SQLValue(id)
        case .user: .text(user)
        case .client: .text(client)
        case .state: .text(end == nil ? "live" : "ended")
        case .created: SQLValue(created)
        case .lastSeen: SQLValue(lastSeen)
        case .idleDeadline: SQLValue(idleDeadline)
        case .absoluteDeadline: SQLValue(absoluteDeadline)
        case .ended: SQLValue(end?.at)
        case .cause: SQLValue(end?.cause.rawValue)
        case .reason: SQLValue(end?.reason)
        case .actor: SQLValue(end?.actor.name)
        case .ip: SQLValue(lastAddress)
        case .firstAddress: SQLValue(firstAddress)
        case .userAgent: SQLValue(userAgent)
        case .device: SQLValue(device)
        case .authenticationMethods: .text(authenticationMethods.joined(separator: ","))
        case .label: SQLValue(label)
        case .attributes: SQLValue(attributes)
        case .generation: SQLValue(generation)
        case .flags: .text(SessionFlag.names(ofBits: flags.bits))
        }
    }
}
