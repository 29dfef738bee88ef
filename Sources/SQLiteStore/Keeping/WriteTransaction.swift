import GRDB
import SessionStore
import Tokens

/// What is done within one `BEGIN IMMEDIATE`: all of it becomes durable together, or none.
///
/// Nobody else writes meanwhile, in whichever process, so what is loaded here stays true until the commit. It lives on
/// the writer's queue for the length of the transaction.
final class WriteTransaction {
    let db: Database
    /// From what sessions are read: as the orders in force at the beginning have them.
    let source: SessionSource
    /// The number of the newest event.
    var sequence: Int64 { state.sequence }
    /// What the newest act recorded in this transaction is pushed out as.
    var recorded: AuditHead? {
        get { state.recorded }
        set { state.recorded = newValue }
    }
    private var state: State

    /// What is known of what the transaction has written so far.
    private struct State {
        var sequence: Int64
        var recorded: AuditHead?
        var users: [Name: Int64] = [:]
        var clients: [Name: Int64] = [:]
        var agents: [Name: Int64] = [:]
    }

    convenience init(_ db: Database) throws { try self.init(db, source: SessionSource(of: db)) }

    init(_ db: Database, source: SessionSource) throws {
        self.db = db
        self.source = source
        state = State(sequence: try Self.sequence(of: db))
    }

    /// Does something that is undone by itself when it throws.
    ///
    /// - Returns: what it threw.
    /// - Throws: what has undone the whole transaction: a full disk, for one.
    func attempt(_ body: (WriteTransaction) throws -> Void) throws -> (any Error)? {
        let before = state
        do {
            try db.inSavepoint {
                try body(self)
                return .commit
            }
            return nil
        } catch {
            guard db.isInsideTransaction else { throw error }
            state = before
            return error
        }
    }

    /// The number of the newest event; 0 in an empty feed.
    static func sequence(of db: Database) throws -> Int64 {
        try db.first("SELECT max(sequence) FROM events") { $0.integer(0) } ?? 0
    }

    // MARK: - Names

    /// A name that is told apart by its bytes, which Swift's strings are not.
    private struct Name: Hashable {
        let text: String

        static func == (left: Name, right: Name) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// The row of a user, made when it is not there.
    func user(_ name: String) throws -> Int64 {
        try intern(name, in: &state.users, "SELECT id FROM users WHERE name = ?") {
            try db.run("INSERT INTO users(name, folded) VALUES (?, ?)", [.text(name), .text(CaseFolding.fold(name))])
        }
    }

    /// The row of a client, made when it is not there.
    func client(_ name: String) throws -> Int64 {
        try intern(name, in: &state.clients, "SELECT id FROM clients WHERE name = ?") {
            try db.run("INSERT INTO clients(name, folded) VALUES (?, ?)", [.text(name), .text(CaseFolding.fold(name))])
        }
    }

    /// The row of a User-Agent, made when it is not there.
    func agent(_ text: String?) throws -> Int64? {
        guard let text else { return nil }
        return try intern(text, in: &state.agents, "SELECT id FROM agents WHERE text = ?") {
            let device = Device.name(ofUserAgent: text)
            try db.run(
                "INSERT INTO agents(text, device, folded, folded_device) VALUES (?, ?, ?, ?)",
                [
                    .text(text), .text(device), .text(CaseFolding.fold(text)), .text(CaseFolding.fold(device)),
                ])
        }
    }

    private func intern(
        _ text: String, in known: inout [Name: Int64], _ select: String, insert: () throws -> Void
    ) throws -> Int64 {
        let key = Name(text: text)
        if let row = known[key] { return row }
        var row = try db.first(select, [.text(text)]) { $0.integer(0) }
        if row == nil {
            try insert()
            row = db.lastInsertedRowID
        }
        known[key] = row
        return row ?? 0
    }

    // MARK: - Events

    /// Numbers events and adds them to the feed; acts are recorded in the audit chain as well.
    ///
    /// - Parameter effects: what the events did, for those that did something.
    func append(_ events: [SessionEvent], effects: [AuditEffect] = []) throws {
        for (index, event) in events.enumerated() {
            state.sequence += 1
            try db.run(
                """
                INSERT INTO events(sequence, at, kind, session, user_id, client_id, generation, actor, actor_known, \
                cause, reason, address, agent_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(sequence), SQLValue(event.at), .text(event.kind.rawValue),
                    SQLValue(event.session?.description), SQLValue(try event.user.map { try user($0) }),
                    SQLValue(try event.client.map { try client($0) }),
                    SQLValue(event.generation.map { Int64($0) }), SQLValue(event.actor?.name),
                    SQLValue(event.actor?.known), SQLValue(event.cause?.rawValue), SQLValue(event.reason),
                    SQLValue(event.address), SQLValue(try agent(event.userAgent)),
                ])
            guard event.kind.isAct else { continue }
            var numbered = event
            numbered.sequence = sequence
            try record(numbered, effect: effects.indices.contains(index) ? effects[index] : .none)
        }
    }
}
