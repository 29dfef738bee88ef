import Foundation
import HTTPTesting
import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("Who may call")
struct RightsTests {
    /// A path that a route answers.
    private static func target(_ route: Route) -> String {
        route.path.text.replacing("{id}", with: "0000000000000000").replacing("{user}", with: "ada")
    }

    /// The routes that a role has a right to, besides those for anyone.
    private static let rights: [APIKey.Role: Set<String>] = [
        .application: ["issueSession", "signOutEverywhere", "exchangeToken", "introspectToken", "revokeToken"],
        .admin: [
            "signOutEverywhere", "listUsers", "listSessions", "showSession", "revokeSession", "revoke", "followEvents",
            "metrics",
        ],
        .auditor: ["listUsers", "listSessions", "showSession", "followEvents", "metrics"],
    ]

    private static let guarded = Route.all.filter { route in
        guard case .roles = route.access else { return false }
        return true
    }

    @Test("each role may do what is its own, and nothing else: 403", arguments: APIKey.Role.allCases)
    func roles(role: APIKey.Role) async throws {
        for isLoopback in [true, false] {
            let service = try await RunningService(onLoopback: isLoopback)
            let key = try await service.key(role)
            for route in Self.guarded {
                let answer = try await service.ask(route.method.rawValue, Self.target(route), key, body: "[]")
                let isAllowed = Self.rights[role]?.contains(route.name) == true
                #expect((answer.status != 403) == isAllowed, "\(route.name): \(answer.text)")
                #expect(answer.status != 401)
                if !isAllowed { #expect(answer.cause == "forbidden") }
            }
        }
    }

    @Test("without a key nobody may on the loopback interface: 401")
    func nobody() async throws {
        let service = try await RunningService(onLoopback: true)
        var generator = SystemRandomNumberGenerator()
        let strangers = APIKeySecret.Family.allCases.map { APIKeySecret.generate($0, using: &generator).revealed() }
        let tokens = [try await service.login().token]
        for route in Self.guarded {
            let answer = try await service.ask(route.method.rawValue, Self.target(route), body: "[]")
            #expect(answer.status == 401 && answer.cause == "no_key" && answer["www-authenticate"] != nil)
            for words in (strangers + tokens + ["x", ""]).map({ "Bearer \($0)" }) + ["Basic YTpi"] {
                let fields = ["Authorization": words]
                let answer = try await service.ask(route.method.rawValue, Self.target(route), fields, body: "[]")
                #expect(answer.status == 401 && answer.cause == "unknown_key", "\(route.name)")
            }
        }
    }

    @Test("whoever may connect to the unix socket is an application, and may read the figures")
    func socket() async throws {
        let service = try await RunningService()
        for route in Self.guarded {
            let answer = try await service.ask(route.method.rawValue, Self.target(route), body: "[]")
            let isAllowed = Self.rights[.application]?.contains(route.name) == true || route.name == "metrics"
            #expect((answer.status != 401) == isAllowed, "\(route.name): \(answer.text)")
        }
    }

    @Test("a key that has expired or was revoked is of no use at the next call")
    func over() async throws {
        let service = try await RunningService(onLoopback: true)
        let request = try APIKeyRequest(role: .auditor, expires: noon + .minutes(1))
        let (secret, key) = await service.store.createAPIKey(request, by: .policy, at: noon)
        let fields = ["Authorization": "bearer \(secret.revealed())"]
        #expect(try await service.ask("GET", "/v1/users", fields).status == 200)
        service.clock.advance(by: .minutes(1))
        #expect(try await service.ask("GET", "/v1/users", fields).cause == "unknown_key")
        let other = try await service.key(.auditor)
        #expect(try await service.ask("GET", "/v1/users", other).status == 200)
        let keys = await service.store.apiKeys()
        #expect(keys.first?.id == key.id)
        _ = await service.store.revokeAPIKey(try #require(keys.last).id, by: .policy, at: service.clock.now)
        #expect(try await service.ask("GET", "/v1/users", other).cause == "unknown_key")
    }

    @Test("clients of OAuth may send a key by its id, as they are used to; for any other call that is no key")
    func basic() async throws {
        let service = try await RunningService(onLoopback: true)
        let (secret, key) = await service.store.createAPIKey(
            try APIKeyRequest(role: .application), by: .policy, at: noon)
        func fields(_ name: String, _ password: String) -> [String: String] {
            ["Authorization": "Basic \(Data("\(name):\(password)".utf8).base64EncodedString())"]
        }
        let good = fields(key.id.description, secret.revealed())
        for route in Self.guarded {
            let answer = try await service.ask(route.method.rawValue, Self.target(route), good, body: "token=x")
            #expect((answer.status != 401) == route.speaksOAuth, "\(route.name): \(answer.text)")
        }
        let strange = [
            fields("0000000000000000", secret.revealed()), fields("", secret.revealed()),
            fields(key.id.description, ""),
        ]
        for fields in strange + [["Authorization": "Basic !"], ["Authorization": "basic  YTpi"]] {
            let answer = try await service.ask("POST", "/oauth/introspect", fields, body: "token=x")
            #expect(answer.status == 401 && answer.cause == "unknown_key")
            #expect(answer["www-authenticate"] == "Basic realm=\"curfew\"")
            #expect(try answer.object()["error"] as? String == "invalid_client")
        }
    }

    @Test("what a browser sends by itself proves no application")
    func basicOfABrowser() async throws {
        let service = try await RunningService()
        let (secret, key) = await service.store.createAPIKey(
            try APIKeyRequest(role: .application), by: .policy, at: noon)
        let words = Data("\(key.id):\(secret.revealed())".utf8).base64EncodedString()
        let fields = RunningService.cookie(try await service.login().token)
            .merging(["Authorization": "Basic \(words)", "Origin": "https://evil.example"]) { $1 }
        #expect(try await service.ask("DELETE", "/v1/session", fields).cause == "cross_site")
        for origin in ["Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"] {
            let fields = ["Authorization": "Basic \(words)", origin.key: origin.value]
            let answer = try await service.ask("POST", "/oauth/revoke", fields, body: "token=x")
            #expect(answer.status == 401 && answer.cause == "unknown_key")
        }
    }

    @Test("acts are recorded with the key that did them")
    func actors() async throws {
        let service = try await RunningService()
        let admin = try await service.key(.admin, name: "night shift")
        let (_, session) = try await service.login()
        let reason = #"{"reason":"stolen"}"#
        _ = try await service.ask("DELETE", "/v1/sessions/\(session.id)", admin, body: reason)
        _ = try await service.ask("POST", "/v1/users/ada/revocation", body: reason)
        let acts = await service.store.events(EventFilter(kinds: [.admin, .mark]), limit: 10, at: noon).items
        #expect(acts.map { $0.actor?.name } == ["admin:night shift@http", "app:socket"])
        let key = try #require(await service.store.apiKeys().first)
        #expect(acts.first?.actor?.known == "key=\(key.id)")
        #expect(acts.last?.actor?.known?.hasPrefix("socket uid=") == true)
    }
}
