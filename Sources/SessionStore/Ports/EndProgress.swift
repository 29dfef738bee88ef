/// How far an end of logins has come.
public enum EndProgress: Sendable, Equatable {
    /// The logins are being pinned, so many of so many. Nothing has ended yet, and it can be stopped.
    case pinning(Int, of: Int)
    /// All have ended, and that can no longer be stopped, whatever happens to who gave the order. So many of so many rows
    /// say so by now; of 0 as long as nobody has counted them.
    case following(Int, of: Int)
}
