/// The text is not the one spelling of any token. It carries nothing of the text.
public struct MalformedToken: Error, Equatable {
    /// Creates the error.
    public init() {}
}
