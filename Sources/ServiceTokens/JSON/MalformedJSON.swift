/// Why bytes are not read as JSON.
public struct MalformedJSON: Error, Sendable, Equatable {
    /// Which kind of reason it is.
    public enum Kind: Sendable, Equatable {
        /// They are no UTF-8 text.
        case notUnicode
        /// An array or an object stands in another more often than is read.
        case tooDeep
        /// An object has two members of one name, and must not.
        case duplicateMember
        /// They break the grammar of RFC 8259.
        case notJSON
    }

    /// The kind.
    public let kind: Kind
    /// At which byte, the first being 0.
    public let offset: Int
    /// What is wrong there, in words: `a comma or } was expected`.
    public let why: String
}
