import GRDB
import SessionStore

extension WriteTransaction {
    /// Adds a numbered act to the audit chain.
    func record(_ event: SessionEvent, effect: AuditEffect) throws {
        let last = try recorded ?? AuditListing.head(of: db)
        let record = AuditChain(store: try AuditListing.store(of: db)).record(event, effect: effect, after: last)
        let (name, values) = Self.values(of: effect)
        try db.run(
            """
            INSERT INTO audit(number, sequence, hash, effect, ended, reason, message, checkpoint_sequence, \
            checkpoint_number, checkpoint_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.integer(record.number), .integer(event.sequence), .blob(record.hash.bytes), SQLValue(name)] + values)
        recorded = record.head
    }

    private static func values(_ ended: [SessionID]?, _ reason: String?, _ message: String?) -> [SQLValue] {
        [ended.map { .blob($0.flatMap(\.bytes)) } ?? .null, SQLValue(reason), SQLValue(message), .null, .null, .null]
    }

    private static func values(of effect: AuditEffect) -> (name: String?, [SQLValue]) {
        switch effect {
        case .none: (nil, Array(repeating: .null, count: 6))
        case .ended(let sessions, let reason, let message): ("ended", values(sessions, reason, message))
        case .ordered(let reason, let message): ("ordered", values(nil, reason, message))
        case .followed(let sessions, let reason, let message, let isLast):
            (isLast ? AuditListing.followedToTheEnd : AuditListing.followed, values(sessions, reason, message))
        case .forgot(let checkpoint):
            (
                "forgot",
                [
                    .null, .null, .null, .integer(checkpoint.sequence), .integer(checkpoint.number),
                    .blob(checkpoint.hash.bytes),
                ]
            )
        }
    }
}
