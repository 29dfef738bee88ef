import HTTPTesting
import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("Revoking a token")
struct TokenRevocationTests {
    private static let inactive = #"{"active":false}"#

    @Test("of a session signs its bearer out")
    func session() async throws {
        let issuing = try await IssuingService()
        let (secret, session) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        let answer = try await issuing.post("/oauth/revoke", ["token": secret, "token_type_hint": "access_token"])
        #expect(answer.status == 200 && answer.text.isEmpty && answer["cache-control"] == "no-store")
        #expect(try await issuing.service.ask("GET", "/v1/session", ["X-Session-Token": secret]).cause == "signed_out")
        for text in [secret, token] { #expect(try await issuing.introspect(text).text == Self.inactive) }
        // Once more changes nothing.
        #expect(try await issuing.post("/oauth/revoke", ["token": secret]).status == 200)
        #expect(await issuing.events([.signout]).map(\.session) == [session.id])
    }

    @Test("of a service takes it back for those who ask; offline it verifies until it expires, and stays exposed")
    func serviceToken() async throws {
        let issuing = try await IssuingService(onLoopback: true)
        let key = try await issuing.service.key(.application, name: "shop")
        let (secret, session) = try await issuing.service.login()
        let (first, second) = (try await issuing.mint(secret, key), try await issuing.mint(secret, key))
        for _ in 0..<2 {
            let answer = try await issuing.post("/oauth/revoke", ["token": first], key)
            #expect(answer.status == 200 && answer.text.isEmpty)
        }
        let question = try await issuing.post("/oauth/introspect", ["token": first], key)
        #expect(question.text == Self.inactive)
        let other = try await issuing.post("/oauth/introspect", ["token": second], key)
        #expect(try other.object()["active"] as? Bool == true)
        let keys = try await issuing.keySet()
        #expect(try issuing.isValid(first, keys))
        #expect(try await issuing.service.ask("GET", "/v1/session", ["X-Session-Token": secret]).status == 200)
        let acts = await issuing.events([.mint])
        #expect(acts.count == 3 && acts.allSatisfy { $0.actor?.name == "app:shop" })
        #expect(acts.last?.reason?.contains("for billing, revoked; verifies offline until") == true)
        let order = EndRequest(.sessions([session.id]), actor: .administrator("ops", host: "test"))
        guard case .ended(_, _, let exposed) = try await issuing.store.end(order, at: noon) else {
            throw CancellationError()
        }
        #expect(exposed.count == 2)
    }

    @Test("that nobody knows, is garbage, has expired or was superseded is answered the same, and changes nothing")
    func unknown() async throws {
        let issuing = try await IssuingService()
        let (secret, _) = try await issuing.service.login()
        let token = try await issuing.mint(secret)
        let old = try SessionToken(parsing: secret.utf8)
        guard case .token(let next, _) = await issuing.store.refresh(old, from: RequestOrigin(), at: noon),
            case .live = await issuing.store.validate(next, from: RequestOrigin(), at: noon)
        else { throw CancellationError() }
        _ = await issuing.store.refresh(next, from: RequestOrigin(), at: noon)
        issuing.clock.advance(by: .seconds(1))
        let before = await issuing.store.events(EventFilter(), limit: 100, at: noon).items.count
        var generator = SystemRandomNumberGenerator()
        for text in [SessionToken.generate(using: &generator).revealed(), "x", "a.b.c", secret, token + "x"] {
            let answer = try await issuing.post("/oauth/revoke", ["token": text])
            #expect(answer.status == 200 && answer.text.isEmpty, "\(answer.text)")
        }
        issuing.clock.advance(by: .minutes(5))
        #expect(try await issuing.post("/oauth/revoke", ["token": token]).status == 200)
        #expect(await issuing.store.events(EventFilter(), limit: 100, at: noon).items.count == before)
    }
}
