import SessionStore

/// What an export, or a store, held at a moment, as scripts see it.
struct ExportObject: Encodable {
    let store: String
    let sequence: Int64
    let logins, ended, events, marks: Int
    let sha256: String

    init(_ moment: StoreMoment, _ content: ExportTrailer) {
        store = moment.store
        sequence = moment.sequence
        logins = content.logins
        ended = content.ended
        events = content.events
        marks = content.marks
        sha256 = content.sha256
    }
}

/// A backup as scripts see it.
struct BackupObject: Encodable {
    let file: String
    let bytes: Int64
    let verified = true
    let content: ExportObject

    enum CodingKeys: String, CodingKey { case file, bytes, verified, content }
}

/// What became of logins and events that were taken in, as scripts see it.
struct MergeObject: Encodable {
    let origin: StoreMoment
    let report: MergeReport
    var isDryRun = false
    var verified: StoreComparison?

    enum CodingKeys: String, CodingKey {
        case store, sequence, added, ended, updated, unchanged, diverged, events, marks, verified
        case dryRun = "dry_run"
        case addedEnded = "added_ended"
        case keptEnded = "kept_ended"
        case keptAhead = "kept_ahead"
    }

    private struct Verified: Encodable {
        let logins, identical, further: Int
        let sha256: String
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(origin.store, forKey: .store)
        try object.encode(origin.sequence, forKey: .sequence)
        try object.encode(isDryRun, forKey: .dryRun)
        try object.encode(report.added, forKey: .added)
        try object.encode(report.addedEnded, forKey: .addedEnded)
        try object.encode(report.ended, forKey: .ended)
        try object.encode(report.updated, forKey: .updated)
        try object.encode(report.unchanged, forKey: .unchanged)
        try object.encode(report.keptEnded, forKey: .keptEnded)
        try object.encode(report.keptAhead, forKey: .keptAhead)
        try object.encode(report.diverged, forKey: .diverged)
        try object.encode(report.events, forKey: .events)
        try object.encode(report.marks, forKey: .marks)
        try object.encode(
            verified.map {
                Verified(logins: $0.logins, identical: $0.identical, further: $0.further, sha256: $0.sha256)
            }, forKey: .verified)
    }

    /// The same for people: what there is none of is left out.
    var words: String {
        let would = isDryRun ? "would be " : ""
        let parts = [
            (report.added, "\(would)added (\(report.addedEnded) of them ended)"), (report.ended, "\(would)ended"),
            (report.updated, "\(would)brought up to date"), (report.unchanged, "there already"),
            (report.keptEnded, "stay ended, though they live in the other store"),
            (report.keptAhead, "have gone on here"),
            (report.diverged, "were refreshed in both stores: these tokens stay good"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "\(report.logins) logins: \(parts.isEmpty ? "none" : parts.joined(separator: ", ")); "
            + "\(report.events) events \(would)added"
    }
}
