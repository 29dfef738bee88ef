/// What a store is called.
public struct StoreDescription: Sendable, Equatable {
    /// Its kind: `sqlite`, `memory`.
    public let kind: String
    /// Its name, short enough for a title line: a file's name, never a password.
    public let name: String

    /// Creates a description.
    public init(kind: String, name: String) {
        self.kind = kind
        self.name = name
    }
}

/// What a directory may be able to do.
public enum StoreAbility: Sendable, CaseIterable {
    /// It keeps a feed of events.
    case events
    /// It keeps ended sessions.
    case tombstones
    /// It ends sessions.
    case ending
}
