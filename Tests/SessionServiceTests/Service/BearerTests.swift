import Foundation
import HTTPTesting
import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("The bearer of a session")
struct BearerTests {
    @Test("is told who they are, in the body and in headers that hold any text")
    func validated() async throws {
        let service = try await RunningService()
        let (token, session) = try await service.login("Zo\u{eb} %")
        for carrier in [RunningService.cookie(token), ["X-Session-Token": token]] {
            let answer = try await service.ask("GET", "/v1/session", carrier)
            #expect(answer.status == 200 && answer["cache-control"] == "no-store" && answer["set-cookie"] == nil)
            #expect(answer["x-session-user"] == "Zo%C3%AB%20%25" && answer["x-session-id"] == session.id.description)
            let body = try answer.object()
            #expect(Set(body.keys) == ["session", "refresh_due"] && body["refresh_due"] as? Bool == false)
            #expect((body["session"] as? [String: Any])?["user"] as? String == "Zo\u{eb} %")
        }
        let head = try await service.ask("HEAD", "/v1/session", RunningService.cookie(token))
        #expect(head.status == 200 && head["x-session-id"] == session.id.description)
    }

    @Test("is refused with the cause, and a cookie of no use is cleared")
    func refused() async throws {
        let service = try await RunningService()
        var generator = SystemRandomNumberGenerator()
        let stranger = SessionToken.generate(using: &generator).revealed()
        let (ended, session) = try await service.login()
        let request = EndRequest(.sessions([session.id]), message: "Bye.\nNow.", actor: .policy)
        _ = try await service.store.end(request, at: noon)
        let clearing = SessionCookie.standard.clearing
        for (token, cause, clears) in [
            (stranger, "unknown", true), ("nonsense", "malformed", true), ("", "malformed", true),
            (ended, "revoked", true), (nil, "unknown", false),
        ] {
            let fields = token.map(RunningService.cookie) ?? [:]
            let answer = try await service.ask("GET", "/v1/session", fields)
            #expect(answer.status == 401 && answer.cause == cause && answer["x-session-cause"] == cause)
            #expect(answer["set-cookie"] == (clears ? clearing : nil), "\(cause)")
            #expect(answer["content-type"] == "application/problem+json" && answer["cache-control"] == "no-store")
            #expect(answer["www-authenticate"] != nil)
            let message = try answer.object()["message"]
            #expect(cause == "revoked" ? message as? String == "Bye.\nNow." : message is NSNull)
            #expect(answer["x-session-message"] == (cause == "revoked" ? "Bye.%0ANow." : ""))
        }
    }

