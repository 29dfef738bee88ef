/// Why there is no screen; its description is the one line a person reads.
public struct TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kind of trouble.
    public enum Code: Sendable {
        case notATerminal, unknownTerminal, noDescriptors
    }

    /// The kind of trouble.
    public let code: Code
    private let what: String

    init(_ code: Code, _ what: String) {
        self.code = code
        self.what = what
    }

    /// What is wrong and the remedy, on one line.
    public var description: String { what }
}
