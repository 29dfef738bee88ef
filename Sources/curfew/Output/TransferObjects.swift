import SessionStore

/// What an export, or a store, held at a moment, as scripts see it.
struct ExportObject: JSONObject {
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

    var fields: [String: JSONText] {
        [
            "store": JSONText(store), "sequence": JSONText(sequence), "logins": JSONText(logins),
            "ended": JSONText(ended), "events": JSONText(events), "marks": JSONText(marks), "sha256": JSONText(sha256),
        ]
    }
}

/// A backup as scripts see it.
struct BackupObject: JSONObject {
    let file: String
    let bytes: Int64
    let content: ExportObject

    var fields: [String: JSONText] {
        ["file": JSONText(file), "bytes": JSONText(bytes), "verified": JSONText(true), "content": JSONText(content)]
    }
}

/// What became of logins and events that were taken in, as scripts see it.
struct MergeObject: JSONObject {
    let origin: StoreMoment
    let report: MergeReport
    var isDryRun = false
    var verified: StoreComparison?

    var fields: [String: JSONText] {
        [
            "store": JSONText(origin.store), "sequence": JSONText(origin.sequence), "dry_run": JSONText(isDryRun),
            "added": JSONText(report.added), "added_ended": JSONText(report.addedEnded),
            "ended": JSONText(report.ended), "updated": JSONText(report.updated),
            "unchanged": JSONText(report.unchanged), "kept_ended": JSONText(report.keptEnded),
            "kept_ahead": JSONText(report.keptAhead), "diverged": JSONText(report.diverged),
            "events": JSONText(report.events), "marks": JSONText(report.marks),
            "verified": verified.map { JSONText(Self.fields(of: $0)) } ?? .null,
        ]
    }

    private static func fields(of verified: StoreComparison) -> [String: JSONText] {
        [
            "logins": JSONText(verified.logins), "identical": JSONText(verified.identical),
            "further": JSONText(verified.further), "sha256": JSONText(verified.sha256),
        ]
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
