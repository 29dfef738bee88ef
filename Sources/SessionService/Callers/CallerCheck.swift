import HTTPTypes
import SessionStore
import Tokens

/// Finds out who calls, and whether they may.
struct CallerCheck: Sendable {
    let keys: any APIKeyStore

    /// The caller of a call that not everyone may make.
    ///
    /// - Parameters:
    ///   - isOnSocket: whether it came over the unix socket, and that is enough.
    ///   - takesBasic: whether a key may also come as clients of OAuth are used to send it.
    /// - Throws: 401 without a key, or with one that is unknown; 403 with one that has not the right.
    func caller(
        _ fields: HTTPFields, isOnSocket: Bool, takesBasic: Bool, roles: Set<APIKey.Role>, at now: Timestamp
    ) async throws -> Caller {
        guard fields.contains(.authorization) else {
            guard isOnSocket else {
                throw Self.unauthorized(.noKey, "this call needs a key: send Authorization: Bearer, and the key")
            }
            return .socket
        }
        let key: APIKey
        if takesBasic, let words = fields[.authorization], BasicCredentials.isMeant(words) {
            key = try await named(words, fields, at: now)
        } else {
            guard let secret = Self.bearerSecret(fields) else {
                throw Self.unauthorized(
                    .unknownKey, "what stands in Authorization is no key; send Bearer, and the key")
            }
            key = try await good(secret, at: now)
        }
        guard roles.contains(key.role) else {
            throw Problem(.forbidden, .forbidden, "a key of the role \(key.role.rawValue) may not do this; use another")
        }
        return .key(key)
    }

    /// Whether the request has proved itself by a key, of whichever role, so that it does not come from a browser's page.
    func hasKey(_ fields: HTTPFields, at now: Timestamp) async throws -> Bool {
        // Whatever else an application's own users authorize themselves with is none of ours.
        guard let secret = Self.bearerSecret(fields) else { return false }
        _ = try await good(secret, at: now)
        return true
    }

    /// Whether a key is still good.
    func isGood(_ fields: HTTPFields, roles: Set<APIKey.Role>, at now: Timestamp) async throws -> Bool {
        guard let secret = Self.bearerSecret(fields) else { return false }
        return try await keys.useAPIKey(secret, at: now).map { roles.contains($0.role) } ?? false
    }

    private func good(_ secret: APIKeySecret, at now: Timestamp) async throws -> APIKey {
        guard let key = try await keys.useAPIKey(secret, at: now) else {
            throw Self.unauthorized(.unknownKey, "there is no such key, or it is over; have another made")
        }
        return key
    }

    /// The key of a client that names it by its id. A browser that has such credentials sends them by itself, whoever makes
    /// it ask: it says that it is one, and is refused.
    private func named(_ words: String, _ fields: HTTPFields, at now: Timestamp) async throws -> APIKey {
        guard fields[.fetchSite] == nil, fields[.origin] == nil, let credentials = BasicCredentials(words),
            let secret = APIKeySecret(parsing: credentials.password.utf8),
            let key = try await keys.useAPIKey(secret, at: now), key.id.description == credentials.name
        else {
            throw Self.unauthorized(
                .unknownKey, "there is no such key, or it is over; send its id as the name and the key as the password",
                scheme: "Basic")
        }
        return key
    }

    private static func bearerSecret(_ fields: HTTPFields) -> APIKeySecret? {
        guard let text = fields[.authorization], text.utf8.count == 50, text.prefix(7).lowercased() == "bearer " else {
            return nil
        }
        return APIKeySecret(parsing: text.utf8.dropFirst(7))
    }

    private static func unauthorized(_ cause: Problem.Cause, _ detail: String, scheme: String = "Bearer") -> Problem {
        var problem = Problem(.unauthorized, cause, detail)
        problem.headers[.wwwAuthenticate] = "\(scheme) realm=\"curfew\""
        return problem
    }
}
