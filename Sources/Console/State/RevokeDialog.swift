import SessionStore

/// The one way in which logins are ended: what will end, why, and a confirmation that fits its size.
struct RevokeDialog: Sendable, Equatable {
    /// What was chosen.
    enum Target: Sendable, Equatable {
        case sessions([SessionID])
        case users([String])
        /// All others of the users whose logins these are.
        case others(keeping: [SessionID])
        /// Whatever a query finds, of one user or of anybody, but these.
        case query(SessionQuery, user: String?, except: Set<SessionID>)
        /// All logins of the users whom a query finds, but these users.
        case usersOfQuery(SessionQuery, except: Set<ExactText>)

        /// Whether it says what is meant, not which.
        var isQuery: Bool {
            switch self {
            case .sessions, .users, .others: false
            case .query, .usersOfQuery: true
            }
        }
    }

    enum Phase: Sendable, Equatable {
        /// The set is being read, for the first time or to see whether it is still the same.
        case reading
        case asking
        /// The set is compared once more before it ends.
        case checking
        case ending
        case done(RevokeResult)
        case failed(String)
    }

    enum Focus: Sendable, CaseIterable {
        case reason, message, count
    }

    let target: Target
    var phase = Phase.reading
    /// The set that is pinned: these end, or none.
    var pinned: [Session] = []
    var pinnedAt: Timestamp
    /// Whether the set changed after it had been shown, so that it has to be confirmed anew.
    var hasChanged = false
    var reason = TextField()
    var message = TextField()
    var count = TextField(limit: 12)
    var focus = Focus.reason
    /// How many lines of what ended are scrolled by.
    var scroll = 0
    /// Why the last attempt to confirm was not enough.
    var complaint: String?

    init(_ target: Target, at now: Timestamp) {
        self.target = target
        pinnedAt = now
    }

    /// Beyond so many, Enter is not enough.
    static let typedFrom = 11

    /// Whether the number has to be typed.
    var needsCount: Bool { pinned.count >= Self.typedFrom || target.isQuery && !pinned.isEmpty }

    /// Whether there is something to do: ending all of a user leaves a mark even when nobody is logged in.
    var canConfirm: Bool {
        if case .users = target { return true }
        return !pinned.isEmpty
    }

    /// The fields there are.
    var fields: [Focus] { needsCount ? Focus.allCases : [.reason, .message] }

    /// The users concerned with what each loses, those with most first.
    var users: [(user: String, logins: Int, clients: [String])] {
        var order: [ExactText] = []
        var sessions: [ExactText: [Session]] = [:]
        for session in pinned {
            let key = ExactText(session.user)
            if sessions[key] == nil { order.append(key) }
            sessions[key, default: []].append(session)
        }
        return order.map { key in
            let theirs = sessions[key] ?? []
            return (key.text, theirs.count, Set(theirs.map(\.client)).sorted())
        }.sorted { $0.logins > $1.logins }
    }

    /// What is to be ended, in the words of the port.
    var selection: EndRequest.Selection {
        // Ending all of a user also leaves a mark, which reaches logins that nobody has heard of yet.
        switch target {
        case .users(let users): .users(users)
        case .usersOfQuery: .users(users.map(\.user))
        case .sessions, .others, .query: .sessions(pinned.map(\.id))
        }
    }
}

/// What came of it.
struct RevokeResult: Sendable, Equatable {
    var ended: [Session]
    var alreadyEnded: Int
    var exposedUntil: Timestamp?
}
