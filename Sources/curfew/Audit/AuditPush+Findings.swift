import FoundationEssentials
import SQLiteStore
import SessionStore

extension AuditPush {
    /// Whether the heads of the audit chain are pushed out and, on a thorough look, whether the last of them is still in
    /// the chain, for which all of it is read.
    static func findings(
        _ destination: Destination?, _ keeper: some AuditedStore, isThorough: Bool
    ) async throws(StoreError) -> [Finding] {
        switch destination {
        case nil:
            return [
                Finding(
                    "audit.push", .notice, "heads of the audit chain are not pushed out",
                    why: "nobody could tell that its end was cut off",
                    remedy: "set push = \"syslog\" or a file in [audit], or note the head of curfew audit verify")
            ]
        case .syslog:
            return [.ok("audit.push", "heads are pushed to syslog", why: "what came there cannot be read from here")]
        case .file(let path): return [try await finding(ofFile: path, keeper, isThorough: isThorough)]
        }
    }

    private static func finding(
        ofFile path: String, _ keeper: some AuditedStore, isThorough: Bool
    ) async throws(StoreError) -> Finding {
        let line: String?
        do throws(Failure) { line = try AppendedFile.lastLine(of: path) } catch {
            return Finding(
                "audit.push", .warning, "heads cannot be pushed out: \(error.line)",
                why: "nobody could tell that the end of the chain was cut off", remedy: "see to the file")
        }
        guard let line else {
            let head = try await keeper.auditHead()
            guard head.number > 0 else { return .ok("audit.push", "no head had to be pushed to \(path) yet") }
            return Finding(
                "audit.push", .warning, "no head has been pushed to \(path), and the chain has \(head.number) records",
                why: "the file was removed, or has only now been named",
                remedy: "nothing, if it is new: the next act pushes the first")
        }
        guard let pushed = try? JSONDecoder().decode(AuditHeadObject.self, from: Data(line.utf8)),
            let hash = AuditHash(parsing: pushed.hash)
        else {
            return Finding(
                "audit.push", .warning, "the last line of \(path) is no head",
                why: "somebody else has written to it", remedy: "look at the file, and name another")
        }
        guard isThorough else {
            return .ok("audit.push", "heads are pushed to \(path)", why: pushed.time.map { "the last of \($0)" })
        }
        let report = try await keeper.verifyAudit(expecting: hash)
        guard report.comparison == .missing, report.breach == nil else {
            return .ok("audit.push", "the head pushed last is in the chain", why: pushed.time)
        }
        return Finding(
            "audit.push", .error, "the head that was pushed last is not in the chain",
            why: "its end was cut off, or the store was restored from an older copy",
            remedy: "compare with a backup; after a restore end everything: curfew revoke --everyone --yes")
    }
}
