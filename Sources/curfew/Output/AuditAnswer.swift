import SessionStore

/// What `audit verify` tells.
struct AuditAnswer: JSONObject {
    let report: AuditReport
    /// How many records were made of acts from before the store had a chain.
    let recordedAfterwards: Int

    var fields: [String: JSONText] {
        [
            "good": JSONText(report.isGood),
            "head": JSONText(report.breach == nil ? report.head.hash.description : nil),
            "records": JSONText(report.records), "forgotten": JSONText(report.forgotten),
            "recorded_afterwards": JSONText(recordedAfterwards), "first_bad": JSONText(report.breach?.sequence),
            "why": JSONText(report.breach?.why), "head_found": comparison.found.map { JSONText($0) } ?? .null,
            "records_since_head": JSONText(comparison.since),
        ]
    }

    /// Whether the head given was found, and how many records follow it; `nil` when none was given.
    private var comparison: (found: Bool?, since: Int?) {
        switch report.comparison {
        case .notAsked: (nil, nil)
        case .isHead: (true, 0)
        case .followed(let count): (true, count)
        case .missing: (false, nil)
        }
    }

    /// Writes the answer, and fails when it is no.
    func write(json: Bool) throws(Failure) {
        defer { Output.standard.flush() }
        if json { Output.standard.line(JSONLine.text(self)) } else { writeLines() }
        guard !report.isGood else { return }
        guard !json else { throw .no }
        Output.standard.flush()
        guard let breach = report.breach else {
            throw Failure(
                .no,
                "audit: the head given is not in the chain: its end was cut off"
                    + (report.forgotten > 0 ? ", or the head is older than the checkpoint" : "")
                    + "; compare with other heads that were pushed out, and with a backup")
        }
        throw Failure(
            .no,
            "audit: record \(breach.sequence): it and what follows cannot be relied on; "
                + "compare with the heads that were pushed out, and with a backup")
    }

    private func writeLines() {
        if let breach = report.breach {
            Output.standard.line("first bad record \(breach.sequence): \(breach.why)")
            Output.standard.line("\(report.records) records before it are good")
            return
        }
        Output.standard.line("head \(report.head.hash)")
        Output.standard.line("records \(report.records)")
        if report.forgotten > 0 {
            Output.standard.line("the first \(report.forgotten) are forgotten; a checkpoint stands for them")
        }
        if recordedAfterwards > report.forgotten {
            Output.standard.line(
                "the first \(recordedAfterwards) were recorded afterwards, when the store got its chain")
        }
        switch report.comparison {
        case .notAsked, .missing: break
        case .isHead: Output.standard.line("the head given is the newest record")
        case .followed(let count): Output.standard.line("\(count) records follow the head given")
        }
    }
}
