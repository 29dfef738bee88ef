import Tokens

/// What a ``Merger`` asks of a store within the one act that it works in.
package protocol MergeWorkspace {
    /// Whether the store held nothing at all when the act began.
    var wasEmpty: Bool { get }

    /// The login with this id.
    func login(_ id: SessionID) throws -> TransferredLogin?
    /// Whether a login with this id is there and its end has not been written.
    func isUnended(_ id: SessionID) throws -> Bool
    /// The generation of the login with this id.
    func generation(of id: SessionID) throws -> Int?
    /// Which login a hash is a token of.
    func holder(of hash: TokenHash) throws -> SessionID?
    /// How the feed says that a login ended, whose tombstone may have been forgotten.
    func recordedEnd(of id: SessionID) throws -> SessionEnd?
    /// The newest mark because of which a login that comes from elsewhere is over.
    func mark(ending session: Session) throws -> EndMark?
    /// Whether the feed had an event before the act began, or has it now if there can be only one; see ``EventIdentity``.
    func has(_ identity: EventIdentity) throws -> Bool

    /// Adds a login that is not there. It may throw when a token is another's.
    mutating func add(_ login: TransferredLogin) throws
    /// Writes a login over the one that is there with its id.
    mutating func replace(with login: TransferredLogin) throws
    /// Numbers an event and adds it to the feed.
    mutating func append(_ event: SessionEvent) throws -> Int64
    /// What is done at once, before the commit, where the store was empty: says for every login at which number its
    /// sign-in stands, and throws when two logins have one token.
    mutating func finish() throws
    /// Says at which number a login's sign-in stands, unless that is known.
    mutating func number(_ id: SessionID, _ sequence: Int64) throws
    /// Adds a mark.
    mutating func add(_ mark: EndMark) throws
    /// Some of the logins that a mark ends and that nothing had ended before it, a deadline included: at most `limit`.
    func logins(endedBy mark: EndMark, limit: Int) throws -> [TransferredLogin]
    /// Which those are, all of them.
    func ids(endedBy mark: EndMark) throws -> [SessionID]
}

/// By what an event of another store is known to be there already: numbers differ from store to store.
package enum EventIdentity: Sendable, Equatable {
    /// A login begins once.
    case login(SessionID)
    /// A token of one generation is made once.
    case rotation(SessionID, generation: Int)
    /// A login ends once.
    case end(SessionID)
    /// Anything else that concerns a login.
    case other(SessionID, SessionEvent.Kind, at: Timestamp)
    /// An act.
    case act(SessionEvent.Kind, at: Timestamp, user: String?, actor: String?, reason: String?)

    /// Whether a feed has it once at most, so that it counts from whenever it is there. Of the others there may be two
    /// alike, and only those from before the act are the same.
    package var isUnique: Bool {
        switch self {
        case .login, .rotation, .end: true
        case .other, .act: false
        }
    }

    /// What an event is known by.
    package init(_ event: SessionEvent) {
        guard let id = event.session else {
            self = .act(event.kind, at: event.at, user: event.user, actor: event.actor?.name, reason: event.reason)
            return
        }
        self =
            switch event.kind {
            case .login: .login(id)
            case .refresh, .elevate: .rotation(id, generation: event.generation ?? 0)
            case .reuse, .revoke, .evict, .signout, .expire: .end(id)
            case .retry, .confirm, .mark, .admin, .import, .policy, .key, .mint: .other(id, event.kind, at: event.at)
            }
    }
}

extension SessionEvent.Kind {
    /// The kinds by which a session ends.
    package static let ends: Set<SessionEvent.Kind> = [.reuse, .revoke, .evict, .signout, .expire]
    /// The kinds by which a token is replaced.
    package static let rotations: Set<SessionEvent.Kind> = [.refresh, .elevate]
}
