/// The keys that a verifier was given: a JSON Web Key, a set of them (RFC 7517 §5), or public keys in PEM.
public struct KeySet: Sendable {
    /// How many bytes a set may have.
    public static let largest = 65536
    /// How many keys of a set are looked at, so that a token costs as many signatures at most.
    static let most = 64

    /// Those that signatures are checked with.
    public let keys: [VerificationKey]
    /// Those that are not, each with the reason.
    public let unusable: [UnusableKey]
    /// Whether it holds what only the signer may know.
    public let holdsPrivateKeys: Bool
    /// Whether secrets stand beside public keys. Such a set is never used: with it, a public key can pass for a secret
    /// (RFC 8725 §2.1).
    public let isMixed: Bool

    init(keys: [VerificationKey], unusable: [UnusableKey] = [], holdsPrivateKeys: Bool = false, isMixed: Bool = false) {
        self.keys = keys
        self.unusable = unusable
        self.holdsPrivateKeys = holdsPrivateKeys
        self.isMixed = isMixed
    }

    /// Reads a set. A key that cannot be used is no error: whoever needs it is told why.
    ///
    /// - Throws: ``MalformedKeySet`` when the bytes are no set at all.
    public init(parsing bytes: [UInt8]) throws(MalformedKeySet) {
        guard bytes.count <= Self.largest else { throw .tooLarge(bytes.count) }
        if let text = String(validating: bytes, as: UTF8.self), PublicKeyPEM.isContained(in: text) {
            try self.init(PublicKeyPEM.keys(in: text), holdsPrivateKeys: text.contains("PRIVATE KEY-----"))
            return
        }
        let node: JSONNode
        do throws(MalformedJSON) { node = try StrictJSONReader.read(bytes) } catch { throw .neitherJSONNorPEM }
        guard let members = node.members else { throw .neitherJSONNorPEM }
        if let name = members.duplicates.first { throw .duplicateMember(name) }
        guard let list = members["keys"] else {
            try self.init(jwks: [JSONWebKey(members)])
            return
        }
        guard case .array(let elements) = list else { throw .neitherJSONNorPEM }
        let jwks = elements.compactMap { $0.members.map(JSONWebKey.init) }
        guard jwks.count == elements.count else { throw .neitherJSONNorPEM }
        try self.init(jwks: jwks)
    }

    private init(jwks: [JSONWebKey]) throws(MalformedKeySet) {
        try self.init(
            jwks.map { jwk in Result { () throws(UnusableKey) in try jwk.verificationKey() } },
            holdsPrivateKeys: jwks.contains(where: \.isPrivate),
            isMixed: jwks.contains(where: \.isSymmetric) && !jwks.allSatisfy(\.isSymmetric))
    }

    private init(
        _ results: [Result<VerificationKey, UnusableKey>], holdsPrivateKeys: Bool, isMixed: Bool = false
    ) throws(MalformedKeySet) {
        guard !results.isEmpty else { throw .empty }
        guard results.count <= Self.most else { throw .tooMany(results.count) }
        var keys: [VerificationKey] = []
        var unusable: [UnusableKey] = []
        for result in results {
            switch result {
            case .success(let key): keys.append(key)
            case .failure(let key): unusable.append(key)
            }
        }
        self.init(keys: keys, unusable: unusable, holdsPrivateKeys: holdsPrivateKeys, isMixed: isMixed)
    }
}

/// Why bytes are no set of keys.
public enum MalformedKeySet: Error, Sendable, Equatable {
    case tooLarge(Int)
    case tooMany(Int)
    case empty
    case neitherJSONNorPEM
    /// Two readers that keep different ones would use different keys.
    case duplicateMember(String)

    /// Why, in words.
    public var why: String {
        switch self {
        case .tooLarge(let count): "it has \(count) bytes, and at most \(KeySet.largest) are read"
        case .tooMany(let count): "it has \(count) keys, and at most \(KeySet.most) are looked at"
        case .empty: "it holds no key"
        case .neitherJSONNorPEM: "it is neither a JSON Web Key, nor a set of them, nor public keys in PEM"
        case .duplicateMember(let name): "it has two members named '\(name)'"
        }
    }
}
