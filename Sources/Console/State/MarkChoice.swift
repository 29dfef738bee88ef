import SessionStore

/// What a login can have in common with others that are to be marked with it.
enum Likeness: Sendable, Equatable {
    case address(IPAddress)
    case network(IPNetwork)
    case device(String)
    /// The user: all other logins, the login itself is spared.
    case user(String, sparing: SessionID)

    /// What the login has, in the order in which one asks for it.
    static func all(of session: Session) -> [Likeness] {
        var all: [Likeness] = []
        if let address = session.lastAddress {
            all += [.address(address), .network(IPNetwork(around: address))]
        }
        if let device = session.device { all.append(.device(device)) }
        return all + [.user(session.user, sparing: session.id)]
    }

    /// The logins that have it, beside some that differ by case alone.
    var query: SessionQuery {
        switch self {
        case .address(let address): SessionQuery(.term(.address(IPNetwork(of: address))))
        case .network(let network): SessionQuery(.term(.address(network)))
        case .device(let device): SessionQuery(.term(.text(.device, QueryPattern(parts: [device]))))
        case .user(let user, _): SessionQuery.user(user)
        }
    }

    /// Whether a login that the query has found is meant.
    func means(_ session: Session) -> Bool {
        guard case .user(let user, let spared) = self else { return true }
        return ExactText(session.user) == ExactText(user) && session.id != spared
    }

    /// The key that chooses it.
    var key: Character {
        switch self {
        case .address: "a"
        case .network: "n"
        case .device: "d"
        case .user: "o"
        }
    }

    /// What it is called, and what the login has of it.
    var words: (name: String, value: String) {
        switch self {
        case .address(let address): ("same address", address.description)
        case .network(let network): ("same network", network.description)
        case .device(let device): ("same device", device)
        case .user(let user, _): ("all others of", user)
        }
    }
}

/// What else is to be marked in the list: logins like the selected one, or what a query finds.
struct MarkChoice: Sendable, Equatable {
    /// The login that the others are compared with.
    let session: Session
    let likenesses: [Likeness]
    /// The line that is selected; the one after the last likeness is the query.
    var index = 0

    init(_ session: Session) {
        self.session = session
        likenesses = Likeness.all(of: session)
    }

    /// How many lines there are.
    var count: Int { likenesses.count + 1 }
}
