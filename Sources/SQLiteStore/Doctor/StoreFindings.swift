import GRDB
import SessionStore

/// What the rows tell: settings, the clock, the upkeep. Each is found by an index, whatever the size of the store.
struct StoreFindings {
    let db: Database
    let now: Timestamp

    /// A clock may be so far off before it is worth a word.
    private static let leeway = Span.minutes(1)
    /// So many are counted one by one; more are "more than".
    private static let mostCounted = 10_000

    var findings: [Finding] {
        get throws { try settings() + clock() + sweeping() + openWork() + sizes() }
    }

    private func settings() throws -> [Finding] {
        let journal = try db.first("PRAGMA journal_mode", isCached: false) { $0.text(0) } ?? ""
        let synchronous = try db.first("PRAGMA synchronous", isCached: false) { $0.integer(0) } ?? 0
        let isLogged = journal == "wal"
        return [
            isLogged
                ? .ok("sqlite.journal", "journal mode wal")
                : Finding(
                    "sqlite.journal", .warning, "journal mode \(journal)",
                    why: "readers and writers wait for each other, and the memory cache does not hear of changes",
                    remedy: "open it for writing once: curfew store sweep"),
            synchronous >= 2
                ? .ok("sqlite.synchronous", "synchronous full")
                : Finding(
                    "sqlite.synchronous", .error, "synchronous is \(synchronous), not full",
                    why: "a loss of power could bring an ended login back", remedy: "report this: it is a bug"),
        ]
    }

    private func clock() throws -> [Finding] {
        var found: [Finding] = []
        let latest = try db.first("SELECT max(at) FROM events") { LoginColumns.momentIfAny($0, 0) } ?? nil
        if let latest, latest > now + Self.leeway {
            found.append(
                Finding(
                    "clock.behind", .warning, "the newest event is of \(latest), and this machine says \(now)",
                    why: "the clock was set back, or that of another machine that writes is ahead: deadlines come late",
                    remedy: "see to it that every machine's clock is set by the network"))
            let logins = try count(
                "SELECT 1 FROM events WHERE at > ? AND kind = 'login'", [SQLValue(now + Self.leeway)])
            if logins.number > 0 {
                found.append(
                    Finding(
                        "clock.future-logins", .warning, "\(logins.words) sign-ins lie in the future",
                        why: "their deadlines come too late by as much",
                        remedy: "end them: curfew revoke --where"
                            + " 'created>\(now)'"))
            }
        }
        if let mark = try db.first(
            "SELECT at FROM marks WHERE sequence = (SELECT max(sequence) FROM marks)", [],
            { LoginColumns.moment($0, 0) }
        ), mark > now + Self.leeway {
            found.append(
                Finding(
                    "clock.future-mark", .warning, "a mark keeps older proofs of identity out until \(mark)",
                    why: "it was left while the clock was ahead", remedy: "set the clock; the mark passes by itself"))
        }
        if let newest = try db.first(
            "SELECT at FROM events ORDER BY sequence DESC LIMIT 1", [], { LoginColumns.moment($0, 0) }),
            let latest, newest < latest - Self.leeway
        {
            found.append(
                Finding(
                    "clock.stepped-back", .notice, "the newest event is older than an earlier one, of \(latest)",
                    why: "the clock was set back between them", remedy: "nothing; the order of the feed holds"))
        }
        return found.isEmpty ? [.ok("clock", "no event lies ahead of this machine's clock")] : found
    }

    private func sweeping() throws -> [Finding] {
        let swept =
            try db.first("SELECT value FROM meta WHERE name = 'swept'") {
                Int64($0.text(0)).map { Timestamp(milliseconds: $0) }
            } ?? nil
        let last = swept.map { "the last sweep was at \($0)" } ?? "nobody has swept yet"
        let overdue = try count(
            "SELECT 1 FROM sessions WHERE ended_at IS NULL AND look_at <= ?", [SQLValue(now - .minutes(10))])
        guard overdue.number > 0,
            let oldest = try db.first(
                "SELECT min(look_at) FROM sessions WHERE ended_at IS NULL AND look_at IS NOT NULL",
                [], { LoginColumns.moment($0, 0) })
        else { return [.ok("sweep", last)] }
        return [
            Finding(
                "sweep.overdue", now - oldest > .days(1) ? .warning : .notice,
                "\(overdue.words) ends have not been written down, the oldest of \(oldest)",
                why:
                    "\(last); those logins are over all the same, and a clock set back would be all that brings them back",
                remedy: "run: curfew store sweep")
        ]
    }

    private func openWork() throws -> [Finding] {
        var found: [Finding] = []
        if let checkpoint = try AuditListing.checkpoint(of: db),
            let oldest = try db.first("SELECT min(sequence) FROM events", [], { $0.integer(0) }),
            oldest < checkpoint.sequence
        {
            found.append(
                Finding(
                    "work.forgetting", .notice, "forgetting old events was stopped half-way",
                    why: "events \(oldest) to \(checkpoint.sequence - 1) are still there",
                    remedy: "run curfew store sweep --events-before again"))
        }
        if let order = try Order.oldest(of: db), order.end.at < now - .minutes(10) {
            found.append(
                Finding(
                    "work.orders", .notice, "the logins ended by event \(order.sequence) are not all written down",
                    why: "whoever did so was stopped; they are over all the same, but look-ups are slower meanwhile",
                    remedy: "run: curfew store sweep"))
        }
        let seals = try count(
            "SELECT 1 FROM sessions WHERE sealed IS NOT NULL AND good_until <= ?", [SQLValue(now - .minutes(10))])
        if seals.number > 0 {
            found.append(
                Finding(
                    "work.seals", .notice, "\(seals.words) seals open for nobody any more, and are still there",
                    why: "only a sweep erases them", remedy: "run: curfew store sweep"))
        }
        return found.isEmpty ? [.ok("work", "no work was left half-done")] : found
    }

    /// Row numbers are never given twice as long as the newest row stays, so the greatest is a bound for the number.
    private func sizes() throws -> [Finding] {
        let pages = try db.first("PRAGMA page_count", isCached: false) { $0.integer(0) } ?? 0
        let page = try db.first("PRAGMA page_size", isCached: false) { $0.integer(0) } ?? 0
        func most(_ table: String) throws -> Int64 {
            try db.first("SELECT max(rowid) FROM \(table)", isCached: false) { $0.integer(0) } ?? 0
        }
        let logins = try most("sessions")
        let each = logins == 0 ? "" : ", \(pages * page / logins) bytes each"
        return [
            .ok(
                "store.size",
                "at most \(logins) logins and tombstones\(each), \(try most("events")) events, \(try most("agents")) agents"
            )
        ]
    }

    /// How many rows a query has, up to a bound.
    private func count(_ sql: String, _ values: [SQLValue]) throws -> (number: Int64, words: String) {
        let number =
            try db.first(
                "SELECT count(*) FROM (\(sql) LIMIT ?)", values + [SQLValue(Self.mostCounted + 1)]
            ) { $0.integer(0) } ?? 0
        return (number, number > Self.mostCounted ? "more than \(Self.mostCounted)" : String(number))
    }
}
