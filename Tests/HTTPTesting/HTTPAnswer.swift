import Foundation

/// What a service answered.
package struct HTTPAnswer: Sendable {
    package let status: Int
    package let fields: [(String, String)]
    package let body: Data

    package init(status: Int, fields: [(String, String)], body: Data) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a field, by its name in lower case.
    package subscript(_ name: String) -> String? { fields.first { $0.0 == name }?.1 }

    /// The body as a JSON object.
    package func object() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
    }

    /// The stable cause of a problem.
    package var cause: String? { (try? object())?["cause"] as? String }
}
