import SessionStore

/// What `audit verify` tells.
struct AuditAnswer: Encodable {
    let report: AuditReport
    /// How many records were made of acts from before the store had a chain.
    let recordedAfterwards: Int

    private enum CodingKeys: String, CodingKey {
        case good, head, records, forgotten
        case recordedAfterwards = "recorded_afterwards"
        case firstBad = "first_bad"
        case why
        case headFound = "head_found"
        case recordsSinceHead = "records_since_head"
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(report.isGood, forKey: .good)
        try object.encode(report.breach == nil ? report.head.hash.description : nil, forKey: .head)
        try object.encode(report.records, forKey: .records)
        try object.encode(report.forgotten, forKey: .forgotten)
        try object.encode(recordedAfterwards, forKey: .recordedAfterwards)
        try object.encode(report.breach?.sequence, forKey: .firstBad)
        try object.encode(report.breach?.why, forKey: .why)
        var found: Bool?
        var since: Int?
        switch report.comparison {
        case .notAsked: break
        case .isHead: (found, since) = (true, 0)
        case .followed(let count): (found, since) = (true, count)
        case .missing: found = false
        }
        try object.encode(found, forKey: .headFound)
        try object.encode(since, forKey: .recordsSinceHead)
    }

    /// Writes the answer, and fails when it is no.
    func write(json: Bool) throws(Failure) {
        defer { Output.standard.flush() }
        if json { Output.standard.line(try JSONLine.text(self)) } else { writeLines() }
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
