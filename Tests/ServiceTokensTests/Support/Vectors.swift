import Foundation

/// Test data that the repository does not hold: in the folder that `CURFEW_VECTORS` names, or beside the repository.
enum Vectors {
    static let folder = ProcessInfo.processInfo.environment["CURFEW_VECTORS"] ?? "../shared/vectors"

    static func isThere(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

    static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
        try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
}

/// Any JSON, as text again.
struct AnyJSON: Codable, Sendable {
    let text: String

    init(from decoder: any Decoder) throws {
        text = String(decoding: try JSONEncoder().encode(try Value(from: decoder)), as: UTF8.self)
    }

    func encode(to encoder: any Encoder) throws { fatalError("vectors are only read") }

    private indirect enum Value: Codable {
        case text(String), number(Int), list([Value]), object([String: Value])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let list = try? container.decode([Value].self) {
                self = .list(list)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .list(let list): try container.encode(list)
            case .object(let object): try container.encode(object)
            }
        }
    }
}
