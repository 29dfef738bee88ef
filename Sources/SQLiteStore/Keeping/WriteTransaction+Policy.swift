import GRDB
import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension WriteTransaction {
    /// Two processes with different policies that are started in turn, again and again, must not fill the chain: so many
    /// changes are recorded in an hour. What is left out is recorded by whoever opens the store after that.
    private static let mostChanges = (count: 10, span: Span.hours(1))

    /// Records that a policy is in effect which is not the one recorded last.
    ///
    /// It is looked at once for each opening, before the first thing that is written: of two processes that run side by
    /// side with different policies, each is recorded when it begins, and not at every turn. The first policy of a store
    /// is no change.
    func note(_ policy: Policy, at now: Timestamp) throws {
        let text = policy.canonicalText
        let last = try db.first("SELECT value FROM meta WHERE name = 'policy'") { $0.text(0) }
        guard last?.utf8.elementsEqual(text.utf8) != true else { return }
        if let event = last.flatMap({ policy.event(since: $0, known: "uid=\(geteuid())", at: now) }) {
            let earlier = try db.first(
                """
                SELECT at FROM events WHERE \(AuditSchema.isAct) AND kind = 'policy' \
                ORDER BY sequence DESC LIMIT 1 OFFSET ?
                """, [SQLValue(Self.mostChanges.count - 1)]
            ) { Timestamp(milliseconds: $0.integer(0)) }
            // A clock that was set back makes the earlier one lie ahead, which must not keep it from being recorded.
            if let earlier, earlier <= now, now - earlier < Self.mostChanges.span { return }
            try append([event])
        }
        try db.run(
            "INSERT INTO meta(name, value) VALUES ('policy', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            [.text(text)])
    }
}
