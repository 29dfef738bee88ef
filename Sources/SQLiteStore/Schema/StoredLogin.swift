import SessionStore
import Tokens

/// A login as a row holds it.
struct StoredLogin: Sendable {
    /// The row's number.
    let row: Int64
    /// When a sweep looks at it next; `nil`: never, for it has no deadline.
    var lookAt: Timestamp?
    var record: LoginRecord
}

extension StoredLogin {
    /// Sees to it that a look-up has come to the right row: through a damaged index one bearer would become another.
    func holding(_ hash: TokenHash, as presented: PresentedToken) throws -> StoredLogin {
        let held: TokenHash? =
            switch presented {
            case .current: record.tokens.current
            case .predecessor: record.tokens.predecessor?.hash
            // It stands in the row that was found by it.
            case .ancestor: hash
            }
        guard held == hash else { throw DamagedRow(why: "an index leads to the wrong login") }
        return self
    }
}

/// The columns of a session and of its tokens, in the order in which they are read.
enum LoginColumns {
    static let session = session(client: "c.name", agent: "a.text")
    static let sessionCount: Int32 = 23

    private static func session(client: String, agent: String) -> String {
        """
        s.id, s.public_id, u.name, \(client), s.sequence, s.created, s.first_address, \(agent), s.methods, s.label, \
        s.attributes, s.last_seen, s.address, s.idle_deadline, s.absolute_deadline, s.generation, s.flags, \
        s.ended_at, s.cause, s.actor, s.actor_known, s.reason, s.message
        """
    }

    static let login = login(session, predecessorAgent: "p.text")

    private static func login(_ session: String, predecessorAgent: String) -> String {
        """
        \(session), s.token, s.seen_at, s.predecessor, s.replacement, s.replaced_at, s.good_until, s.sealed, \
        s.predecessor_address, \(predecessorAgent), s.look_at
        """
    }

    /// The same with the rows of names that are few, for those who know them: ``KnownNames``.
    static let numberedLogin = login(
        session(client: "s.client_id", agent: "s.agent_id"), predecessorAgent: "s.predecessor_agent_id")

    static func numberedLoginTables(_ source: SessionSource) -> String {
        "\(source.table) CROSS JOIN users u ON u.id = s.user_id"
    }
    static let loginCount: Int32 = sessionCount + 10

    /// Sessions first: a planner without statistics would start from the few clients.
    static func sessionTables(_ source: SessionSource) -> String {
        """
        \(source.table) CROSS JOIN users u ON u.id = s.user_id CROSS JOIN clients c ON c.id = s.client_id \
        LEFT JOIN agents a ON a.id = s.agent_id
        """
    }

    /// Finds a login by a hash in two steps, for SQLite would take the hash from the index it was found by, and not from
    /// the row: see ``StoredLogin/holding(_:as:)``.
    static let byToken = "s.id = (SELECT t.id FROM sessions t WHERE t.token = ?)"
    static let byPredecessor = "s.id = (SELECT t.id FROM sessions t WHERE t.predecessor = ?)"

    static func loginTables(_ source: SessionSource) -> String {
        "\(sessionTables(source)) LEFT JOIN agents p ON p.id = s.predecessor_agent_id"
    }

    static func readSession(_ row: SQLRow) throws -> Session { try readSession(row, WrittenNames()) }

    private static func readSession(_ row: SQLRow, _ names: some NameColumns) throws -> Session {
        guard let id = SessionID(text: row.textBytes(1)) else { throw DamagedRow(why: "a session has no valid id") }
        return Session(
            id: id, user: row.text(2), client: try names.client(row, 3), sequence: row.integer(4),
            created: moment(row, 5), firstAddress: address(row, 6), userAgent: try names.agent(row, 7),
            authenticationMethods: names.methods(row, 8),
            label: row.textIfAny(9), attributes: row.textIfAny(10), lastSeen: moment(row, 11),
            lastAddress: address(row, 12), idleDeadline: momentIfAny(row, 13), absoluteDeadline: momentIfAny(row, 14),
            generation: Int(row.integer(15)), flags: SessionFlag.set(ofBits: row.integer(16)),
            end: try end(row, of: id))
    }

