extension Session {
    /// The earlier of both deadlines and what it is called; a tie is absolute. `nil` without deadlines.
    public var nextDeadline: Deadline? {
        switch (idleDeadline, absoluteDeadline) {
        case (let idle?, let absolute?) where idle < absolute: Deadline(at: idle, cause: .idle)
        case (_, let absolute?): Deadline(at: absolute, cause: .absolute)
        case (let idle?, nil): Deadline(at: idle, cause: .idle)
        case (nil, nil): nil
        }
    }

    /// How the session has ended as of `now`, whether or not anybody has written it down; `nil` while it is live.
    ///
    /// It is live before its deadline and ended at it.
    public func ended(at now: Timestamp) -> SessionEnd? {
        if let end { return end }
        guard let deadline = nextDeadline, now >= deadline.at else { return nil }
        return SessionEnd(cause: deadline.cause, at: deadline.at, actor: .policy)
    }

    /// The same session with an end that has come by time alone written into it.
    public func resolved(at now: Timestamp) -> Session {
        guard end == nil, let come = ended(at: now) else { return self }
        var copy = self
        copy.end = come
        return copy
    }

    /// The device in words, derived from the User-Agent; see ``Device``.
    public var device: String? { userAgent.map(Device.name(ofUserAgent:)) }
}

/// A moment at which a session ends by itself.
public struct Deadline: Sendable, Equatable {
    /// When.
    public let at: Timestamp
    /// ``SessionCause/idle`` or ``SessionCause/absolute``.
    public let cause: SessionCause
}
