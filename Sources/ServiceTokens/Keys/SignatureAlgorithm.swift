/// How a token is signed (RFC 7518 §3.1, RFC 8037, RFC 9864). `none` is not among them.
public enum SignatureAlgorithm: String, Sendable, CaseIterable {
    case edDSA = "EdDSA"
    case es256 = "ES256"
    case es384 = "ES384"
    case es512 = "ES512"
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case hs256 = "HS256"
    case hs384 = "HS384"
    case hs512 = "HS512"

    /// Reads a name; `nil` when there is no such algorithm here. `Ed25519` is RFC 9864's name for what is done here under
    /// the older `EdDSA`.
    public init?(name: String) {
        let known = Self.allCases.first { $0.rawValue.hasSameBytes(as: name) }
        guard let algorithm = known ?? (name.hasSameBytes(as: "Ed25519") ? .edDSA : nil) else { return nil }
        self = algorithm
    }

    /// Whether whoever can verify can also sign.
    public var isSymmetric: Bool { self == .hs256 || self == .hs384 || self == .hs512 }

    /// The fewest bytes of a symmetric key: as many as the hash has (RFC 7518 §3.2).
    var fewestKeyBytes: Int {
        switch self {
        case .hs384: 48
        case .hs512: 64
        default: 32
        }
    }
}
