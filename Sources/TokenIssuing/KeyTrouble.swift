/// The keys that service tokens are signed with cannot be used as they should, in one line for a person:
/// `what: why; remedy`. The line may name files: it is for whoever runs the program, not for its callers.
public struct KeyTrouble: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which kind of trouble it is.
    public enum Code: Sendable, Equatable {
        /// What the key file is, or is not.
        case configuration
        /// The keys cannot be read, or change too fast.
        case unavailable
        /// The key file cannot be made.
        case cannotCreate
        /// The store stays as it is.
        case readOnly
    }

    /// The kind.
    public let code: Code
    /// The line.
    public let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
