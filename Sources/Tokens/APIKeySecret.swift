/// What a caller of the service proves itself with: 160 random bits, spelled as a session token is, under a prefix of its
/// own. It never prints, dumps, interpolates or encodes itself; ``revealed()`` is the one way to its text.
public struct APIKeySecret: Sendable, Equatable {
    /// Whose it is.
    public enum Family: Sendable, CaseIterable {
        /// An application's.
        case application
        /// An administrator's or an auditor's.
        case administration

        /// The fixed beginning, by which secret scanners know it.
        public var prefix: String {
            switch self {
            case .application: "cfk_"
            case .administration: "cfa_"
            }
        }
    }

    /// How the keys of all families begin.
    public static let prefixes = Family.allCases.map(\.prefix)

    /// Whose it is.
    public let family: Family
    private let secret: TokenSecret

    /// Makes a new one out of 160 random bits.
    public static func generate(_ family: Family, using generator: inout some RandomNumberGenerator) -> APIKeySecret {
        APIKeySecret(family: family, secret: .generate(using: &generator))
    }

    private init(family: Family, secret: TokenSecret) {
        self.family = family
        self.secret = secret
    }

    /// Reads its text; `nil` unless it is exactly what ``revealed()`` gives for some key.
    public init?(parsing text: some Collection<UInt8>) {
        for family in Family.allCases {
            guard let secret = TokenText.secret(in: text, prefix: family.prefix) else { continue }
            self.init(family: family, secret: secret)
            return
        }
        return nil
    }

    /// Its text, to be shown once, to whoever had it made.
    public func revealed() -> String {
        TokenText.with(secret, prefix: family.prefix) { String(decoding: $0, as: UTF8.self) }
    }

    /// What a store keeps instead of it.
    public var hash: TokenHash { TokenText.with(secret, prefix: family.prefix) { TokenHash(of: $0) } }

    /// Whether both are the same, in constant time.
    public static func == (left: APIKeySecret, right: APIKeySecret) -> Bool {
        left.family == right.family && left.secret.equals(right.secret)
    }
}

extension APIKeySecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "APIKeySecret(redacted)" }
    /// Never the key.
    public var debugDescription: String { description }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
