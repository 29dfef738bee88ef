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

        /// Whether what is marked is what stays.
        var keepsMarked: Bool { if case .others = self { true } else { false } }
    }

    enum Phase: Sendable, Equatable {
        /// The set is being read, for the first time or to see whether it is still the same.
        case reading
        case asking
        /// The set is compared once more before it ends.
        case checking
        /// They are being ended; how far it has come, once that is known.
        case ending(EndProgress?)
        case done(RevokeResult)
        /// All have ended, and not all of it is written down yet; why not.
        case unfinished(String)
        /// None has ended; why not.
        case failed(String)
    }

    enum Focus: Sendable, CaseIterable {
        case reason, message, count, own
    }

    let target: Target
    /// Whose logins are one's own.
    let ownUser: String?
    var phase = Phase.reading
    /// The set that is pinned: these end, or none.
    var pinned: [Session] = []
    var pinnedAt: Timestamp
    /// What of it verifies offline, whatever ends.
    var exposed = Exposure.none
    /// Whether the set changed after it had been shown, so that it has to be confirmed anew.
    var hasChanged = false
    var reason = TextField()
    var recall = Recall()
    var message = TextField()
    var count = TextField(limit: 12)
    /// The word that lets one's own logins end too.
    var own = TextField(limit: 12)
    var focus = Focus.reason
    /// Whether it has been away in the background: what is marked since is for another act.
    var hasBeenAway = false
    /// How many lines of what ended are scrolled by.
    var scroll = 0
    /// Why the last attempt to confirm, or to save, was not enough.
    var complaint: String?
    /// The file that what ended is to be written to, while its name is typed.
    var file: TextField?
    /// Whether it is being written.
    var isSaving = false
    /// The file that it has been written to.
    var savedAs: String?

    init(_ target: Target, ownUser: String? = nil, at now: Timestamp) {
        self.target = target
        self.ownUser = ownUser
        pinnedAt = now
    }

    /// Whether its logins are being ended.
    var isEnding: Bool { if case .ending = phase { true } else { false } }

    /// Whether they have ended, so that it can no longer be stopped.
    var isInForce: Bool { if case .ending(.following) = phase { true } else { false } }

    /// Beyond so many, Enter is not enough.
    static let typedFrom = 11

    /// Whether the number has to be typed.
    var needsCount: Bool { pinned.count >= Self.typedFrom || target.isQuery && !pinned.isEmpty }

    /// How many of the logins are one's own.
    var ownLogins: Int {
        guard let own = ownUser.map(ExactText.init) else { return 0 }
        return pinned.count { ExactText($0.user) == own }
    }

    /// What has to be typed before one's own logins end too.
    static let ownWord = "own"

    /// Whether there is something to do: ending all of a user leaves a mark even when nobody is logged in.
    var canConfirm: Bool {
        if case .users = target { return true }
        return !pinned.isEmpty
    }

    /// The fields there are.
    var fields: [Focus] {
        [.reason, .message] + (needsCount ? [.count] : []) + (ownLogins > 0 ? [.own] : [])
    }

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
    var exposed = Exposure.none
}

extension RevokeDialog {
    /// How far the end has come, in words.
    func words(for progress: EndProgress?) -> String {
        switch progress {
        case .pinning(let count, let all)?:
            "Pinning \(Number.grouped(all)) logins: \(Self.share(count, all)). Nothing has ended yet."
        case .following(_, of: 0)?: "All have ended. Their rows follow."
        case .following(let count, let all)?:
            "All have ended. \(Number.grouped(count)) of \(Number.grouped(all)) rows say so: \(Self.share(count, all))."
        case nil: "Ending \(Number.of(pinned.count, "login")), all or none …"
        }
    }

    private static func share(_ count: Int, _ all: Int) -> String { all == 0 ? "100 %" : "\(count * 100 / all) %" }
}
