/// Who did something: `admin:alice@host`, `user`, `policy` or `app:NAME`.
///
/// An administrator's name is a claim. What is known for certain stands beside it in ``known``.
public struct Actor: Sendable, Hashable {
    /// The actor as claimed, as it is shown and queried.
    public let name: String
    /// What the system knows of the actor (`uid=1000 sudo_user=alice`), or `nil` when nothing is known.
    public let known: String?

    /// An actor as a store kept it.
    public init(name: String, known: String? = nil) {
        self.name = name
        self.known = known
    }

    /// The bearer of the login.
    public static let user = Actor(name: "user")
    /// The policy: a deadline, a limit, a reuse.
    public static let policy = Actor(name: "policy")
    /// An application.
    public static func application(_ name: String) -> Actor { Actor(name: "app:\(name)") }
    /// An administrator on a host.
    public static func administrator(_ name: String, host: String, known: String? = nil) -> Actor {
        Actor(name: "admin:\(name)@\(host)", known: known)
    }
}
