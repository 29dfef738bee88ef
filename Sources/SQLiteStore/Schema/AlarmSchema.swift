import SessionStore

/// The indexes of what has alarms: of a few logins and events among very many.
enum AlarmSchema {
    static let indexes = """
        CREATE INDEX sessions_flags ON sessions(flags) WHERE flags <> 0;
        CREATE INDEX events_alarms ON events(sequence) WHERE \(isAlarm());
        """

    /// The alarms by their time: what comes in from another store has a higher number than what is younger here.
    static let indexByTime = "CREATE INDEX events_alarms_at ON events(at) WHERE \(isAlarm());"

    /// Whether an event raised an alarm, as SQL that the planner recognises in the condition of the index.
    static func isAlarm(_ row: String = "") -> String {
        """
        (\(row)kind = 'reuse' OR (\(row)reason IS NOT NULL \
        AND \(row)kind IN ('login', 'refresh', 'retry', 'confirm', 'elevate')))
        """
    }

    /// Whether it raised this one: ``SessionEvent/alarms``.
    static func raises(_ flag: SessionFlag, _ row: String) -> String {
        guard flag != .reuse else { return "\(isAlarm(row)) AND \(row)kind = 'reuse'" }
        return """
            \(isAlarm(row)) AND \(row)kind <> 'reuse' AND (\(row)reason GLOB '\(flag.rawValue):*' \
            OR \(row)reason GLOB '*\(SessionEvent.separator)\(flag.rawValue):*')
            """
    }
}
