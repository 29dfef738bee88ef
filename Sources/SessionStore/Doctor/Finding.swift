/// One thing that was looked at, and how it is.
public struct Finding: Sendable, Equatable {
    /// How bad it is.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        /// As it should be.
        case ok
        /// Worth knowing; nothing has to be done.
        case notice
        /// Something should be done.
        case warning
        /// Something is wrong.
        case error

        /// Orders by how bad it is.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What was looked at: a stable name such as `policy.grace-over-idle`, for scripts.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// What was found.
    public let what: String
    /// Why it matters, or where it comes from.
    public let why: String?
    /// What can be done.
    public let remedy: String?

    /// Creates a finding.
    public init(_ code: String, _ severity: Severity, _ what: String, why: String? = nil, remedy: String? = nil) {
        self.code = code
        self.severity = severity
        self.what = what
        self.why = why
        self.remedy = remedy
    }

    /// What is as it should be.
    public static func ok(_ code: String, _ what: String, why: String? = nil) -> Finding {
        Finding(code, .ok, what, why: why)
    }
}
