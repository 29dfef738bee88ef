/// One user on one client from sign-in to end, as an administrator sees it. It holds no token and no hash.
public struct Session: Sendable, Equatable, Identifiable {
    /// The public id.
    public let id: SessionID
    /// The user's id, opaque, as the application gave it.
    public let user: String
    /// The application or device class that logged in.
    public let client: String
    /// The number of the `login` event in the store's feed: the order among logins.
    public private(set) var sequence: Int64
    /// When the user signed in.
    public let created: Timestamp
    /// The address of the sign-in.
    public let firstAddress: IPAddress?
    /// The User-Agent of the sign-in, at most 512 bytes.
    public let userAgent: String?
    /// How the user proved who they are (RFC 8176: `pwd`, `otp`, …), most recent set.
    public var authenticationMethods: [String]
    /// A name that the user or the application gave to the login.
    public let label: String?
    /// Attributes of the application: a JSON object as text.
    public let attributes: String?
    /// The latest use that was written: a touch, a refresh or an elevation.
    public var lastSeen: Timestamp
    /// The address of the latest use that was written.
    public var lastAddress: IPAddress?
    /// When it ends unless it is used. Never later than ``absoluteDeadline``. `nil`: the policy has no such deadline.
    public var idleDeadline: Timestamp?
    /// When it ends in any case. `nil`: the policy has no such deadline.
    public let absoluteDeadline: Timestamp?
    /// How many times the token was replaced.
    public var generation: Int
    /// The alarms it carries.
    public var flags: Set<SessionFlag>
    /// How it ended, or `nil` while nothing but time may have ended it; see ``ended(at:)``.
    public var end: SessionEnd?

    /// Creates a session as a store kept it.
    public init(
        id: SessionID, user: String, client: String, sequence: Int64, created: Timestamp, firstAddress: IPAddress?,
        userAgent: String?, authenticationMethods: [String], label: String?, attributes: String?, lastSeen: Timestamp,
        lastAddress: IPAddress?, idleDeadline: Timestamp?, absoluteDeadline: Timestamp?, generation: Int,
        flags: Set<SessionFlag>, end: SessionEnd?
    ) {
        self.id = id
        self.user = user
        self.client = client
        self.sequence = sequence
        self.created = created
        self.firstAddress = firstAddress
        self.userAgent = userAgent
        self.authenticationMethods = authenticationMethods
        self.label = label
        self.attributes = attributes
        self.lastSeen = lastSeen
        self.lastAddress = lastAddress
        self.idleDeadline = idleDeadline
        self.absoluteDeadline = absoluteDeadline
        self.generation = generation
        self.flags = flags
        self.end = end
    }

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
        var copy = self
        copy.end = ended(at: now)
        return copy
    }

    /// The same session with the number that a store has given to its sign-in.
    public func numbered(_ sequence: Int64) -> Session {
        var copy = self
        copy.sequence = sequence
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
