import GRDB
import SessionStore

extension WriteTransaction {
    /// Writes the uses that were put off.
    ///
    /// One that was overtaken by a later use changes nothing, one of a login that has ended neither, and one that comes
    /// so late that others may have seen the login to be over is dropped: then it ends early, never late
    /// (`sessions.md`, "Validate").
    func write(_ touches: [PendingTouch], at now: ContinuousClock.Instant) throws {
        for touch in touches where !touch.isTooLate(at: now) {
            guard try !isOrdered(touch.row) else { continue }
            var columns = "last_seen = ?, idle_deadline = ?, deadline = ?"
            var values = [SQLValue(touch.lastSeen), SQLValue(touch.idleDeadline), SQLValue(touch.deadline)]
            if let address = touch.address {
                columns += ", address = ?"
                values.append(SQLValue(address))
            }
            if touch.looksEarlier || touch.deadline == nil {
                columns += ", look_at = ?"
                values.append(SQLValue(touch.deadline))
            }
            try db.run(
                "UPDATE sessions SET \(columns) WHERE id = ? AND ended_at IS NULL AND last_seen < ?",
                values + [.integer(touch.row), SQLValue(touch.lastSeen)])
        }
    }
}
