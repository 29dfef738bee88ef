import SessionStore
import Tokens

extension TokenState {
    /// A token state for a session whose tokens nobody has: each session gets hashes of its own.
    static func placeholder(for session: Session) -> TokenState {
        let text = Array(session.id.description.utf8)
        guard let hash = TokenHash(bytes: text + text) else { preconditionFailure("an id has sixteen characters") }
        return TokenState(current: hash, seenAt: session.created, predecessor: nil)
    }
}
