/// One user on one client from sign-in to end, as an administrator sees it. It holds no token and no hash.
///
/// It is a value like any other, and a copy of it costs one reference, however much it holds.
public struct Session: Sendable, Equatable, Identifiable {
    private var content: Content

    /// Creates a session as a store kept it.
    public init(
        id: SessionID, user: String, client: String, sequence: Int64, created: Timestamp, firstAddress: IPAddress?,
        userAgent: String?, authenticationMethods: [String], label: String?, attributes: String?, lastSeen: Timestamp,
        lastAddress: IPAddress?, idleDeadline: Timestamp?, absoluteDeadline: Timestamp?, generation: Int,
        flags: Set<SessionFlag>, end: SessionEnd?
    ) {
        content = Content(
            Fields(
                id: id, user: user, client: client, sequence: sequence, created: created, firstAddress: firstAddress,
                userAgent: userAgent, authenticationMethods: authenticationMethods, label: label,
                attributes: attributes, lastSeen: lastSeen, lastAddress: lastAddress, idleDeadline: idleDeadline,
                absoluteDeadline: absoluteDeadline, generation: generation, flags: flags, end: end))
    }

    /// Whether both are the same in everything.
    public static func == (left: Session, right: Session) -> Bool {
        left.content === right.content || left.content.fields == right.content.fields
    }

    /// The public id.
    public var id: SessionID { content.fields.id }
    /// The user's id, opaque, as the application gave it.
    public var user: String { content.fields.user }
    /// The application or device class that logged in.
    public var client: String { content.fields.client }
    /// The number of the `login` event in the store's feed: the order among logins.
    public var sequence: Int64 { content.fields.sequence }
    /// When the user signed in.
    public var created: Timestamp { content.fields.created }
    /// The address of the sign-in.
    public var firstAddress: IPAddress? { content.fields.firstAddress }
    /// The User-Agent of the sign-in, at most 512 bytes.
    public var userAgent: String? { content.fields.userAgent }
    /// How the user proved who they are (RFC 8176: `pwd`, `otp`, …), most recent set.
    public var authenticationMethods: [String] {
        get { content.fields.authenticationMethods }
        set { change { $0.authenticationMethods = newValue } }
    }
    /// A name that the user or the application gave to the login.
    public var label: String? { content.fields.label }
    /// Attributes of the application: a JSON object as text.
    public var attributes: String? { content.fields.attributes }
    /// The latest use that was written: a touch, a refresh or an elevation.
    public var lastSeen: Timestamp {
        get { content.fields.lastSeen }
        set { change { $0.lastSeen = newValue } }
    }
    /// The address of the latest use that was written.
    public var lastAddress: IPAddress? {
        get { content.fields.lastAddress }
        set { change { $0.lastAddress = newValue } }
    }
    /// When it ends unless it is used. Never later than ``absoluteDeadline``. `nil`: the policy has no such deadline.
    public var idleDeadline: Timestamp? {
        get { content.fields.idleDeadline }
        set { change { $0.idleDeadline = newValue } }
    }
    /// When it ends in any case. `nil`: the policy has no such deadline.
    public var absoluteDeadline: Timestamp? { content.fields.absoluteDeadline }
    /// How many times the token was replaced.
    public var generation: Int {
        get { content.fields.generation }
        set { change { $0.generation = newValue } }
    }
    /// The alarms it carries.
    public var flags: Set<SessionFlag> {
        get { content.fields.flags }
        set { change { $0.flags = newValue } }
    }
    /// How it ended, or `nil` while nothing but time may have ended it; see ``ended(at:)``.
    public var end: SessionEnd? {
        get { content.fields.end }
        set { change { $0.end = newValue } }
    }

    /// The same session with the number that a store has given to its sign-in.
    public func numbered(_ sequence: Int64) -> Session {
        var copy = self
        copy.change { $0.sequence = sequence }
        return copy
    }

    private mutating func change(_ body: (inout Fields) -> Void) {
        var fields = content.fields
        body(&fields)
        content = Content(fields)
    }
}

extension Session {
    fileprivate struct Fields: Sendable, Equatable {
        let id: SessionID
        let user: String
        let client: String
        var sequence: Int64
        let created: Timestamp
        let firstAddress: IPAddress?
        let userAgent: String?
        var authenticationMethods: [String]
        let label: String?
        let attributes: String?
        var lastSeen: Timestamp
        var lastAddress: IPAddress?
        var idleDeadline: Timestamp?
        let absoluteDeadline: Timestamp?
        var generation: Int
        var flags: Set<SessionFlag>
        var end: SessionEnd?
    }

    /// What a session and its copies share. It never changes: a copy that does gets another, so that what a cache hands
    /// out is safe with every thread.
    fileprivate final class Content: Sendable {
        let fields: Fields

        init(_ fields: Fields) { self.fields = fields }
    }
}
