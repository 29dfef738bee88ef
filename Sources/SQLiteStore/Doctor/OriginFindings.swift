import GRDB
import SessionStore

/// Whether the file is the one that was written last, or a copy that was put in its place.
///
/// A copy brings back what has ended since it was made. The inode tells most of them apart: each process that writes
/// compares it once and notes when it has become another. Contents copied into the very same inode, and a restored
/// volume, are not seen by it; heads that were pushed out see those.
struct OriginFindings {
    let db: Database
    let identity: StoreFile.Identity
    let now: Timestamp

    var findings: [Finding] {
        get throws {
            func meta(_ name: String) throws -> String? {
                try db.first("SELECT value FROM meta WHERE name = ?", [.text(name)]) { $0.text(0) }
            }
            let replaced = try meta("replaced").flatMap(Int64.init).map { Timestamp(milliseconds: $0) }
            let isReplacedNow = try meta("inode").map { $0 != String(identity.inode) } ?? false
            let since = isReplacedNow ? now : replaced
            guard let since, try !isAllEnded(since: isReplacedNow ? nil : since) else {
                return [.ok("store.origin", "it is the file that was written last")]
            }
            return [
                Finding(
                    "store.restored", .warning,
                    "another file was put in the store's place" + (isReplacedNow ? "" : " before \(since)"),
                    why: "if it is a copy from a backup, logins that have ended since are live again",
                    remedy: "end everything: curfew revoke --everyone --reason restored --yes")
            ]
        }
    }

    private func isAllEnded(since moment: Timestamp?) throws -> Bool {
        guard let moment else { return false }
        return try db.first("SELECT 1 FROM marks WHERE user_id IS NULL AND at >= ? LIMIT 1", [SQLValue(moment)]) { _ in
            true
        } ?? false
    }
}

extension WriteTransaction {
    /// Notes which file this is, and when it has become another.
    func note(_ identity: StoreFile.Identity, at now: Timestamp) throws {
        func set(_ name: String, _ value: String) throws {
            try db.run(
                "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                [.text(name), .text(value)])
        }
        let inode = String(identity.inode)
        let known = try db.first("SELECT value FROM meta WHERE name = 'inode'") { $0.text(0) }
        guard known != inode else { return }
        if known != nil { try set("replaced", String(now.milliseconds)) }
        try set("inode", inode)
    }
}
