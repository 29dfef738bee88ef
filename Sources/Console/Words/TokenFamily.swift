import SessionStore

/// The generations of a login's token: what each event changed against the generation before it.
struct TokenFamily {
    /// What is not as it was in the generation before.
    struct Change: Equatable {
        /// The address before, if it was another one.
        var address: IPAddress?
        /// The User-Agent before, if it was another one.
        var userAgent: String?

        /// Whether anything is.
        var isAny: Bool { address != nil || userAgent != nil }
    }

    private let changes: [Int64: Change]

    /// - Parameter events: of one login, the newest first. What came before the last of them is not known, so that
    ///   nothing is said to have changed in it.
    init(_ events: [SessionEvent]) {
        var changes: [Int64: Change] = [:]
        var generation: SessionEvent?
        for event in events.reversed() {
            if let generation { changes[event.sequence] = Self.change(from: generation, to: event) }
            if [.login, .refresh, .elevate].contains(event.kind) { generation = event }
        }
        self.changes = changes
    }

    /// What an event changed.
    func change(in event: SessionEvent) -> Change { changes[event.sequence] ?? Change() }

    /// Which verdict an event was.
    func verdict(of event: SessionEvent) -> Verdict? { Verdict(event, changed: change(in: event).isAny) }

    private static func change(from old: SessionEvent, to new: SessionEvent) -> Change {
        var change = Change()
        if let before = old.address, let after = new.address, before != after { change.address = before }
        if let before = old.userAgent, let after = new.userAgent, ExactText(before) != ExactText(after) {
            change.userAgent = before
        }
        return change
    }
}

extension SessionEvent.Kind {
    /// Whether an event of the kind comes from the bearer of a token, so that its origin means something.
    var isOfBearer: Bool { [.login, .refresh, .retry, .confirm, .elevate, .reuse, .signout].contains(self) }
}
