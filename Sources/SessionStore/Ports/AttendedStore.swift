/// Somebody who has a console open on a store, in which logins can be ended.
public struct Attendant: Sendable, Hashable {
    /// Who, as far as they say.
    public let actor: Actor
    /// Since when.
    public let since: Timestamp

    /// Describes somebody.
    public init(_ actor: Actor, since: Timestamp) {
        self.actor = actor
        self.since = since
    }
}

/// A store that knows who else sits at it, so that two do not do the same or the opposite.
public protocol AttendedStore: SessionDirectory {
    /// Says that somebody is there, as long as what is returned is kept and the process lives; `nil` where nobody can be
    /// told: it is a courtesy, and nothing depends on it.
    func attend(_ attendant: Attendant) -> (any Attendance)?

    /// Who is there by other consoles than those of this store object, those who came first first.
    func others() async -> [Attendant]
}

/// That somebody is there. It is over when this is released.
public protocol Attendance: AnyObject, Sendable {}
