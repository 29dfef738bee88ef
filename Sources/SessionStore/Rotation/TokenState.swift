import Tokens

/// What a login's token is at present, and what is still known of the one before.
public struct TokenState: Sendable, Equatable {
    /// The hash of the token that is good now.
    public var current: TokenHash
    /// When the current token was first seen; `nil` while only its predecessor has been. A first token counts as seen
    /// when it was issued.
    public var seenAt: Timestamp?
    /// The token that the current one replaced; `nil` for a first token.
    public var predecessor: Predecessor?

    /// A state as a store kept it.
    public init(current: TokenHash, seenAt: Timestamp?, predecessor: Predecessor?) {
        self.current = current
        self.seenAt = seenAt
        self.predecessor = predecessor
    }

    /// The token that the current one replaced.
    public struct Predecessor: Sendable, Equatable {
        /// Its hash.
        public let hash: TokenHash
        /// How it was replaced.
        public let replacement: Replacement
        /// When it was replaced.
        public let replacedAt: Timestamp
        /// The idle deadline that the replacement itself set: until then it is good while its successor is unseen.
        public let goodUntil: Timestamp?
        /// The successor sealed under it, while the successor is unseen.
        public var sealed: SealedSuccessor?
        /// Who asked for the replacement: a retry from elsewhere is an alarm.
        public let origin: RequestOrigin

        /// A predecessor as a store kept it.
        public init(
            hash: TokenHash, replacement: Replacement, replacedAt: Timestamp, goodUntil: Timestamp?,
            sealed: SealedSuccessor?, origin: RequestOrigin
        ) {
            self.hash = hash
            self.replacement = replacement
            self.replacedAt = replacedAt
            self.goodUntil = goodUntil
            self.sealed = sealed
            self.origin = origin
        }
    }

    /// How a token came to be replaced.
    public enum Replacement: String, Sendable, CaseIterable {
        /// By a refresh: it stays good for a while.
        case refresh
        /// By an elevation: it is no longer good at once.
        case elevate
    }
}

/// Where a request came from, as far as the caller tells.
public struct RequestOrigin: Sendable, Equatable {
    /// The address of the client.
    public let address: IPAddress?
    /// The User-Agent of the client, at most 512 bytes.
    public let userAgent: String?

    /// Creates an origin. A User-Agent of more than 512 bytes is cut and marked with `…`.
    public init(address: IPAddress? = nil, userAgent: String? = nil) {
        self.address = address
        self.userAgent = userAgent.map { FieldLimit.userAgent.cut($0) }
    }

    /// Whether it is certainly another origin: the addresses of both are known and differ, or the User-Agents.
    public func differs(from other: RequestOrigin) -> Bool {
        func differ<Value: Equatable>(_ one: Value?, _ two: Value?) -> Bool {
            guard let one, let two else { return false }
            return one != two
        }
        return differ(address, other.address)
            || differ(userAgent.map { Array($0.utf8) }, other.userAgent.map { Array($0.utf8) })
    }
}
