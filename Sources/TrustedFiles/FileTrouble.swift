/// A file could not be made or written, in one line for a person: `what: why; remedy`.
public struct FileTrouble: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line.
    public let description: String

    /// Says what, why, and what can be done about it.
    public init(_ description: String) { self.description = description }
}
