import SessionStore

/// Who calls, as far as they have proved it.
enum Caller: Sendable {
    /// Nobody in particular: perhaps the bearer of a session.
    case nobody
    /// Whoever may connect to the unix socket.
    case socket
    /// The bearer of an API key.
    case key(APIKey)

    /// Who it is in records, and what is known of them.
    func actor(on connection: Connection) async -> Actor {
        switch self {
        case .nobody: .user
        case .socket: Actor(name: "app:socket", known: await connection.socketPeer())
        case .key(let key):
            switch key.role {
            case .application: Actor(name: "app:\(key.name ?? key.id.description)", known: "key=\(key.id)")
            case .admin, .auditor:
                .administrator(key.name ?? key.id.description, host: "http", known: "key=\(key.id)")
            }
        }
    }
}

/// Who may make a call.
enum Access: Sendable, Equatable {
    /// Anyone.
    case anyone
    /// Anyone with a session, whose token the request carries.
    case bearer
    /// The bearers of keys with one of these roles. The unix socket has the rights of an application, and may read the
    /// figures.
    case roles(Set<APIKey.Role>, socket: Bool)

    static let application = Access.roles([.application], socket: true)
    static let applicationOrAdministrator = Access.roles([.application, .admin], socket: true)
    static let administrator = Access.roles([.admin], socket: false)
    static let administration = Access.roles([.admin, .auditor], socket: false)
    static let figures = Access.roles([.admin, .auditor], socket: true)
}
