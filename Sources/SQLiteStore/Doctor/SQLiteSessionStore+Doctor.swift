import CSQLiteEdge
import GRDB
import SessionStore

extension SQLiteSessionStore: ExaminedStore {
    /// Looks at the library, the file, the clock, the upkeep and the audit chain, and writes nothing.
    ///
    /// - Parameters:
    ///   - now: the time by the machine's clock.
    ///   - isThorough: whether every page and the whole chain are read, which takes seconds in a large store.
    public func examine(at now: Timestamp, isThorough: Bool) async throws(StoreError) -> [Finding] {
        let place = LibraryFindings.findings + FileFindings(file: file).findings
        let (identity, recorded) = (connector.identity, policy)
        var found = try await read { db in
            try place + StoreFindings(db: db, now: now).findings
                + OriginFindings(db: db, identity: identity, now: now).findings
                + RecordedPolicyFinding.findings(policy: recorded, in: db)
                + (isThorough ? IntegrityFindings.findings(in: db) : [])
        }
        if isThorough { found.append(finding(of: try await verifyAudit(expecting: nil))) }
        return found
    }

    private func finding(of report: AuditReport) -> Finding {
        guard let breach = report.breach else {
            return .ok("audit.chain", "the audit chain is as it was written: \(report.records) records")
        }
        return Finding(
            "audit.chain", .error, "audit record \(breach.sequence): \(breach.why)",
            why: "somebody wrote to the file beside the program, or the disk has lost something",
            remedy: "compare with the heads that were pushed out, and with a backup")
    }
}

/// The libraries beneath, and what is known to be wrong with them.
enum LibraryFindings {
    /// The release that `Package.swift` pins.
    static let queryLibrary = "GRDB 7.10.0"

    static var findings: [Finding] {
        [library(String(cString: sqlite3_libversion()), number: sqlite3_libversion_number())]
            + [.ok("library.grdb", queryLibrary)]
    }

    static func library(_ version: String, number: Int32) -> Finding {
        guard number < 3_051_003 else { return .ok("library.sqlite", "SQLite \(version)") }
        return Finding(
            "library.sqlite", .notice, "SQLite \(version) has the WAL-reset bug (3.7.0 to 3.51.2)",
            why: "a checkpoint that overlaps a commit can lose pages; Curfew checkpoints in one place only, while it "
                + "holds the write lock. Other programs that write to the store are not held to that",
            remedy: "keep other programs from writing to it; install SQLite 3.51.3 or newer")
    }
}

/// Whether what is recorded as the policy is the one of this opening.
enum RecordedPolicyFinding {
    static func findings(policy: Policy, in db: Database) throws -> [Finding] {
        let last = try db.first("SELECT value FROM meta WHERE name = 'policy'") { $0.text(0) }
        guard let changes = last.flatMap({ policy.changes(since: $0) }) else { return [] }
        return [
            Finding(
                "policy.not-recorded", .notice, "the policy differs from the one recorded last: \(changes)",
                why: "another configuration was in effect when the store was last opened for writing",
                remedy: "nothing, if it is meant: it is recorded with the next write")
        ]
    }
}

/// Whether the pages of the file hold together.
enum IntegrityFindings {
    static func findings(in db: Database) throws -> [Finding] {
        let trouble = try db.rows("PRAGMA quick_check(3)", isCached: false) { $0.text(0) }.filter { $0 != "ok" }
        guard let first = trouble.first else { return [.ok("store.integrity", "the pages of the file hold together")] }
        return [
            Finding(
                "store.integrity", .error, "the file is damaged: \(first)",
                why: "the disk has lost something, or another program wrote to it",
                remedy: "copy the file away, run curfew store check, and restore a backup")
        ]
    }
}
