import SessionStore

/// Where a listing goes on: the last item of the window before, as far as its order goes. Listings are keyset windows, so
/// that the thousandth costs what the first does.
struct ListingCursor {
    /// What callers send back as `after`.
    let text: String
    private let moment: Timestamp
    private let key: String

    init(_ session: Session) { self.init(session.lastSeen, session.id.description) }
    init(_ user: UserSummary) { self.init(user.lastSeen, user.user) }

    private init(_ moment: Timestamp, _ key: String) {
        self.moment = moment
        self.key = key
        text = "\(moment.milliseconds).\(key)"
    }

    init(parsing text: String) throws {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = Int64(parts[0]) else { throw Self.unknown }
        self.init(Timestamp(milliseconds: milliseconds), String(parts[1]))
    }

    /// A session that stands in the order where the last one stood.
    func session() throws -> Session {
        guard let id = SessionID(parsing: key) else { throw Self.unknown }
        return Session(
            id: id, user: "", client: "", sequence: 0, created: moment, firstAddress: nil, userAgent: nil,
            authenticationMethods: [], label: nil, attributes: nil, lastSeen: moment, lastAddress: nil,
            idleDeadline: nil, absoluteDeadline: nil, generation: 0, flags: [], end: nil)
    }

    /// A user who stands in the order where the last one stood.
    func user() -> UserSummary {
        UserSummary(
            user: key, logins: 0, clients: [], lastSeen: moment, nextDeadline: nil, addresses: [], flags: [])
    }

    private static let unknown = Problem.badRequest("after is what next was in a window before; send that, as it came")
}
