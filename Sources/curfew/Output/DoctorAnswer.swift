import SessionStore
import Terminal

/// What `doctor` tells.
struct DoctorAnswer {
    let findings: [Finding]

    private static func fields(of finding: Finding) -> [String: JSONText] {
        [
            "code": JSONText(finding.code), "severity": JSONText(finding.severity.rawValue),
            "what": JSONText(finding.what), "why": JSONText(finding.why), "remedy": JSONText(finding.remedy),
        ]
    }

    /// Writes the findings, and fails when any is worse than a notice.
    func write(json: Bool) throws(Failure) {
        for finding in findings {
            if json {
                Output.standard.line(JSONLine.text(Self.fields(of: finding)))
            } else {
                write(finding)
            }
        }
        let worst = findings.map(\.severity).max() ?? .ok
        if !json {
            let counts = [Finding.Severity.error, .warning, .notice].map { severity in
                "\(findings.count { $0.severity == severity }) \(severity.rawValue)s"
            }
            Output.standard.line(counts.joined(separator: ", "))
        }
        Output.standard.flush()
        if worst > .notice { throw .no }
    }

    /// One line for what is well, three for what is not.
    private func write(_ finding: Finding) {
        let head = VisibleText.fit(finding.severity.rawValue, 8, .left) + VisibleText.fit(finding.code, 30, .left)
        let what = VisibleText.gate(finding.what)
        guard finding.severity > .ok else {
            return Output.standard.line(head + what + (finding.why.map { "  (\(VisibleText.gate($0)))" } ?? ""))
        }
        Output.standard.line(head + what)
        let indent = String(repeating: " ", count: 10)
        if let why = finding.why { Output.standard.line(indent + "why: " + VisibleText.gate(why)) }
        if let remedy = finding.remedy { Output.standard.line(indent + "do:  " + VisibleText.gate(remedy)) }
    }
}
