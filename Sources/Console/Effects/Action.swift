import SessionStore
import Terminal

/// What has happened. What to do about it is for `update` to say.
enum Action: Sendable {
    case began
    case input(Input)
    case resized(Size)
    case resumed
    /// Time has passed; nothing else did.
    case ticked
    /// The feed is at this sequence now.
    case storeChanged(Int64)
    /// The store no longer tells of its changes.
    case feedLost
    case arrived(Load, Result<Response, StoreError>)
    /// An end of logins has come so far.
    case progressed(Load, EndProgress)
    /// A list has been written to a file, or why not.
    case saved(Result<String, SavingError>)
}
