/// What the feed keeps of an administrator's verb, beside the logins that it ended.
public struct AdministrativeAct: Sendable, Equatable {
    /// The order.
    public let request: EndRequest
    /// How many logins it ended, or would have; `nil`: all there were, and nobody has counted them.
    public let count: Int?
    /// What still verifies offline, as far as it is known at that moment.
    public let exposed: Exposure

    /// Describes an order and what it came to.
    public init(_ request: EndRequest, count: Int?, exposed: Exposure = .none) {
        self.request = request
        self.count = count
        self.exposed = exposed
    }

    /// The events of the act, not yet numbered: a `mark` for each user all of whose logins it ends, or for everybody;
    /// otherwise one `admin`. `refused`: nothing was done, because something else was expected.
    public func events(at now: Timestamp, refused: Bool = false) -> [SessionEvent] {
        let outcome =
            (request.isDryRun ? "dry run, " : "") + (refused ? "refused, \(counted) match" : plainOutcome)
        let reason = request.reason.map { ": \($0)" } ?? ""
        func event(_ kind: SessionEvent.Kind, _ user: String?) -> SessionEvent {
            SessionEvent(
                sequence: 0, at: now, kind: kind, session: nil, user: user, client: nil, generation: nil,
                actor: request.actor, reason: "revoke \(selection) (\(outcome))\(reason)")
        }
        let marked = refused ? [] : marked
        guard marked.isEmpty else { return marked.map { event(.mark, $0) } }
        let users = request.selection.distinctUsers
        return [event(.admin, users.count == 1 ? users[0] : nil)]
    }

    /// What it does, for each of its events: which of the logins it ends belong to which. None, where it does nothing.
    public func effects(ending sessions: [Session]) -> [AuditEffect] {
        guard marked.count > 1 else { return [effect(sessions)] }
        let byUser = Dictionary(grouping: sessions) { Array($0.user.utf8) }
        return marked.map { user in effect(user.flatMap { byUser[Array($0.utf8)] } ?? []) }
    }

    private func effect(_ sessions: [Session]) -> AuditEffect {
        .ended(sessions.map(\.id), reason: request.reason, message: request.message)
    }

    /// What it does, for each of its events, when the rows of the logins follow later.
    public var orderedEffects: [AuditEffect] {
        Array(
            repeating: .ordered(reason: request.reason, message: request.message), count: max(1, marked.count))
    }

    /// The marks that it leaves: one for each event, which are numbered from `first` on.
    public func marks(from first: Int64, at now: Timestamp) -> [EndMark] {
        zip(first..., marked).map { sequence, user in
            EndMark(
                sequence: sequence, at: now, user: user, actor: request.actor, reason: request.reason,
                message: request.message)
        }
    }

    /// Whose logins all end; `nil` among them stands for everybody.
    private var marked: [String?] {
        guard !request.isDryRun else { return [] }
        if case .everyone = request.selection { return [nil] }
        return request.selection.distinctUsers
    }

    private var plainOutcome: String {
        guard !request.isDryRun else { return "\(counted) match" }
        guard let until = exposed.until else { return "\(counted) ended" }
        let tokens = exposed.count == 1 ? "1 service token" : "\(exposed.count) service tokens"
        return "\(counted) ended, exposed: \(tokens) for \(exposed.audiences.joined(separator: ", ")) until \(until)"
    }
    private var counted: String { count.map(String.init) ?? "all" }

    private var selection: String {
        switch request.selection {
        case .sessions(let ids) where ids.count == 1: "\(ids[0])"
        case .sessions(let ids): "\(ids.count) by id"
        case .matching(let query): "where \(query)"
        case .users(let users): users.count == 1 ? "user" : "\(request.selection.distinctUsers.count) users"
        case .everyone: "everyone"
        }
    }
}

extension EndRequest.Selection {
    /// The users all of whose logins are meant, each once: users are told apart by their bytes.
    public var distinctUsers: [String] {
        guard case .users(let users) = self else { return [] }
        var seen: Set<[UInt8]> = []
        return users.filter { seen.insert(Array($0.utf8)).inserted }
    }
}
