import SessionStore
import Tokens

/// Somebody who holds the token of a login.
struct TrafficBearer {
    let session: SessionID
    let person: Int
    let isMobile: Bool
    var origin: RequestOrigin
    private(set) var token: SessionToken
    /// The token before, and since when it has been replaced.
    private(set) var replaced: (token: SessionToken, at: Timestamp)?
    /// Whether the token has not been shown yet.
    var isUnseen = false
    /// Whether the answer to a refresh was lost, so that the same token asks again.
    var isWaiting = false

    init(session: Session, person: Int, isMobile: Bool, origin: RequestOrigin, token: SessionToken) {
        self.session = session.id
        self.person = person
        self.isMobile = isMobile
        self.origin = origin
        self.token = token
    }

    /// Takes the successor of the token.
    mutating func replace(by successor: SessionToken, at now: Timestamp) {
        replaced = (token, now)
        token = successor
        isUnseen = true
        isWaiting = false
    }
}
