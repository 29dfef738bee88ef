import ServiceTokens
import SessionStore
import TokenIssuing

/// What is wrong with the keys that service tokens are signed with.
struct KeyFindings {
    let ring: KeyRing
    let configuration: TokenConfiguration
    /// The file that they are sealed under; `nil` where it may not be looked at.
    let file: SealingKeyFile?
    let now: Timestamp

    /// A rotation that is so much behind is late: whoever mints rotates, so nobody has minted, or nobody could.
    private static let patience = Span.days(1)

    /// Nothing, where there are no service tokens.
    var findings: [Finding] {
        guard configuration.isConfigured || !ring.keys.isEmpty else { return [] }
        return [activity, rotation, rights].compactMap(\.self)
    }

    private var activity: Finding? {
        guard let active = ring.active else {
            return ring.keys.isEmpty
                ? Finding(
                    "keys.active", .notice, "no key signs service tokens yet",
                    why: "none has been minted, and no set of keys has been published",
                    remedy: "make the first keys and give verifiers the set: curfew keys jwks")
                : Finding(
                    "keys.active", .error, "no key signs service tokens", why: "none of those in the store is active",
                    remedy: "make one: curfew keys rotate")
        }
        return .ok(
            "keys.active", "key \(active.id.prefix(8))… signs service tokens (\(active.published.algorithm.rawValue))")
    }

    private var rotation: Finding? {
        guard let due = ring.rotationDue(configuration.issuing.schedule).map({ Timestamp($0) }) else { return nil }
        guard due + Self.patience <= now else {
            return .ok("keys.rotation", "the next rotation is due \(Words.moment(due))")
        }
        return Finding(
            "keys.rotation", .warning, "the rotation of the signing key is late: it was due \(Words.moment(due))",
            why: "keys rotate when a token is minted and while a service runs; none was, and none does",
            remedy: "rotate now, curfew keys rotate; or leave it, if no service tokens are in use any more")
    }

    /// What is said of keys that cannot be read.
    static func damaged(_ trouble: KeyTrouble) -> Finding {
        Finding("keys.damaged", .error, trouble.description, remedy: "restore a backup")
    }

    private var rights: Finding? {
        guard let file else { return nil }
        if let fault = file.fault() {
            return Finding(
                "keys.file", .error, fault.why, why: "whoever has it and a copy of the store can sign service tokens",
                remedy: "correct that; if others may have read it, give up the keys: curfew keys retire --compromised")
        }
        guard let found = try? file.read() else {
            guard ring.keys.contains(where: { $0.sealed != nil }) else { return nil }
            return Finding(
                "keys.file", .error, "keys \(file.newPath): it is not there, and the store's keys are sealed under it",
                why: "no service token can be minted", remedy: "restore it from a copy, or name it with tokens.key_file"
            )
        }
        let lost = ring.keys.filter { key in key.sealed.map { $0.open(key.published, with: found.key) == nil } ?? false
        }
        guard lost.isEmpty else {
            return Finding(
                "keys.file", .error, "keys \(found.path): it does not open the keys in the store",
                why: "another key is in it than the one they were sealed under",
                remedy: "restore it from a copy, or give up each: curfew keys retire --compromised KEY")
        }
        return .ok("keys.file", "private keys are sealed under \(found.path)")
    }
}
