/// A JSON value as it was written.
public enum JSONNode: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    case object(JSONMembers)

    /// What kind of value it is, in words.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// The text of a string; `nil` of anything else.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The members of an object; `nil` of anything else.
    public var members: JSONMembers? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The text of a string, or the texts of an array of nothing but strings; `nil` of anything else.
    public var strings: [String]? {
        switch self {
        case .string(let text): return [text]
        case .array(let elements):
            let texts = elements.compactMap(\.string)
            return texts.count == elements.count ? texts : nil
        default: return nil
        }
    }
}

/// A JSON number with as many digits as it was written with.
public struct JSONNumber: Sendable, Equatable {
    /// The digits.
    public let text: String

    /// A number that is spelled so.
    public init(text: String) { self.text = text }

    /// The number; `nil` when it is too large for any.
    public var value: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}
