import HTTPTypes
import Hummingbird
import JWTKit
import Logging
import SessionService

/// What sessions are measured beside: a server that signs access tokens by jwt-kit, verifies them at each request, and
/// replaces refresh tokens at each use.
struct JWTGateway: Sendable {
    /// How long an access token lives that nobody asks to live shorter, in seconds.
    static let usualLifetime = 900

    private let keys: JWTKeyCollection
    private let label: JWKIdentifier
    private let families: RefreshTokenFamilies

    /// - Parameter path: of the file with its refresh tokens.
    init(refreshTokensAt path: String) async throws {
        families = try RefreshTokenFamilies(path: path)
        label = JWKIdentifier(string: "2026-11")
        keys = JWTKeyCollection()
        await keys.add(ecdsa: ES256PrivateKey(), kid: label)
    }

    /// Serves on a port of the loopback interface until the task is cancelled.
    func run(logger: Logger, ready: @escaping @Sendable (Int) -> Void) async throws {
        let router = Router()
        router.get("verify") { request, _ in await verify(request) }
        router.post("login") { request, _ in try await login(request) }
        router.post("token") { request, context in try await refresh(request, context) }
        router.post("logout") { request, context in try await logout(request, context) }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { ready($0.localAddress?.port ?? 0) }, logger: logger)
        try await application.runService(gracefulShutdownSignals: [])
    }

    /// What both are handed out in (RFC 6749 §5.1).
    struct Tokens: ResponseCodable {
        let accessToken, tokenType, refreshToken: String
        let expiresIn: Int

        enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case tokenType = "token_type"
            case refreshToken = "refresh_token"
            case expiresIn = "expires_in"
        }
    }

    private struct Form: Decodable {
        let token: String

        enum CodingKeys: String, CodingKey { case token = "refresh_token" }
    }

    /// Forward authentication: the same fields as a session's.
    private func verify(_ request: Request) async -> Response {
        guard let text = request.headers[.authorization], text.hasPrefix("Bearer "),
            let claims = try? await keys.verify(text.dropFirst(7).utf8.map { $0 }, as: AccessClaims.self)
        else { return Response(status: .unauthorized, headers: [.wwwAuthenticate: "Bearer error=\"invalid_token\""]) }
        var fields: HTTPFields = [.cacheControl: "no-store"]
        fields[.sessionUser] = claims.subject.value
        fields[.sessionID] = claims.session
        fields[.sessionClient] = claims.client
        fields[.sessionMethods] = claims.methods.joined(separator: ",")
        fields[.sessionLabel] = ""
        return Response(status: .ok, headers: fields)
    }

    private func login(_ request: Request) async throws -> Tokens {
        let user = try request.uri.queryParameters.require("user")
        let lifetime = request.uri.queryParameters.get("lifetime", as: Int.self) ?? Self.usualLifetime
        let (family, token) = try await families.begin(user)
        return try await tokens(family, refreshToken: token, lifetime: lifetime)
    }

    private func refresh(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        switch try await families.rotate(form(request, context).token) {
        case .refused: return Response(status: .badRequest)
        case .rotated(let token, let family):
            return try await tokens(family, refreshToken: token, lifetime: Self.usualLifetime)
                .response(from: request, context: context)
        }
    }

    /// All that can be taken back is taken back; who has the access token has it until it expires.
    private func logout(_ request: Request, _ context: BasicRequestContext) async throws -> HTTPResponse.Status {
        try await families.revoke(form(request, context).token)
        return .noContent
    }

    private func form(_ request: Request, _ context: BasicRequestContext) async throws -> Form {
        try await URLEncodedFormDecoder().decode(Form.self, from: request, context: context)
    }

    private func tokens(
        _ family: RefreshTokenFamilies.Family, refreshToken: String, lifetime: Int
    ) async throws -> Tokens {
        let claims = AccessClaims(family, lifetime: lifetime)
        let token = try await keys.sign(claims, kid: label, header: ["typ": "at+jwt"])
        return Tokens(accessToken: token, tokenType: "Bearer", refreshToken: refreshToken, expiresIn: lifetime)
    }
}
