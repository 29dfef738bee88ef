/// Why a token is of no use. Its bearer learns this and nothing else.
public enum TokenRefusal: Sendable, Equatable {
    /// The login is over.
    case ended(SessionCause, message: String?)
    /// A newer token has taken its place: keep the newer one.
    case superseded
    /// No login has, or remembers, such a token.
    case unknown

    /// The word for it in every interface: a session's cause, `superseded` or `unknown`.
    public var cause: String {
        switch self {
        case .ended(let cause, _): cause.rawValue
        case .superseded: "superseded"
        case .unknown: "unknown"
        }
    }

    /// What the administrator who ended the login wrote for the user.
    public var message: String? {
        guard case .ended(_, let message) = self else { return nil }
        return message
    }
}
