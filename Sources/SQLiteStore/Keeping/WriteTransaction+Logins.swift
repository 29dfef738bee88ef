import GRDB
import SessionStore
import Tokens

extension WriteTransaction {
    /// The login that a hash is the current token, the predecessor or an ancestor of.
    func find(_ hash: TokenHash) throws -> (login: StoredLogin, presented: PresentedToken)? {
        let values = [SQLValue(hash)]
        let select = "SELECT \(LoginColumns.login)"
        let tables = LoginColumns.loginTables(source)
        if let login = try db.first(
            "\(select) FROM \(tables) WHERE \(LoginColumns.byToken)", values, LoginColumns.readLogin)
        {
            return (try login.holding(hash, as: .current), .current)
        }
        if let login = try db.first(
            "\(select) FROM \(tables) WHERE \(LoginColumns.byPredecessor)", values, LoginColumns.readLogin)
        {
            return (try login.holding(hash, as: .predecessor), .predecessor)
        }
        return try db.first(
            """
            \(select), o.superseded_until FROM ancestors o CROSS JOIN \(tables) \
            WHERE o.hash = ? AND s.id = o.session_id
            """, values
        ) { row in
            (try LoginColumns.readLogin(row), .ancestor(supersededUntil: LoginColumns.readSupersededUntil(row)))
        }
    }

    /// Logins by a condition on `s`, as the orders in force have them.
    func logins(where condition: String, _ values: [SQLValue], isCached: Bool = true) throws -> [StoredLogin] {
        try logins(of: source, where: condition, values, isCached: isCached)
    }

    /// Logins by a condition on `s`.
    func logins(
        of source: SessionSource, where condition: String, _ values: [SQLValue], isCached: Bool = true
    ) throws -> [StoredLogin] {
        try db.rows(
            "SELECT \(LoginColumns.login) FROM \(LoginColumns.loginTables(source)) WHERE \(condition)", values,
            isCached: isCached, LoginColumns.readLogin)
    }

