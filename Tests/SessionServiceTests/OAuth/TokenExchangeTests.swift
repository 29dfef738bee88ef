import Foundation
import HTTPTesting
import ServiceTokens
import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("Exchanging a session token")
struct TokenExchangeTests {
    private static let types = "urn:ietf:params:oauth:token-type:"

    @Test(
        "gives a token for one service, called as it was asked for",
        arguments: [nil, "access_token", "jwt"], [true, false])
    func exchange(type: String?, isLoopback: Bool) async throws {
        let issuing = try await IssuingService(onLoopback: isLoopback)
        let (secret, session) = try await issuing.service.login("ada \u{e9}")
        let key = try await issuing.service.key(.application, name: "shop")
        let asked = IssuingService.exchange(
            secret, type.map { ["requested_token_type": Self.types + $0] } ?? ["requested_token_type": ""])
        let answer = try await issuing.post("/oauth/token", asked, isLoopback ? key : [:])
        let object = try answer.object()
        #expect(answer.status == 200 && answer["content-type"] == "application/json", "\(answer.text)")
        #expect(answer["cache-control"] == "no-store" && answer["pragma"] == "no-cache")
        #expect(Set(object.keys) == ["access_token", "expires_in", "issued_token_type", "token_type"])
        #expect(object["issued_token_type"] as? String == Self.types + (type ?? "access_token"))
        #expect(object["token_type"] as? String == "Bearer" && object["expires_in"] as? Int == 300)
        let token = try #require(object["access_token"] as? String)
        let keys = try await issuing.keySet()
        guard case .valid(let verified) = try issuing.verdict(token, keys, audience: "billing") else {
            Issue.record("\(try issuing.verdict(token, keys, audience: "billing"))")
            return
        }
        #expect(verified.session == session.id.description && verified.subject == "ada \u{e9}")
        #expect(verified.issuer == IssuingService.issuer && verified.audiences == ["billing"])
        guard case .refused(let why) = try issuing.verdict(token, keys, audience: "mail") else {
            Issue.record("it is good for another service")
            return
        }
        #expect(why.code == .wrongAudience)
        // It was remembered before it was handed out, with who asked for it.
        let outstanding = await issuing.store.outstandingTokens(of: [session.id], at: noon)
        #expect(outstanding.map(\.id) == [verified.id] && outstanding.first?.audience == "billing")
        #expect(await issuing.events([.mint]).map(\.actor?.name) == [isLoopback ? "app:shop" : "app:socket"])
    }

    @Test(
        "asked for what is not given, says so by OAuth's words and by a stable cause",
        arguments: [
            (["grant_type": ""], "invalid_request", "bad_request"),
            (["grant_type": "authorization_code"], "unsupported_grant_type", "unsupported_grant_type"),
            (["subject_token": ""], "invalid_request", "bad_request"),
            (["subject_token": "cfs_x"], "invalid_request", "malformed"),
            (["subject_token_type": ""], "invalid_request", "bad_request"),
            (["subject_token_type": types + "jwt"], "invalid_request", "bad_request"),
            (["audience": ""], "invalid_request", "bad_request"),
            (["audience": "Billing"], "invalid_target", "invalid_target"),
            (["audience": "billing,mail"], "invalid_target", "invalid_target"),
            (["audience": "\u{1b}[2J\""], "invalid_target", "invalid_target"),
            (["resource": "https://billing.example"], "invalid_target", "invalid_target"),
            (["scope": "read"], "invalid_scope", "invalid_scope"),
            (["actor_token": "x"], "invalid_request", "bad_request"),
            (["requested_token_type": types + "saml2"], "invalid_request", "bad_request"),
        ] as [([String: String], String, String)])
    func refused(more: [String: String], error: String, cause: String) async throws {
        let issuing = try await IssuingService()
        let (secret, session) = try await issuing.service.login()
        for accept in ["*/*", "application/json", "application/json;q=0.9, application/problem+json"] {
            let asked = IssuingService.exchange(secret, more)
            let answer = try await issuing.post("/oauth/token", asked, ["Accept": accept])
            let object = try answer.object()
            #expect(answer.status == 400 && answer.cause == cause, "\(answer.text)")
            #expect(object["error"] as? String == error && object["status"] as? Int == 400)
            let description = try #require(object["error_description"] as? String)
            #expect(description == object["detail"] as? String)
            // RFC 6749 §5.2 says which characters it may have.
            #expect(description.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
            let type = accept == "application/json" ? "application/json" : "application/problem+json"
            #expect(answer["content-type"] == type && answer["cache-control"] == "no-store")
        }
        #expect(await issuing.store.outstandingTokens(of: [session.id], at: noon).isEmpty)
        #expect(await issuing.events([.mint]).isEmpty)
    }

