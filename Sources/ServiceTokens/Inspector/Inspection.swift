import Tokens

/// What a pasted text turned out to be. Nothing in it is verified but what ``signature`` says.
public struct Inspection: Sendable, Equatable {
    /// What kind of text it is.
    public enum Kind: String, Sendable {
        case jwt
        /// A session token of Curfew: opaque, so there is nothing in it to be shown.
        case session
        case unknown
    }

    /// How the signature stands.
    public enum Signature: String, Sendable {
        case valid, invalid
        /// No key was given, or there is nothing to check with one.
        case unchecked
    }

    /// A claim that is a moment.
    public struct Moment: Sendable, Equatable {
        public let claim: String
        public let date: NumericDate
    }

    /// What kind of text it is.
    public var kind: Kind
    /// Its length in bytes, without blanks around it.
    public var byteCount: Int
    /// The header; `nil` when there is none, or it cannot be read.
    public var header: JSONMembers?
    /// The claims; `nil` when there are none, or they cannot be read.
    public var claims: JSONMembers?
    /// Those of ``claims`` that are moments.
    public var moments: [Moment] = []
    /// How the signature stands with the keys that were given.
    public var signature = Signature.unchecked
    /// The label of the key that signed it.
    public var key: String?
    /// The hash of a session token, by which a store finds its login; `nil` for any other kind.
    public var sessionToken: TokenHash?
    /// What is wrong with it or worth knowing, the worst first.
    public var findings: [TokenFinding] = []

    /// Whether it could be read.
    public var isReadable: Bool { kind != .unknown }

    init(_ kind: Kind, byteCount: Int) {
        self.kind = kind
        self.byteCount = byteCount
    }
}
