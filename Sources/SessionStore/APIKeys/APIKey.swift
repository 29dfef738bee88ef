import Tokens

/// A key with which a program proves to the service what it may do. Of the secret, stores keep a hash alone.
public struct APIKey: Sendable, Equatable, Identifiable {
    /// What its bearer may do.
    public enum Role: String, Sendable, CaseIterable {
        /// Sign users in and out.
        case application
        /// See and end logins.
        case admin
        /// See them.
        case auditor

        /// How its secret begins.
        public var family: APIKeySecret.Family {
            switch self {
            case .application: .application
            case .admin, .auditor: .administration
            }
        }
    }

    /// How long a name may be, in bytes of UTF-8.
    public static let nameLimit = FieldLimit(bytes: 64)

    /// Its public id.
    public let id: APIKeyID
    /// What its bearer may do.
    public let role: Role
    /// What it is called, in records too.
    public let name: String?
    /// When it was made.
    public let created: Timestamp
    /// When it is of no use any more; `nil`: never.
    public let expires: Timestamp?
    /// When it was last used, to the minute; `nil`: never.
    public var lastUsed: Timestamp?
    /// When it was revoked; `nil`: it has not been.
    public var revoked: Timestamp?

    /// A key as a store kept it.
    public init(
        id: APIKeyID, role: Role, name: String?, created: Timestamp, expires: Timestamp?, lastUsed: Timestamp? = nil,
        revoked: Timestamp? = nil
    ) {
        self.id = id
        self.role = role
        self.name = name
        self.created = created
        self.expires = expires
        self.lastUsed = lastUsed
        self.revoked = revoked
    }

    /// Whether it is good. It is before it expires, and not at that moment.
    public func isGood(at now: Timestamp) -> Bool { revoked == nil && (expires.map { now < $0 } ?? true) }

    /// The least time between two uses that are written down.
    private static let touch = Span.minutes(1)

    /// Whether a use is to be written down.
    package func isTouchDue(at now: Timestamp) -> Bool { lastUsed.map { now >= $0 + Self.touch } ?? true }

    /// What its making or revocation is in the feed, not yet numbered.
    package func event(_ verb: String, by actor: Actor, at now: Timestamp) -> SessionEvent {
        let words = (name.map { " \"\($0)\"" } ?? "") + (expires.map { ", until \($0)" } ?? "")
        return SessionEvent(
            sequence: 0, at: now, kind: .key, session: nil, user: nil, client: nil, generation: nil, actor: actor,
            reason: "\(verb) \(role.rawValue) key \(id)\(words)")
    }
}

/// The public id of an API key: 16 characters, as a session's. It is no secret.
public struct APIKeyID: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let id: SessionID

    /// Reads an id; `nil` unless it is 16 characters of the alphabet, in lower case.
    public init?(parsing text: some StringProtocol) {
        guard let id = SessionID(parsing: text) else { return nil }
        self.id = id
    }

    /// Makes an id out of 80 random bits.
    public static func generate(using generator: inout some RandomNumberGenerator) -> APIKeyID {
        APIKeyID(id: .generate(using: &generator))
    }

    private init(id: SessionID) { self.id = id }

    /// The 16 characters.
    public var description: String { id.description }

    /// Orders as the texts do.
    public static func < (left: APIKeyID, right: APIKeyID) -> Bool { left.id < right.id }
}