    @Test("takes each parameter once, and ignores those that it does not know")
    func parameters() async throws {
        let issuing = try await IssuingService()
        let (secret, _) = try await issuing.service.login()
        let asked = IssuingService.exchange(secret)
        for (name, value) in asked.merging(["x": "1"], uniquingKeysWith: { $1 }) {
            for twice in [value, "", "other"] {
                let body = IssuingService.text(asked.merging([name: value]) { $1 }) + "&\(name)=\(twice)"
                let answer = try await issuing.post("/oauth/token", body)
                #expect(try answer.object()["error"] as? String == "invalid_request", "\(name)")
            }
        }
        #expect(await issuing.events([.mint]).isEmpty)
        let more = try await issuing.post("/oauth/token", asked.merging(["client_id": "shop", "x": "1"]) { $1 })
        #expect(more.status == 200)
    }

    @Test(
        "takes a form and nothing else",
        arguments: ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
    func mediaTypes(type: String) async throws {
        let issuing = try await IssuingService()
        let (secret, _) = try await issuing.service.login()
        let asked = IssuingService.text(IssuingService.exchange(secret))
        let answer = try await issuing.post("/oauth/token", asked, ["Content-Type": type])
        #expect(try answer.status == 400 && answer.object()["error"] as? String == "invalid_request")
        let right = ["Content-Type": "Application/X-WWW-Form-Urlencoded ; charset=UTF-8"]
        #expect(try await issuing.post("/oauth/token", asked, right).status == 200)
        for broken in ["subject_token=%zz", "subject_token=%ff", "a=%C3"] {
            let answer = try await issuing.post("/oauth/token", broken)
            #expect(try answer.object()["error"] as? String == "invalid_request")
        }
        let large = String(repeating: "a=&", count: 30_000)
        let answerToLarge = try await issuing.post("/oauth/token", large)
        #expect(try answerToLarge.status == 413 && answerToLarge.object()["error"] as? String == "invalid_request")
    }

    @Test("that is over tells the cause and the word to its bearer, and mints nothing")
    func subjects() async throws {
        let issuing = try await IssuingService()
        let store = issuing.store
        let actor = Actor.administrator("ops", host: "test")
        func refusal(_ secret: String) async throws -> (cause: String?, message: String?) {
            let answer = try await issuing.post("/oauth/token", IssuingService.exchange(secret))
            #expect(try answer.status == 400 && answer.object()["error"] as? String == "invalid_request")
            #expect(answer["set-cookie"] == nil && answer["www-authenticate"] == nil)
            return (answer.cause, try answer.object()["message"] as? String)
        }
        let revoked = try await issuing.service.login()
        let order = EndRequest(.sessions([revoked.session.id]), reason: "stolen", message: "Call us.", actor: actor)
        _ = try await store.end(order, at: noon)
        #expect(try await refusal(revoked.token) == ("revoked", "Call us."))
        let replaced = try await issuing.service.login()
        let old = try SessionToken(parsing: replaced.token.utf8)
        let once = await store.refresh(old, from: RequestOrigin(), at: noon)
        guard case .token(let second, _) = once else { throw CancellationError() }
        _ = await store.refresh(second, from: RequestOrigin(), at: noon)
        #expect(try await refusal(replaced.token).cause == "superseded")
        let answer = try await issuing.post("/oauth/token", IssuingService.exchange(replaced.token))
        #expect(answer.text.contains("a newer token has taken the place of subject_token; send that"))
        issuing.clock.advance(by: .seconds(31))
        #expect(try await refusal(replaced.token).cause == "reuse", "a dead token shown again ends the login")
        #expect(try await refusal(second.revealed()).cause == "reuse")
        var generator = SystemRandomNumberGenerator()
        #expect(try await refusal(SessionToken.generate(using: &generator).revealed()).cause == "unknown")
        let idle = try await issuing.service.login()
        issuing.clock.advance(by: .minutes(30))
        #expect(try await refusal(idle.token).cause == "idle")
        #expect(await issuing.events([.mint]).isEmpty)
        let figures = try await issuing.service.ask("GET", "/metrics")
        #expect(figures.text.contains(#"curfew_refusals_total{cause="reuse"} 2"#))
        #expect(figures.text.contains(#"route="/oauth/token",status="400"} 7"#))
    }

    @Test("gives no token that outlives its login, and none within its last second")
    func deadlines() async throws {
        let policy = Policy(base: ClientPolicy(idle: nil, absolute: .minutes(2)))
        let issuing = try await IssuingService(policy: policy)
        let (secret, _) = try await issuing.service.login()
        let answer = try await issuing.post("/oauth/token", IssuingService.exchange(secret))
        #expect(try answer.object()["expires_in"] as? Int == 120)
        issuing.clock.advance(by: Span(milliseconds: 119_500))
        let late = try await issuing.post("/oauth/token", IssuingService.exchange(secret))
        #expect(try late.cause == "absolute" && late.object()["error"] as? String == "invalid_request")
    }

    @Test("needs a caller who is an application, and says so by OAuth's words")
    func callers() async throws {
        let issuing = try await IssuingService(onLoopback: true)
        let (secret, _) = try await issuing.service.login()
        for path in ["/oauth/token", "/oauth/introspect", "/oauth/revoke"] {
            let asked = IssuingService.exchange(secret, ["token": secret])
            // Who has tried one way is told of that one (RFC 6749 §5.2).
            for (words, scheme) in [(nil, "Bearer"), ("Basic YTpi", "Basic"), ("Bearer \(secret)", "Bearer")] {
                let answer = try await issuing.post(path, asked, words.map { ["Authorization": $0] } ?? [:])
                #expect(try answer.status == 401 && answer.object()["error"] as? String == "invalid_client")
                #expect(answer["www-authenticate"] == "\(scheme) realm=\"curfew\"")
            }
            for role in [APIKey.Role.admin, .auditor] {
                let answer = try await issuing.post(path, asked, try await issuing.service.key(role))
                #expect(try answer.status == 403 && answer.object()["error"] as? String == "unauthorized_client")
                #expect(answer.cause == "forbidden")
            }
        }
        #expect(await issuing.events([.mint, .signout]).isEmpty)
    }

    @Test("where nothing is configured is not supported; tokens of logins are answered for all the same")
    func unconfigured() async throws {
        let service = try await RunningService()
        let (secret, session) = try await service.login()
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        let asked = IssuingService.text(IssuingService.exchange(secret))
        let answer = try await service.ask("POST", "/oauth/token", form, body: asked)
        #expect(answer.status == 400 && answer.cause == "not_configured")
        #expect(try answer.object()["error"] as? String == "unsupported_grant_type")
        let keys = try await service.ask("GET", "/.well-known/jwks.json")
        #expect(keys.status == 404 && keys.cause == "not_configured")
        let question = try await service.ask("POST", "/oauth/introspect", form, body: "token=\(secret)")
        #expect(try question.object()["sid"] as? String == session.id.description)
        for path in ["/oauth/introspect", "/oauth/revoke"] {
            #expect(try await service.ask("POST", path, form, body: "token=a.b.c").status == 200)
        }
    }

    @Test("cannot be done without the key file: 503, and verifiers still get their keys")
    func lostKeyFile() async throws {
        let issuing = try await IssuingService()
        let (secret, _) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        let file = issuing.service.folder.path + "/keys.secret"
        try FileManager.default.moveItem(atPath: file, toPath: file + ".away")
        let answer = try await issuing.post("/oauth/token", IssuingService.exchange(secret))
        #expect(answer.status == 503 && answer.cause == "unavailable" && answer["retry-after"] == "60")
        #expect(!answer.text.contains(issuing.service.folder.path), "no path leaves the host")
        #expect(try answer.object()["error"] == nil)
        // Also when a rotation is due that nobody can do.
        for _ in 0..<2 {
            #expect(try await issuing.keySet().status == 200)
            issuing.clock.advance(by: .days(31))
        }
        #expect(await issuing.events([.mint]).count == 1)
        try FileManager.default.moveItem(atPath: file + ".away", toPath: file)
        let again = try await issuing.service.login()
        #expect(try await issuing.mint(again.token) != token)
    }

    @Test("which a revocation races mints nothing that the revocation does not know of, or that counts afterwards")
    func race() async throws {
        let issuing = try await IssuingService()
        for _ in 0..<6 {
            let (secret, session) = try await issuing.service.login()
            let admin = try await issuing.service.key(.admin)
            async let ending = issuing.service.ask(
                "DELETE", "/v1/sessions/\(session.id)", admin, body: #"{"reason":"stolen"}"#)
            let answers = try await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
                for _ in 0..<6 {
                    group.addTask { try await issuing.post("/oauth/token", IssuingService.exchange(secret)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let exposed = try await ending.object()["exposed_tokens"] as? Int ?? 0
            let minted = try answers.compactMap { try $0.object()["access_token"] as? String }
            #expect(minted.count == exposed, "\(answers.map(\.text))")
            for answer in answers where answer.status != 200 { #expect(answer.cause == "revoked", "\(answer.text)") }
            for token in minted { #expect(try await issuing.introspect(token).text == #"{"active":false}"#) }
        }
    }
}
