import Foundation
import HTTPTesting
import Logging
import ServiceTokens
import SessionStore
import Testing
import TokenIssuing

@testable import SessionService

/// A running service that issues service tokens, and what applications send to it.
struct IssuingService {
    static let issuer = "https://id.example.com"

    let service: RunningService

    init(
        policy: Policy = Policy(), onLoopback: Bool = false, logger: Logger = RunningService.silence,
        configure: (inout IssuerSettings) -> Void = { _ in }
    ) async throws {
        var settings = IssuerSettings()
        settings.issuer = Self.issuer
        settings.audiences = ["billing", "mail"]
        configure(&settings)
        service = try await RunningService(policy: policy, onLoopback: onLoopback, issuing: settings, logger: logger)
    }

    var store: InMemorySessionStore { service.store }
    var clock: ClockBox { service.clock }

    /// The parameters of an exchange that is answered.
    static func exchange(_ token: String, _ more: [String: String] = [:]) -> [String: String] {
        [
            "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token": token,
            "subject_token_type": "urn:ietf:params:oauth:token-type:access_token", "audience": "billing",
        ].merging(more) { $1 }
    }

    /// Sends a form.
    func post(_ path: String, _ parameters: [String: String], _ fields: [String: String] = [:]) async throws
        -> HTTPAnswer
    { try await post(path, Self.text(parameters), fields) }

    /// Sends a form as it is written.
    func post(_ path: String, _ body: String, _ fields: [String: String] = [:]) async throws -> HTTPAnswer {
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await service.ask("POST", path, type.merging(fields) { $1 }, body: body)
    }

    static func text(_ parameters: [String: String]) -> String {
        parameters.map { name, value in "\(name)=\(encoded(value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["."])) ?? ""
    }

    /// A service token of a login.
    func mint(_ token: String, _ fields: [String: String] = [:]) async throws -> String {
        let answer = try await post("/oauth/token", Self.exchange(token), fields)
        #expect(answer.status == 200, "\(answer.text)")
        return try #require(try answer.object()["access_token"] as? String)
    }

    /// What is said of a token.
    func introspect(_ token: String) async throws -> HTTPAnswer {
        try await post("/oauth/introspect", ["token": token])
    }

    /// The set of keys that is published.
    func keySet() async throws -> HTTPAnswer { try await service.ask("GET", "/.well-known/jwks.json") }

    /// What a service that verifies alone says of a token.
    func verdict(_ token: String, _ keys: HTTPAnswer, audience: String? = nil) throws -> TokenVerifier.Answer {
        TokenVerifier(
            keys: try KeySet(parsing: Array(keys.body)),
            rules: VerificationRules(issuer: Self.issuer, audience: audience)
        ).verify(Array(token.utf8), at: NumericDate(clock.now))
    }

    /// Whether a service that verifies alone accepts a token.
    func isValid(_ token: String, _ keys: HTTPAnswer) throws -> Bool {
        guard case .valid = try verdict(token, keys) else { return false }
        return true
    }

    func events(_ kinds: Set<SessionEvent.Kind>) async -> [SessionEvent] {
        await store.events(EventFilter(kinds: kinds), limit: 1000, at: clock.now).items
    }
}
