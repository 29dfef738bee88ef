import TOMLKit

/// The one way in which TOML is read: configuration and themes.
public enum TOMLReading {
    /// A text that is no TOML, or has something in it that has no place here.
    public struct Mistake: Error, Sendable, Equatable {
        /// The line, counted from 1; `nil` when nobody knows.
        public let line: Int?
        /// What is wrong.
        public let why: String
    }

    /// Reads a text.
    public static func table(_ text: String) throws(Mistake) -> TOMLTable {
        if let mistake = TOMLScan.mistake(in: text) { throw mistake }
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let why = error.description.split(separator: "\n").first.map(String.init) ?? "it cannot be read"
            throw Mistake(line: error.source.begin.line, why: why)
        } catch {
            throw Mistake(line: nil, why: "see https://toml.io for the format")
        }
    }
}
