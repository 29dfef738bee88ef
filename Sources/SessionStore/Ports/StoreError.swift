/// A store could not do what was asked. It never means that a login is not live: it means that nobody can tell.
public struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of trouble it is.
    public enum Code: Sendable, Equatable {
        /// There is no store.
        case notThere
        /// The store does not answer, is busy beyond patience, is full, or is damaged.
        case unavailable
        /// The store cannot be created.
        case cannotCreate
        /// The store or the caller's rights forbid it.
        case notPermitted
        /// The store was opened for reading only.
        case readOnly
        /// What is there is not a store of this program, or of a newer version of it.
        case foreign
        /// The caller asked for something that no store can do.
        case invalidArgument
        /// The store lacks the ability; see ``SessionDirectory/abilities``.
        case unsupported
    }

    /// What kind of trouble it is.
    public let code: Code
    /// What could not be done, without a full stop.
    public let what: String
    /// Why.
    public let why: String
    /// What the reader can do about it.
    public let remedy: String

    /// Creates an error whose parts make one line for a person.
    public init(_ code: Code, what: String, why: String, remedy: String) {
        self.code = code
        self.what = what
        self.why = why
        self.remedy = remedy
    }

    /// `what: why, and the remedy`, in one line.
    public var description: String { "\(what): \(why); \(remedy)" }
}

extension StoreError {
    /// The caller's task was cancelled before anything was written.
    public static let stopped = StoreError(
        .unavailable, what: "the act was stopped", why: "it was cancelled before it was written",
        remedy: "nothing has changed; give it again if it is still wanted")

    /// A login with this id is there already.
    public static func duplicate(_ id: SessionID) -> StoreError {
        StoreError(
            .invalidArgument, what: "cannot take in login \(id)", why: "the store has one with this id",
            remedy: "nothing was taken in; leave it out")
    }
}
