import SessionStore
import Terminal

/// A session in one line for people.
enum SessionLine {
    /// `verb  id  user  client  fate`.
    static func text(_ session: Session, _ verb: String, at now: Timestamp) -> String {
        var parts = [verb, session.id.short, session.user, session.client]
        if session.ended(at: now) == nil { parts.append(Words.fate(session, at: now)) }
        return parts.map(VisibleText.gate).joined(separator: "  ")
    }
}
