import SessionStore

/// How a service is run.
public struct ServiceConfiguration: Sendable, Equatable {
    /// The cookie of its browsers.
    public var cookie = SessionCookie.standard
    /// Whose word about a client's address counts.
    public var trustedProxies = TrustedProxies()
    /// How much it takes on.
    public var limits = ServiceLimits()

    /// The defaults.
    public init() {}
}

/// How much a service takes on: sizes, times and numbers. What is beyond them is refused, or cut off.
public struct ServiceLimits: Sendable, Equatable {
    /// The longest body, in bytes; beyond it is 413.
    public var body = 65_536
    /// The longest header block, in bytes; beyond it is 431.
    public var headers = 16_384
    /// How many connections are open at once; more wait until one is closed.
    public var connections = 20_000
    /// How many calls are answered at once, event streams aside; beyond it is 503.
    public var calls = 1024
    /// How many event streams there are at once; beyond it is 503.
    public var streams = 256
    /// How long a request may take to arrive, from its first byte to the end of its headers, and again to the end of its
    /// body; beyond it is 408.
    public var arrival = Span.seconds(15)
    /// How long a connection may lie idle.
    public var idle = Span.seconds(75)
    /// How long a client may leave an answer unread.
    public var departure = Span.seconds(30)
    /// How long calls may go on once the service stops.
    public var stopping = Span.seconds(20)

    /// What is read of a body that is too long, so that its sender gets to read the answer.
    static let drained = 1 << 20

    /// The defaults.
    public init() {}
}
