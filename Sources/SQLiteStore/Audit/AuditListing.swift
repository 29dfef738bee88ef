import GRDB
import SessionStore

/// Reads the audit chain as it stands in the file, whatever that is.
enum AuditListing {
    /// The store's id, which was drawn when it was made.
    static func store(of db: Database) throws -> String {
        try db.first("SELECT value FROM meta WHERE name = 'store'") { $0.text(0) } ?? ""
    }

    /// The newest record; `nil` when there is none.
    static func head(of db: Database) throws -> AuditHead? {
        try db.first(
            """
            SELECT a.number, a.hash, a.sequence, e.at, e.actor, e.actor_known \
            FROM audit a LEFT JOIN events e ON e.sequence = a.sequence ORDER BY a.number DESC LIMIT 1
            """
        ) { row in
            guard let hash = AuditHash(bytes: row.blob(1)) else {
                throw DamagedRow(why: "audit record \(row.integer(0)) has no hash")
            }
            return AuditHead(
                number: row.integer(0), hash: hash, sequence: row.integer(2), at: LoginColumns.momentIfAny(row, 3),
                actor: row.textIfAny(4).map { Actor(name: $0, known: row.textIfAny(5)) })
        }
    }

    /// What the newest act of forgetting names.
    static func checkpoint(of db: Database) throws -> AuditCheckpoint? {
        try db.first(
            """
            SELECT checkpoint_sequence, checkpoint_number, checkpoint_hash FROM audit \
            WHERE checkpoint_number IS NOT NULL ORDER BY number DESC LIMIT 1
            """
        ) { row in
            AuditHash(bytes: row.blob(2)).map {
                AuditCheckpoint(sequence: row.integer(0), number: row.integer(1), hash: $0)
            }
        } ?? nil
    }

    /// The columns of a record, behind those of its event.
    static let columns = """
        r.number, r.sequence, r.hash, r.effect, r.ended, r.reason, r.message, r.checkpoint_sequence, \
        r.checkpoint_number, r.checkpoint_hash
        """

    private static let first: Int32 = 13

    /// The records after a number, in order, each with its event.
    static let statement = """
        SELECT \(EventListing.columns), \(columns), e.user_id, e.client_id, e.agent_id FROM audit r \
        LEFT JOIN events e ON e.sequence = r.sequence LEFT JOIN users u ON u.id = e.user_id \
        LEFT JOIN clients c ON c.id = e.client_id LEFT JOIN agents a ON a.id = e.agent_id \
        WHERE r.number > ? ORDER BY r.number
        """

    /// Acts in the feed that have no record, the first of them.
    static let unrecorded = """
        SELECT e.sequence FROM events e WHERE e.\(AuditSchema.isAct) AND e.sequence >= ? \
        AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.sequence = e.sequence) ORDER BY e.sequence LIMIT 1
        """

    static func read(_ row: SQLRow, in db: Database) throws -> AuditVerification.Found {
        let event = event(row)
        let effect = effect(row)
        let contradiction = try event.flatMap { event in
            try effect?.contradiction(of: event) { id in
                try db.first(
                    "SELECT ended_at, cause, actor, actor_known, reason, message FROM sessions WHERE public_id = ?",
                    [SQLValue(id)], end)
            } mark: {
                try mark(event.sequence, in: db)
            }
        }
        return AuditVerification.Found(
            number: row.integer(first), sequence: row.integer(first + 1), hash: AuditHash(bytes: row.blob(first + 2)),
            event: event, effect: effect, contradiction: contradiction)
    }

    /// The event, unless it is missing or anything in it is not what a version of this program writes: such a value
    /// would be read as none at all.
    private static func event(_ row: SQLRow) -> SessionEvent? {
        guard !row.isNull(0), let event = try? EventListing.read(row) else { return nil }
        let values: [(column: Int32, isThere: Bool)] = [
            (3, event.session != nil), (7, event.actor != nil), (8, event.actor?.known != nil),
            (9, event.cause != nil), (11, event.address != nil), (first + 10, event.user != nil),
            (first + 11, event.client != nil), (first + 12, event.userAgent != nil),
        ]
        guard row.integer(1) == event.at.milliseconds else { return nil }
        return values.allSatisfy { row.isNull($0.column) != $0.isThere } ? event : nil
    }

    private static func effect(_ row: SQLRow) -> AuditEffect? {
        switch row.textIfAny(first + 3) {
        case nil: return AuditEffect.none
        case "ended":
            guard let ids = ids(row.blob(first + 4)) else { return nil }
            return .ended(ids, reason: row.textIfAny(first + 5), message: row.textIfAny(first + 6))
        case "ordered": return .ordered(reason: row.textIfAny(first + 5), message: row.textIfAny(first + 6))
        case let kind? where kind == followed || kind == followedToTheEnd:
            guard let ids = ids(row.blob(first + 4)) else { return nil }
            return .followed(
                ids, reason: row.textIfAny(first + 5), message: row.textIfAny(first + 6),
                isLast: kind == followedToTheEnd)
        case "forgot":
            return AuditHash(bytes: row.blob(first + 9)).map {
                .forgot(
                    AuditCheckpoint(sequence: row.integer(first + 7), number: row.integer(first + 8), hash: $0))
            }
        default: return nil
        }
    }

    /// What stands for records of logins whose rows have followed an order.
    static let (followed, followedToTheEnd) = ("followed", "followed to the end")

    /// Ids as a record holds them; `nil` when the bytes are no whole number of ids.
    static func ids(_ bytes: UnsafeRawBufferPointer) -> [SessionID]? {
        let ids = stride(from: 0, to: bytes.count, by: SessionID.byteCount).compactMap {
            SessionID(bytes: bytes[$0..<min($0 + SessionID.byteCount, bytes.count)])
        }
        return ids.count * SessionID.byteCount == bytes.count ? ids : nil
    }

    private static func end(_ row: SQLRow) -> SessionEnd? {
        // A cause that does not exist is another than the one recorded, whichever it is read as.
        row.isNull(0)
            ? nil
            : SessionEnd(
                cause: SessionCause(rawValue: row.text(1)) ?? .imported, at: Timestamp(milliseconds: row.integer(0)),
                actor: Actor(name: row.text(2), known: row.textIfAny(3)), reason: row.textIfAny(4),
                message: row.textIfAny(5))
    }

    private static func mark(_ sequence: Int64, in db: Database) throws -> EndMark? {
        try db.first(
            """
            SELECT m.at, u.name, m.actor, m.actor_known, m.reason, m.message FROM marks m \
            LEFT JOIN users u ON u.id = m.user_id WHERE m.sequence = ?
            """, [.integer(sequence)]
        ) { row in
            EndMark(
                sequence: sequence, at: Timestamp(milliseconds: row.integer(0)), user: row.textIfAny(1),
                actor: Actor(name: row.text(2), known: row.textIfAny(3)), reason: row.textIfAny(4),
                message: row.textIfAny(5))
        }
    }
}
