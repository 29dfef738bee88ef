/// Why a theme file cannot be used; its description is the one line a person reads.
public struct ThemeError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kind of trouble.
    public enum Code: Sendable {
        case syntax, unknownKey, missing, badColor, badValue
    }

    /// The kind of trouble.
    public let code: Code
    /// The file as it was named.
    public let file: String
    /// The line in it, when there is one to point at.
    public let line: Int?
    /// The role, ground or key concerned.
    public let subject: String
    let why: String

    /// What is wrong, where, and the remedy, on one line.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return subject.isEmpty ? "theme \(place): \(why)" : "theme \(place): \(subject): \(why)"
    }
}
