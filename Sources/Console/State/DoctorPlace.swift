import SessionStore

/// What is wrong with the store, worst first, and then the policy in effect and what is as it should be.
struct DoctorPlace: Sendable, Equatable {
    var list = Listing<DoctorRow>()
    /// What only a thorough look tells.
    private var verified: [Finding] = []
    /// When all of the store was read.
    private(set) var verifiedAt: Timestamp?

    init() {}

    /// Takes in what was told. A thorough look tells all that a quick one does; its own part is kept, because it is
    /// not repeated by itself.
    mutating func take(_ found: [Finding], isThorough: Bool, policy: [Finding], at now: Timestamp, rows: Int) {
        let quick: [Finding]
        if isThorough {
            let known = Set(Self.thoroughCodes)
            verified = found.filter { known.contains($0.code) }
            verifiedAt = now
            quick = found.filter { !known.contains($0.code) }
        } else {
            // What was found by reading everything stands until a look from the outside finds worse.
            let worst = Dictionary(found.map { ($0.code, $0.severity) }) { max($0, $1) }
            verified.removeAll { finding in worst[finding.code].map { $0 > finding.severity } ?? false }
            let known = Set(verified.map(\.code))
            quick = found.filter { !known.contains($0.code) }
        }
        list.take(DoctorRow.rows(policy + quick + verified), hasMore: false, rows: rows)
    }

    /// What is only found by reading everything.
    private static let thoroughCodes = ["store.integrity", "audit.chain", "audit.push"]
}

/// A finding in its place in the list.
struct DoctorRow: ListItem {
    /// Which finding it is, also when its figures have changed.
    struct Key: Hashable, Sendable {
        let code: String
        /// Counted among those with the same code.
        let number: Int
    }

    let key: Key
    let finding: Finding

    /// Whether it is a value of the policy and no verdict.
    var isPolicyValue: Bool { finding.code == "policy.value" }

    /// The order of the list: what is wrong, worst first, then the policy, then what is well.
    static func rows(_ findings: [Finding]) -> [DoctorRow] {
        var numbers: [String: Int] = [:]
        let rows = findings.map { finding in
            defer { numbers[finding.code, default: 0] += 1 }
            return DoctorRow(
                key: Key(code: finding.code, number: numbers[finding.code, default: 0]), finding: finding)
        }
        let wrong = Finding.Severity.allCases.reversed().filter { $0 > .ok }.flatMap { severity in
            rows.filter { $0.finding.severity == severity }
        }
        let well = rows.filter { $0.finding.severity == .ok }
        return wrong + well.filter(\.isPolicyValue) + well.filter { !$0.isPolicyValue }
    }
}

extension Finding {
    /// What is said of a store that cannot be examined.
    static func unexamined(_ store: StoreDescription) -> Finding {
        Finding(
            "store.unexamined", .notice, "a store of kind \(store.kind) cannot be examined",
            why: "it has no file, and nothing that could be read for it", remedy: "nothing; the policy is shown below")
    }
}
