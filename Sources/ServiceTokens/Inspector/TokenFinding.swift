/// Something about a token that is wrong, or worth knowing.
public struct TokenFinding: Sendable, Equatable {
    /// How bad it is.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        /// Worth knowing.
        case notice
        /// Something should be done.
        case warning
        /// Whoever accepts such tokens can be deceived, or nobody should have issued it so.
        case error

        /// Orders by how bad it is.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What it is: a stable name, for scripts.
    public let code: FindingCode
    /// How bad it is.
    public let severity: Severity
    /// What was found: it may quote the token.
    public let what: String

    init(_ code: FindingCode, _ severity: Severity, _ what: String) {
        self.code = code
        self.severity = severity
        self.what = what
    }

    /// The section of the standard that speaks of it, if one does.
    public var section: String? { code.section }
    /// What to do about it.
    public var advice: String { code.advice }
}
