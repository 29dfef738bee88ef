import ServiceTokens
import SessionStore
import Terminal
import Tokens

/// What `token inspect` tells.
struct InspectionAnswer {
    private let inspection: Inspection
    private let now: Timestamp

    init(_ inspection: Inspection, at now: Timestamp) {
        self.inspection = inspection
        self.now = now
    }

    func write(json: Bool) {
        if json {
            Output.standard.line(
                JSONLine.text([
                    "kind": JSONText(inspection.kind.rawValue), "header": JSONText(inspection.header),
                    "claims": JSONText(inspection.claims), "signature": JSONText(inspection.signature.rawValue),
                    "findings": JSONText(
                        written: "[" + inspection.findings.map(Self.object).joined(separator: ",") + "]"),
                ]))
        } else {
            writeWords()
        }
        Output.standard.flush()
    }

    private static func object(_ finding: TokenFinding) -> String {
        JSONLine.text([
            "code": JSONText(finding.code.rawValue), "severity": JSONText(finding.severity.rawValue),
            "what": JSONText(finding.what), "section": JSONText(finding.section), "advice": JSONText(finding.advice),
        ])
    }

    private func writeWords() {
        line("kind", inspection.kind.rawValue)
        line("size", size)
        if inspection.kind == .jwt {
            let key = inspection.key.map { " (key \($0))" } ?? ""
            line("signature", inspection.signature.rawValue + key)
        }
        list("header", inspection.header)
        list("claims", inspection.claims)
        for finding in inspection.findings {
            line(finding.severity.rawValue, Self.head(finding))
            line("", "do: " + finding.advice + (finding.section.map { " (\($0))" } ?? ""))
        }
    }

    private static func head(_ finding: TokenFinding) -> String {
        VisibleText.fit(finding.code.rawValue, 26, .left) + finding.what
    }

    /// How long it is, beside the token of a session.
    private var size: String {
        let count = inspection.byteCount
        guard inspection.kind == .jwt else { return "\(count) bytes" }
        let tenths = (count * 10 + SessionToken.length / 2) / SessionToken.length
        return
            "\(count) bytes; a session token has \(SessionToken.length), this is \(tenths / 10).\(tenths % 10) times that"
    }

    private func list(_ title: String, _ members: JSONMembers?) {
        guard let members else { return }
        for (index, member) in members.all.map(members.hidingSecrets).enumerated() {
            line(index == 0 ? title : "", VisibleText.gate(member.name) + ": " + words(for: member))
        }
    }

    /// A value as it was written, and a moment also as people read it.
    private func words(for member: JSONMembers.Member) -> String {
        let text = JSONText(member.value).text
        guard let moment = inspection.moments.first(where: { $0.claim == member.name }) else { return text }
        let date = Timestamp(milliseconds: moment.date.milliseconds)
        let distance = date > now ? "in \(Words.length(date - now))" : "\(Words.length(now - date)) ago"
        return "\(text) = \(Words.moment(date)), \(distance)"
    }

    private func line(_ title: String, _ words: String) {
        Output.standard.line(VisibleText.gate(VisibleText.fit(title, 11, .left) + words))
    }
}
