/// What the feed keeps of an administrator's verb, beside the logins that it ended.
public struct AdministrativeAct: Sendable, Equatable {
    /// The order.
    public let request: EndRequest
    /// How many logins it ended, or would have.
    public let count: Int

    /// Describes an order and what it came to.
    public init(_ request: EndRequest, count: Int) {
        self.request = request
        self.count = count
    }

    /// The event of the act, not yet numbered: `mark` when it leaves one, else `admin`. `refused`: nothing was done,
    /// because another number of logins was expected.
    public func event(at now: Timestamp, refused: Bool = false) -> SessionEvent {
        let leavesMark = !request.isDryRun && !refused && selectsAll
        let outcome =
            refused ? "refused, \(count) match" : request.isDryRun ? "dry run, \(count) match" : "\(count) ended"
        let reason = request.reason.map { ": \($0)" } ?? ""
        var user: String?
        if case .user(let name) = request.selection { user = name }
        return SessionEvent(
            sequence: 0, at: now, kind: leavesMark ? .mark : .admin, session: nil, user: user, client: nil,
            generation: nil, actor: request.actor, reason: "revoke \(selection) (\(outcome))\(reason)")
    }

    /// The mark that it leaves, when it ended all logins of a user or of everybody.
    public func mark(sequence: Int64, at now: Timestamp) -> EndMark? {
        guard !request.isDryRun, selectsAll else { return nil }
        var user: String?
        if case .user(let name) = request.selection { user = name }
        return EndMark(
            sequence: sequence, at: now, user: user, actor: request.actor, reason: request.reason,
            message: request.message)
    }

    private var selectsAll: Bool {
        switch request.selection {
        case .user, .everyone: true
        case .sessions, .matching: false
        }
    }

    private var selection: String {
        switch request.selection {
        case .sessions(let ids) where ids.count == 1: "\(ids[0])"
        case .sessions(let ids): "\(ids.count) by id"
        case .matching(let query): "where \(query)"
        case .user: "user"
        case .everyone: "everyone"
        }
    }
}