    /// Adds a login that is not there yet.
    func insert(_ record: LoginRecord) throws {
        let session = record.session
        let tokens = record.tokens
        let deadline = session.nextDeadline?.at
        try db.run(
            """
            INSERT INTO sessions(public_id, user_id, client_id, sequence, generation, flags, created, last_seen, \
            idle_deadline, absolute_deadline, deadline, look_at, first_address, address, agent_id, methods, label, \
            attributes, token, seen_at, predecessor, replacement, replaced_at, good_until, sealed, \
            predecessor_address, predecessor_agent_id, ended_at, cause, actor, actor_known, reason, message) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                SQLValue(session.id), .integer(try user(session.user)), .integer(try client(session.client)),
                .integer(session.sequence), SQLValue(session.generation), .integer(session.flags.bits),
                SQLValue(session.created), SQLValue(session.lastSeen), SQLValue(session.idleDeadline),
                SQLValue(session.absoluteDeadline), SQLValue(deadline), SQLValue(deadline),
                SQLValue(session.firstAddress), SQLValue(session.lastAddress),
                SQLValue(try agent(session.userAgent)), .text(session.authenticationMethods.joined(separator: ",")),
                SQLValue(session.label), SQLValue(session.attributes), SQLValue(tokens.current),
                SQLValue(tokens.seenAt),
            ] + (try predecessorValues(tokens.predecessor)) + endValues(session.end))
    }

    /// Writes a change of a login that was loaded in this transaction: the row, its ancestor and its events.
    func write(_ change: LoginChange, over login: StoredLogin) throws {
        try update(login, to: change.record)
        if change.record.session.end != nil {
            try db.run("DELETE FROM ancestors WHERE session_id = ?", [.integer(login.row)])
        } else if let ancestor = change.ancestor {
            let generation = Int64(login.record.session.generation - 1)
            try db.run(
                "INSERT INTO ancestors(hash, session_id, generation, superseded_until) VALUES (?, ?, ?, ?)",
                [
                    SQLValue(ancestor.hash), .integer(login.row), .integer(generation),
                    SQLValue(ancestor.supersededUntil),
                ])
            let forgotten = generation - Int64(LoginRecord.keptAncestors)
            if forgotten >= 0 {
                try db.run(
                    "DELETE FROM ancestors WHERE session_id = ? AND generation <= ?",
                    [.integer(login.row), .integer(forgotten)])
            }
        }
        try append(change.events)
    }

    /// Sets only what differs: SQLite rewrites every index that a named column is in, changed or not.
    private func update(_ login: StoredLogin, to record: LoginRecord) throws {
        let (old, new) = (login.record.session, record.session)
        var columns: [(name: String, value: SQLValue)] = []
        func set(_ name: String, _ value: SQLValue) { columns.append((name, value)) }
        if old.generation != new.generation { set("generation", SQLValue(new.generation)) }
        if old.flags != new.flags { set("flags", .integer(new.flags.bits)) }
        if old.lastSeen != new.lastSeen { set("last_seen", SQLValue(new.lastSeen)) }
        if old.lastAddress != new.lastAddress { set("address", SQLValue(new.lastAddress)) }
        if old.idleDeadline != new.idleDeadline {
            let deadline = new.nextDeadline?.at
            set("idle_deadline", SQLValue(new.idleDeadline))
            set("deadline", SQLValue(deadline))
            // A sweep may look too early, never too late; where there is nothing to look at, it does not look at all.
            if deadline == nil || login.lookAt.map({ $0 > deadline ?? $0 }) ?? true {
                set("look_at", SQLValue(deadline))
            }
        }
        if old.authenticationMethods != new.authenticationMethods {
            set("methods", .text(new.authenticationMethods.joined(separator: ",")))
        }
        if login.record.tokens.current != record.tokens.current { set("token", SQLValue(record.tokens.current)) }
        if login.record.tokens.seenAt != record.tokens.seenAt { set("seen_at", SQLValue(record.tokens.seenAt)) }
        let (before, after) = (login.record.tokens.predecessor, record.tokens.predecessor)
        if before?.hash != after?.hash {
            let names = [
                "predecessor", "replacement", "replaced_at", "good_until", "sealed", "predecessor_address",
                "predecessor_agent_id",
            ]
            columns += zip(names, try predecessorValues(after)).map { ($0, $1) }
        } else if before?.sealed != after?.sealed {
            set("sealed", after?.sealed.map { .blob($0.bytes) } ?? .null)
        }
        if let end = new.end {
            let names = ["ended_at", "cause", "actor", "actor_known", "reason", "message"]
            columns += zip(names, endValues(end)).map { ($0, $1) }
        }
        guard !columns.isEmpty else { return }
        // The write lock is held since the login was loaded, so this always finds it; the comparison is kept because an
        // ended login that came back would be the one unforgivable fault.
        let changed = try db.run(
            """
            UPDATE sessions SET \(columns.map { "\($0.name) = ?" }.joined(separator: ", ")) \
            WHERE id = ? AND generation = ? AND ended_at IS NULL
            """, columns.map(\.value) + [.integer(login.row), SQLValue(old.generation)])
        guard changed == 1 else { throw DamagedRow(why: "session \(old.id) changed under the write lock") }
    }

    private func predecessorValues(_ predecessor: TokenState.Predecessor?) throws -> [SQLValue] {
        guard let predecessor else { return Array(repeating: .null, count: 7) }
        return [
            SQLValue(predecessor.hash), .text(predecessor.replacement.rawValue), SQLValue(predecessor.replacedAt),
            SQLValue(predecessor.goodUntil), predecessor.sealed.map { .blob($0.bytes) } ?? .null,
            SQLValue(predecessor.origin.address), SQLValue(try agent(predecessor.origin.userAgent)),
        ]
    }

    private func endValues(_ end: SessionEnd?) -> [SQLValue] {
        guard let end else { return Array(repeating: .null, count: 6) }
        return [
            SQLValue(end.at), .text(end.cause.rawValue), .text(end.actor.name), SQLValue(end.actor.known),
            SQLValue(end.reason), SQLValue(end.message),
        ]
    }
}
