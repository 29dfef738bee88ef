import SessionStore

/// Logins that have ended, to be written to a file.
public struct SavedList: Sendable, Equatable {
    /// The file, as it was typed.
    public let path: String
    /// What ended.
    public let ended: [Session]
    /// Which service tokens of theirs are still good.
    public let exposed: Exposure
}

/// Why a list could not be written to a file.
public struct SavingError: Error, Sendable, Equatable {
    /// What is wrong, why, and the remedy.
    public let words: String

    /// An error in words.
    public init(_ words: String) { self.words = words }
}
