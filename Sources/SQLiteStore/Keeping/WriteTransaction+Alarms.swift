import GRDB
import SessionStore

extension WriteTransaction {
    /// Looks in the feed for the alarms that a change raises, and has the other logins of a storm carry it too. A tombstone
    /// stays as it is.
    ///
    /// Both indexes are in the order of the feed, so that only what is looked at is read.
    func raisingAlarms(_ change: LoginChange, under policy: Policy) throws -> LoginChange {
        guard var search = change.alarmSearch(under: policy) else { return change }
        if !search.isDone {
            let (condition, value): (String, SQLValue) =
                switch search.scope {
                case .login(let id): ("session = ?", SQLValue(id))
                case .user(let name): ("user_id = ?", .integer(try user(name)))
                }
            try db.walk(
                "SELECT kind, at, session, address FROM events WHERE \(condition) ORDER BY sequence DESC", [value]
            ) { row in
                guard let kind = SessionEvent.Kind(rawValue: row.text(0)) else { return true }
                return search.look(
                    at: .init(
                        kind: kind, at: LoginColumns.moment(row, 1),
                        session: row.isNull(2) ? nil : SessionID(text: row.textBytes(2)),
                        address: LoginColumns.address(row, 3)))
            }
        }
        // What an order in force means has ended, though its row does not say so yet.
        let isUnended =
            source == .rows
            ? "ended_at IS NULL"
            : "EXISTS (SELECT 1 FROM \(source.table) WHERE s.public_id = ?2 AND s.ended_at IS NULL)"
        for other in search.others {
            try db.run(
                """
                UPDATE sessions SET flags = flags | ?1 \
                WHERE public_id = ?2 AND (flags & ?1) = 0 AND \(isUnended)
                """,
                [.integer(SessionFlag.storm.bit), SQLValue(other)])
        }
        return change.raising(search.alarms)
    }
}