    @Test("whose token has been replaced keeps the newer cookie")
    func superseded() async throws {
        let service = try await RunningService()
        let (first, _) = try await service.login()
        let second = try await successor(of: first, in: service)
        #expect(try await service.ask("GET", "/v1/session", RunningService.cookie(second)).status == 200)
        _ = try await service.ask("POST", "/v1/session/elevate", ["X-Session-Token": second], body: #"{"amr":["otp"]}"#)
        let answer = try await service.ask("GET", "/v1/session", RunningService.cookie(second))
        #expect(answer.status == 401 && answer.cause == "superseded" && answer["set-cookie"] == nil)
        for (method, target) in [("POST", "/v1/session/refresh"), ("DELETE", "/v1/session")] {
            let answer = try await service.ask(method, target, ["X-Session-Token": second])
            #expect(answer.status == 409 && answer.cause == "superseded" && answer["set-cookie"] == nil)
        }
    }

    @Test(
        "who sends several tokens is refused, and no login is touched",
        arguments: [
            "Cookie: __Host-session=A; __Host-session=B", "Cookie: __Host-session=A\r\nCookie: __Host-session=B",
            "Cookie: __Host-session=A\r\nX-Session-Token: B", "X-Session-Token: A\r\nX-Session-Token: B",
            "Cookie: __Host-session=; __Host-session=A", "Cookie: __Host-session=A; __Host-session=A",
        ])
    func several(fields: String) async throws {
        let service = try await RunningService()
        let (one, _) = try await service.login()
        let (two, _) = try await service.login("bob")
        let before = await service.store.events(EventFilter(), limit: 100, at: noon)
        for (method, target) in [("GET", "/v1/session"), ("DELETE", "/v1/session"), ("POST", "/v1/session/refresh")] {
            let lines = fields.replacing("A", with: one).replacing("B", with: two)
            let connection = try RawConnection(to: service.address)
            connection.send("\(method) \(target) HTTP/1.1\r\nHost: example.com\r\n\(lines)\r\n\r\n")
            let answer = try await connection.response()
            #expect(answer.status == 400 && answer.cause == "ambiguous_token", "\(answer.text)")
        }
        #expect(await service.store.events(EventFilter(), limit: 100, at: noon) == before)
    }

    @Test("may send the same token in cookie and header")
    func same() async throws {
        let service = try await RunningService()
        let (token, _) = try await service.login()
        let fields = RunningService.cookie(token).merging(["X-Session-Token": token]) { $1 }
        #expect(try await service.ask("GET", "/v1/session", fields).status == 200)
    }

    // MARK: - Rotation

    @Test("is given a new cookie when the old one is due, in the same answer, and parallel requests get the same")
    func rotation() async throws {
        let service = try await RunningService()
        let (token, _) = try await service.login()
        let cookie = RunningService.cookie(token)
        #expect(try await service.ask("GET", "/v1/session?rotate=due", cookie)["set-cookie"] == nil, "it is not due")
        service.clock.advance(by: .minutes(16))
        #expect(try await service.ask("GET", "/v1/session", cookie).object()["refresh_due"] as? Bool == true)
        var cookies: Set<String> = []
        try await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
            for _ in 0..<8 {
                group.addTask { try await service.ask("GET", "/v1/session?rotate=due", cookie) }
            }
            for try await answer in group {
                #expect(answer.status == 200)
                if let set = answer["set-cookie"] { cookies.insert(String(set.prefix { $0 != ";" })) }
                #expect(try answer.object()["refresh_due"] as? Bool == false)
            }
        }
        #expect(cookies.count == 1, "all that was handed out is one successor")
        let successor = ["Cookie": try #require(cookies.first)]
        let answer = try await service.ask("GET", "/v1/session?rotate=due", successor)
        #expect(answer.status == 200 && answer["set-cookie"] == nil)
        // The old one is good for a grace, and nothing is to be had for it.
        let old = try await service.ask("GET", "/v1/session?rotate=due", cookie)
        #expect(old.status == 200 && old["set-cookie"] == nil)
    }

    @Test(
        "who asks for another rotation is told what there is",
        arguments: ["rotate=now", "rotat=due", "rotate=due&rotate=due"])
    func badRotation(query: String) async throws {
        let service = try await RunningService()
        let (token, _) = try await service.login()
        #expect(try await service.ask("GET", "/v1/session?\(query)", ["X-Session-Token": token]).status == 400)
    }

    @Test("refreshes, elevates and signs out")
    func life() async throws {
        let service = try await RunningService()
        let (first, _) = try await service.login()
        let second = try await successor(of: first, in: service)
        let elevated = try await service.ask(
            "POST", "/v1/session/elevate", ["X-Session-Token": second], body: #"{"amr":["otp"]}"#)
        let body = try elevated.object()
        let third = try #require(body["token"] as? String)
        #expect(elevated.status == 200 && (body["cookie"] as? String)?.hasPrefix("__Host-session=\(third); ") == true)
        #expect((body["session"] as? [String: Any])?["amr"] as? [String] == ["otp"])
        let out = try await service.ask("DELETE", "/v1/session", ["X-Session-Token": third])
        #expect(out.status == 204 && out["set-cookie"] == SessionCookie.standard.clearing && out.body.isEmpty)
        let after = try await service.ask("DELETE", "/v1/session", ["X-Session-Token": third])
        #expect(after.status == 401 && after.cause == "signed_out")
    }

    @Test(
        "is judged by the time when the request has arrived, however long that took",
        arguments: [("/v1/session/refresh", "{}"), ("/v1/session/elevate", #"{"amr":["otp"]}"#)])
    func arrival(target: String, body: String) async throws {
        var policy = Policy()
        policy.base.idle = .minutes(30)
        let service = try await RunningService(policy: policy)
        let (token, _) = try await service.login()
        let fields = ["X-Session-Token": token]
        let slow = try await service.begin("POST", target, fields, body: "", of: body.utf8.count)
        service.clock.advance(by: .minutes(31))
        slow.send(body)
        let answer = try await slow.response()
        #expect(answer.status == 401 && answer.cause == "idle", "\(answer.text)")
    }

    // MARK: - Other sites

    @Test("whose cookie alone would change something has to ask from a page of the same site")
    func crossSite() async throws {
        let service = try await RunningService()
        let key = try await service.key(.application)
        for (method, target, body) in [
            ("POST", "/v1/session/refresh", nil), ("POST", "/v1/session/elevate", #"{"amr":["otp"]}"#),
            ("DELETE", "/v1/session", nil),
        ] as [(String, String, String?)] {
            for (fields, status) in [
                ([:], 403), (["Origin": "https://evil.example"], 403), (["Sec-Fetch-Site": "cross-site"], 403),
                (["Sec-Fetch-Site": "same-site", "Origin": "http://example.com"], 403), (["Origin": "null"], 403),
                (["Authorization": "Basic YTpi"], 403), (["Origin": "https://example.com"], nil),
                (["Sec-Fetch-Site": "same-origin"], nil), (key, nil), (["X-Session-Token": ""], nil),
            ] as [([String: String], Int?)] {
                let (token, session) = try await service.login()
                var all = RunningService.cookie(token).merging(fields) { $1 }
                if fields["X-Session-Token"] != nil { all = ["X-Session-Token": token] }
                let answer = try await service.ask(method, target, all, body: body)
                #expect(status == nil ? answer.status < 300 : answer.status == status, "\(method) \(fields)")
                guard status != nil else { continue }
                #expect(answer.cause == "cross_site" && answer["set-cookie"] == nil)
                let found = await service.store.sessions(withIDPrefix: session.id.description, limit: 1, at: noon)
                #expect(found.first?.end == nil && found.first?.generation == 0)
            }
        }
    }

    @Test("is not helped by a key that is unknown")
    func unknownKey() async throws {
        let service = try await RunningService()
        let (token, _) = try await service.login()
        var generator = SystemRandomNumberGenerator()
        let stranger = APIKeySecret.generate(.application, using: &generator).revealed()
        let fields = RunningService.cookie(token).merging(["Authorization": "Bearer \(stranger)"]) { $1 }
        let answer = try await service.ask("DELETE", "/v1/session", fields)
        #expect(answer.status == 401 && answer.cause == "unknown_key" && answer["set-cookie"] == nil)
    }

    private func successor(of token: String, in service: RunningService) async throws -> String {
        let answer = try await service.ask("POST", "/v1/session/refresh", ["X-Session-Token": token])
        #expect(answer.status == 200)
        return try #require(try answer.object()["token"] as? String)
    }
}
