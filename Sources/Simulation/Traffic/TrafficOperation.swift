import SessionStore
import Tokens

/// What somebody in the company does next.
enum TrafficOperation: Sendable {
    case issue(LoginRequest, person: Int)
    case validate(SessionID, SessionToken, RequestOrigin)
    /// `isLost`: the answer never arrives, so that the bearer will ask again.
    case refresh(SessionID, SessionToken, RequestOrigin, isLost: Bool)
    case elevate(SessionID, SessionToken, RequestOrigin)
    case signOut(SessionID, SessionToken, RequestOrigin)
    /// A token that was replaced some time ago is shown again.
    case replay(SessionID, SessionToken, RequestOrigin)
    case revoke(EndRequest)
    case sweep
}
