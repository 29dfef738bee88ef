import Tokens

/// A store that also keeps the keys of those who call the service.
public protocol APIKeyStore: Sendable {
    /// Makes a key. The secret is handed out here and never again. It is an act of its own.
    func createAPIKey(_ request: APIKeyRequest, by actor: Actor, at now: Timestamp) async throws(StoreError)
        -> (secret: APIKeySecret, key: APIKey)

    /// All keys that were ever made, oldest first.
    func apiKeys() async throws(StoreError) -> [APIKey]

    /// The key that a secret belongs to; `nil` when there is none, or when it is not good any more. The use is written
    /// down, at most once a minute.
    func useAPIKey(_ secret: APIKeySecret, at now: Timestamp) async throws(StoreError) -> APIKey?

    /// Revokes a key: from the next call on it is of no use. It is an act of its own.
    ///
    /// - Returns: the key; `nil` when there is none of this id, or it had been revoked before.
    func revokeAPIKey(_ id: APIKeyID, by actor: Actor, at now: Timestamp) async throws(StoreError) -> APIKey?
}

/// A key to be made. Every field has been checked.
public struct APIKeyRequest: Sendable, Equatable {
    /// What its bearer may do.
    public let role: APIKey.Role
    /// What it is called.
    public let name: String?
    /// When it is of no use any more; `nil`: never.
    public let expires: Timestamp?

    /// Checks and takes the fields.
    ///
    /// - Throws: ``InvalidAPIKey`` naming the field when the name is empty or too long.
    public init(role: APIKey.Role, name: String? = nil, expires: Timestamp? = nil) throws(InvalidAPIKey) {
        if let name {
            guard !name.isEmpty else { throw InvalidAPIKey(field: "name", why: "it is empty") }
            guard APIKey.nameLimit.holds(name) else {
                throw InvalidAPIKey(
                    field: "name", why: "it has \(name.utf8.count) bytes, and \(APIKey.nameLimit.bytes) fit")
            }
        }
        self.role = role
        self.name = name
        self.expires = expires
    }

    /// The key, and the secret that is its own.
    package func made(
        at now: Timestamp, using generator: inout some RandomNumberGenerator
    ) -> (secret: APIKeySecret, key: APIKey) {
        let secret = APIKeySecret.generate(role.family, using: &generator)
        let id = APIKeyID.generate(using: &generator)
        return (secret, APIKey(id: id, role: role, name: name, created: now, expires: expires))
    }
}

/// A field of a key cannot be taken.
public struct InvalidAPIKey: Error, Sendable, Equatable {
    /// The field's name.
    public let field: String
    /// What is wrong with it.
    public let why: String

    /// Names both.
    public init(field: String, why: String) {
        self.field = field
        self.why = why
    }
}
