import Crypto

/// The public half of a signing key, as verifiers are given it.
public struct PublishedKey: Sendable, Equatable {
    /// What it is for.
    public let algorithm: SigningAlgorithm
    /// The 32 bytes of an Ed25519 key, or both coordinates of a point on P-256, 64 bytes.
    public let bytes: [UInt8]

    /// Reads a key as a store keeps it; `nil` when the bytes are none of that algorithm.
    public init?(_ algorithm: SigningAlgorithm, bytes: [UInt8]) {
        let isOne: Bool =
            switch algorithm {
            case .edDSA: (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil
            case .es256: (try? P256.Signing.PublicKey(rawRepresentation: bytes)) != nil
            }
        guard isOne else { return nil }
        self.algorithm = algorithm
        self.bytes = bytes
    }

    /// The label: the thumbprint of RFC 7638, 43 characters.
    public var id: String { Base64URL.encode(Array(SHA256.hash(data: Array("{\(required)}".utf8)))) }

    /// The members that a thumbprint covers, in the order of RFC 7638 §3.2 and RFC 8037 §2.
    private var required: String {
        switch algorithm {
        case .edDSA: #""crv":"Ed25519","kty":"OKP","x":"\#(Base64URL.encode(bytes))""#
        case .es256:
            #""crv":"P-256","kty":"EC","x":"\#(Base64URL.encode(bytes.prefix(32)))","y":"\#(Base64URL.encode(bytes.suffix(32)))""#
        }
    }

    /// The JSON Web Key.
    public var jwk: String { #"{"alg":"\#(algorithm.rawValue)",\#(required),"kid":"\#(id)","use":"sig"}"# }

    /// A JSON Web Key Set of some (RFC 7517 §5).
    public static func jwks(of keys: [PublishedKey]) -> String {
        #"{"keys":["# + keys.map(\.jwk).joined(separator: ",") + "]}"
    }
}
