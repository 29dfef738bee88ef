/// What scripts see as one JSON object.
protocol JSONObject {
    /// The fields by their names. What is absent is `null`, never missing.
    var fields: [String: JSONText] { get }
}

extension [String: JSONText]: JSONObject {
    var fields: [String: JSONText] { self }
}

/// One JSON object on one line.
enum JSONLine {
    /// Fields are sorted by name.
    static func text(_ object: some JSONObject) -> String { JSONText(object).text }
}
