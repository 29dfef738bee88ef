import ServiceTokens
import SessionStore

/// A signing key as scripts see it. Absent values are `null`, never missing.
struct KeyObject: JSONObject {
    private let key: RingKey

    init(_ key: RingKey) { self.key = key }

    enum Name: String, CaseIterable, Sendable {
        case kid, algorithm, stage
        case publishedAt = "published_at"
        case activeAt = "active_at"
        case retiringAt = "retiring_at"
        case retiredAt = "retired_at"
    }

    private func text(_ name: Name) -> String? {
        switch name {
        case .kid: key.id
        case .algorithm: key.published.algorithm.rawValue
        case .stage: key.stage.rawValue
        case .publishedAt: Timestamp(key.publishedAt).description
        case .activeAt: key.activeAt.map { Timestamp($0).description }
        case .retiringAt: key.retiringAt.map { Timestamp($0).description }
        case .retiredAt: key.retiredAt.map { Timestamp($0).description }
        }
    }

    var fields: [String: JSONText] {
        Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0.rawValue, JSONText(text($0))) })
    }

    /// The cells of a row, by the names of the fields.
    var row: [String] { Name.allCases.map(value) }

    /// A field as it is sorted by; what is absent comes first.
    func value(_ name: Name) -> String { text(name) ?? "" }

    /// What a person is shown.
    var cells: [String] {
        let moments = [key.publishedAt, key.activeAt, key.retiringAt].map { date in
            date.map { Words.moment(Timestamp($0)) } ?? "–"
        }
        return [key.stage.rawValue, key.published.algorithm.rawValue] + moments + [key.id]
    }
}