    static func readLogin(_ row: SQLRow) throws -> StoredLogin { try readLogin(row, WrittenNames()) }

    static func readLogin(_ row: SQLRow, _ names: some NameColumns) throws -> StoredLogin {
        let first = sessionCount
        let session = try readSession(row, names)
        guard let current = TokenHash(bytes: row.blob(first)) else {
            throw DamagedRow(why: "session \(session.id) has no token")
        }
        var predecessor: TokenState.Predecessor?
        if !row.isNull(first + 2) {
            guard let hash = TokenHash(bytes: row.blob(first + 2)),
                let replacement = TokenState.Replacement(rawValue: row.text(first + 3))
            else { throw DamagedRow(why: "session \(session.id) has half a predecessor") }
            predecessor = TokenState.Predecessor(
                hash: hash, replacement: replacement, replacedAt: moment(row, first + 4),
                goodUntil: momentIfAny(row, first + 5),
                sealed: row.isNull(first + 6) ? nil : SealedSuccessor(bytes: Array(row.blob(first + 6))),
                origin: RequestOrigin(address: address(row, first + 7), userAgent: try names.agent(row, first + 8)))
        }
        return StoredLogin(
            row: row.integer(0), lookAt: momentIfAny(row, first + 9),
            record: LoginRecord(
                session: session,
                tokens: TokenState(
                    current: current, seenAt: momentIfAny(row, first + 1), predecessor: predecessor)))
    }

    /// Until when an ancestor is superseded: the column after those of the login.
    static func readSupersededUntil(_ row: SQLRow) -> Timestamp { moment(row, loginCount) }

    private static func end(_ row: SQLRow, of id: SessionID) throws -> SessionEnd? {
        guard let at = momentIfAny(row, 17) else {
            // Half an end is no life: whoever ended it, that stays.
            guard row.isNull(18) else { throw DamagedRow(why: "session \(id) has a cause and has not ended") }
            return nil
        }
        guard let cause = SessionCause(rawValue: row.text(18)) else {
            throw DamagedRow(why: "session \(id) has ended without a cause")
        }
        return SessionEnd(
            cause: cause, at: at, actor: Actor(name: row.text(19), known: row.textIfAny(20)),
            reason: row.textIfAny(21), message: row.textIfAny(22))
    }

    /// A moment. What lies beyond the years that a calendar can write is brought back to them: a damaged row must not
    /// keep a listing from being shown.
    static func moment(_ row: SQLRow, _ column: Int32) -> Timestamp {
        Timestamp(milliseconds: min(max(row.integer(column), earliest), latest))
    }

    /// The years 0 and 9999.
    private static let (earliest, latest): (Int64, Int64) = (-62_167_219_200_000, 253_402_300_799_999)

    static func momentIfAny(_ row: SQLRow, _ column: Int32) -> Timestamp? {
        row.isNull(column) ? nil : moment(row, column)
    }

    static func address(_ row: SQLRow, _ column: Int32) -> IPAddress? {
        row.isNull(column) ? nil : IPAddress(bytes: row.blob(column))
    }
}

extension SessionFlag {
    /// The bit that stands for it in a store. A bit is never given to another flag.
    var bit: Int64 {
        switch self {
        case .moved: 1
        case .reuse: 2
        case .storm: 4
        case .split: 8
        case .rapid: 16
        }
    }

    static func set(ofBits bits: Int64) -> Set<SessionFlag> {
        bits == 0 ? [] : Set(allCases.filter { bits & $0.bit != 0 })
    }
}

extension Set<SessionFlag> {
    var bits: Int64 { reduce(0) { $0 | $1.bit } }
}
