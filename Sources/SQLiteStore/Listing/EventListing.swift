import SessionStore

/// Which events pass a filter, as SQL; `EventFilter.passes` is the reference.
struct EventListing {
    let filter: EventFilter
    let now: Timestamp

    static let columns = """
        e.sequence, e.at, e.kind, e.session, u.name, c.name, e.generation, e.actor, e.actor_known, e.cause, \
        e.reason, e.address, a.text
        """

    static let tables = """
        events e LEFT JOIN users u ON u.id = e.user_id LEFT JOIN clients c ON c.id = e.client_id \
        LEFT JOIN agents a ON a.id = e.agent_id
        """

    func statement(limit: Int) -> SQLFragment {
        SQLFragment("SELECT \(Self.columns) FROM \(Self.tables) WHERE ") + condition
            + SQLFragment(
                " ORDER BY e.sequence \(filter.newestFirst ? "DESC" : "ASC") LIMIT ?", [SQLValue(limit)])
    }

    var condition: SQLFragment {
        var conditions: [SQLFragment] = []
        func add(_ sql: String, _ value: SQLValue?) {
            if let value { conditions.append(SQLFragment(sql, [value])) }
        }
        // Alarms are few among the events of any time: their index is the one to go by.
        let at = filter.alarmsOnly ? "+e.at" : "e.at"
        add("e.sequence > ?", filter.after.map { .integer($0) })
        add("e.sequence < ?", filter.before.map { .integer($0) })
        add("\(at) >= ?", filter.from.map { SQLValue($0) })
        add("\(at) < ?", filter.until.map { SQLValue($0) })
        if filter.alarmsOnly {
            conditions.append(SQLFragment(AlarmSchema.isAlarm("e.")))
            // And many in all the years of a store: the walk ends at the first number of an alarm that is young enough.
            // The plus keeps the search for it from being such a walk itself.
            add(
                """
                e.sequence >= (SELECT min(+sequence) FROM events WHERE at >= ? AND \(AlarmSchema.isAlarm()))
                """, filter.from.map { SQLValue($0) })
        }
        if let kinds = filter.kinds { conditions.append(list("e.kind", kinds.map { .text($0.rawValue) })) }
        if let sessions = filter.sessions { conditions.append(list("e.session", sessions.map { SQLValue($0) })) }
        if let expression = filter.query?.expression {
            conditions.append(QueryCompiler(.events, at: now).condition(expression))
        }
        return conditions.isEmpty ? SQLFragment("1") : .joined(conditions, separator: " AND ")
    }

    private func list(_ column: String, _ values: [SQLValue]) -> SQLFragment {
        SQLFragment("\(column) IN (\(Array(repeating: "?", count: values.count).joined(separator: ", ")))", values)
    }

    static func read(_ row: SQLRow) throws -> SessionEvent {
        guard let kind = SessionEvent.Kind(rawValue: row.text(2)) else {
            throw DamagedRow(why: "event \(row.integer(0)) is of no known kind")
        }
        return SessionEvent(
            sequence: row.integer(0), at: LoginColumns.moment(row, 1), kind: kind,
            session: row.textIfAny(3).flatMap { SessionID(parsing: $0) }, user: row.textIfAny(4),
            client: row.textIfAny(5), generation: row.integerIfAny(6).map { Int($0) },
            actor: row.textIfAny(7).map { Actor(name: $0, known: row.textIfAny(8)) },
            cause: row.textIfAny(9).flatMap(SessionCause.init(rawValue:)), reason: row.textIfAny(10),
            address: LoginColumns.address(row, 11), userAgent: row.textIfAny(12))
    }
}
