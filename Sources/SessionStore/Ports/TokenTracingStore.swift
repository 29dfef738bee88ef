import Tokens

/// A store that can say to which login a session token belongs, without anybody being seen to use it.
public protocol TokenTracingStore: SessionDirectory {
    /// The login that a token belongs to, by the token's hash; `nil` when there is none.
    ///
    /// It is no use of the token: nothing is written, no deadline moves, a successor is not confirmed, and a token that
    /// has been replaced raises no alarm.
    func trace(_ token: TokenHash, at now: Timestamp) async throws(StoreError) -> TracedToken?
}

/// The login that a session token belongs to, and which of its tokens that is.
public struct TracedToken: Sendable, Equatable {
    /// The login, live or ended.
    public let session: Session
    /// Which of its tokens.
    public let token: PresentedToken

    /// Describes what was found.
    public init(_ session: Session, token: PresentedToken) {
        self.session = session
        self.token = token
    }
}
