import GRDB
import SessionStore

extension WriteTransaction {
    private static let columns = """
        SELECT m.sequence, m.at, u.name, m.actor, m.actor_known, m.reason, m.message \
        FROM marks m LEFT JOIN users u ON u.id = m.user_id
        """

    var hasMarks: Bool { get throws { try db.first("SELECT 1 FROM marks LIMIT 1") { _ in true } ?? false } }

    /// The latest moment at which all of a user's logins were ended, or everybody's.
    func latestMark(covering user: String) throws -> EndMark? {
        let everybody = try mark(where: "m.user_id IS NULL ORDER BY m.at DESC", [])
        let own = try mark(
            where: "m.user_id = (SELECT id FROM users WHERE name = ?) ORDER BY m.at DESC", [.text(user)])
        return [everybody, own].compactMap { $0 }.max { $0.at < $1.at }
    }

    /// The newest mark because of which an imported login is over.
    func mark(ending session: Session) throws -> EndMark? {
        let created = SQLValue(session.created)
        let everybody = try mark(where: "m.user_id IS NULL AND m.at > ? ORDER BY m.sequence DESC", [created])
        let own = try mark(
            where: "m.user_id = (SELECT id FROM users WHERE name = ?) AND m.at > ? ORDER BY m.sequence DESC",
            [.text(session.user), created])
        return [everybody, own].compactMap { $0 }.max { $0.sequence < $1.sequence }
    }

    func insert(_ mark: EndMark) throws {
        try db.run(
            """
            INSERT INTO marks(sequence, at, user_id, actor, actor_known, reason, message) \
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(mark.sequence), SQLValue(mark.at), SQLValue(try mark.user.map { try user($0) }),
                .text(mark.actor.name), SQLValue(mark.actor.known), SQLValue(mark.reason), SQLValue(mark.message),
            ])
    }

    private func mark(where condition: String, _ values: [SQLValue]) throws -> EndMark? {
        try db.first("\(Self.columns) WHERE \(condition) LIMIT 1", values) { row in
            EndMark(
                sequence: row.integer(0), at: LoginColumns.moment(row, 1), user: row.textIfAny(2),
                actor: Actor(name: row.text(3), known: row.textIfAny(4)), reason: row.textIfAny(5),
                message: row.textIfAny(6))
        }
    }
}
