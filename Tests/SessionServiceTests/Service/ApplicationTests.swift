import Foundation
import HTTPTesting
import SessionStore
import Testing

@testable import SessionService

@Suite("An application")
struct ApplicationTests {
    @Test("signs a user in with everything that it knows, and gets the cookie ready made")
    func signIn() async throws {
        let service = try await RunningService()
        let body = """
            {"user": "ada", "client": "ios", "ip": "2001:db8::1", "user_agent": "curl/8.5.0", "amr": ["pwd", "otp"],
             "authenticated_at": "2026-11-24T09:59:00Z", "label": "phone", "attributes": {"tenant": 1.50, "x": ["\\u00e9"]}}
            """
        let answer = try await service.ask("POST", "/v1/sessions", body: body)
        let object = try answer.object()
        let token = try #require(object["token"] as? String)
        #expect(answer.status == 201 && Set(object.keys) == ["session", "token", "cookie"])
        #expect(answer["set-cookie"] == nil && answer["cache-control"] == "no-store")
        #expect(
            object["cookie"] as? String
                == "__Host-session=\(token); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=43200")
        let session = try #require(object["session"] as? [String: Any])
        #expect(session["client"] as? String == "ios" && session["ip"] as? String == "2001:db8::1")
        #expect(session["device"] as? String == "curl 8.5" && session["label"] as? String == "phone")
        #expect(session["amr"] as? [String] == ["pwd", "otp"] && session["state"] as? String == "live")
        let stored = await service.store.sessions(withIDPrefix: "", limit: 1, at: noon)
        #expect(stored.first?.attributes == #"{"tenant": 1.50, "x": ["\u00e9"]}"#, "digits and spelling are kept")
        #expect(answer.text.contains("\"attributes\":{\"tenant\": 1.50,"))
    }

    @Test("that tells no address leaves it out, unless its proxy does")
    func addresses() async throws {
        let forwarded = ["X-Forwarded-For": "198.51.100.7"]
        for (onLoopback, fields, expected) in [
            (false, [:], nil), (false, forwarded, "198.51.100.7"), (true, [:], nil), (true, forwarded, nil),
        ] as [(Bool, [String: String], String?)] {
            let service = try await RunningService(onLoopback: onLoopback)
            let key = try await service.key(.application)
            let all = key.merging(fields) { $1 }
            let answer = try await service.ask("POST", "/v1/sessions", all, body: #"{"user":"ada"}"#)
            let session = try answer.object()["session"] as? [String: Any]
            #expect(session?["ip"] as? String == expected)
        }
    }

    @Test(
        "that sends what cannot be taken is told what and why",
        arguments: [
            "", "[]", "null", "{", "{}", #"{"user":1}"#, #"{"user":""}"#, #"{"user":null}"#,
            #"{"user":"a","user":"b"}"#, #"{"user":"a","usr":"b"}"#, #"{"user":"a","ip":"nowhere"}"#,
            #"{"user":"a","ip":1}"#, #"{"user":"a","amr":"pwd"}"#, #"{"user":"a","amr":[1]}"#,
            #"{"user":"a","amr":["p w"]}"#, #"{"user":"a","client":""}"#, #"{"user":"a","attributes":[]}"#,
            #"{"user":"a","attributes":{"x":1,"x":2}}"#, #"{"user":"a","authenticated_at":"soon"}"#,
            #"{"user":"a","authenticated_at":"2126-01-01T00:00:00Z"}"#, #"{"user":"a"} x"#, "{\"user\":\"\u{1}\"}",
        ])
    func refused(body: String) async throws {
        let service = try await RunningService()
        let answer = try await service.ask("POST", "/v1/sessions", body: body)
        #expect(answer.status == 400 && answer.cause == "bad_request", "\(answer.text)")
        #expect(await service.store.events(EventFilter(), limit: 1, at: noon).items.isEmpty)
    }

    @Test("may send null for what it leaves out")
    func nulls() async throws {
        let service = try await RunningService()
        let body = #"{"user":"a","client":null,"ip":null,"amr":null,"label":null,"attributes":null}"#
        #expect(try await service.ask("POST", "/v1/sessions", body: body).status == 201)
    }

    @Test("is told when a user has too many logins, or has been signed out since the proof of identity")
    func conflicts() async throws {
        let limited = Policy(base: ClientPolicy(limit: SessionLimit(count: 1, whenFull: .refuse)))
        let service = try await RunningService(policy: limited)
        #expect(try await service.ask("POST", "/v1/sessions", body: #"{"user":"ada"}"#).status == 201)
        let full = try await service.ask("POST", "/v1/sessions", body: #"{"user":"ada"}"#)
        #expect(full.status == 409 && full.cause == "full")
        let everywhere = try await service.ask("POST", "/v1/users/bob/revocation")
        #expect(everywhere.status == 200 && everywhere.text == #"{"ended":0,"exposed_until":null}"#)
        let early = #"{"user":"bob","authenticated_at":"2026-11-24T00:00:00Z"}"#
        let notBefore = try await service.ask("POST", "/v1/sessions", body: early)
        #expect(notBefore.status == 409 && notBefore.cause == "not_before")
    }

    @Test("signs a user out everywhere, whatever characters the name has")
    func everywhere() async throws {
        let service = try await RunningService()
        for (user, encoded) in [("a/b", "a%2Fb"), ("Zo\u{eb} %", "Zo%C3%AB%20%25"), ("a+b", "a+b"), ("..", "..")] {
            let (token, _) = try await service.login(user)
            let answer = try await service.ask(
                "POST", "/v1/users/\(encoded)/revocation", body: #"{"message":"Bye."}"#)
            #expect(try answer.object()["ended"] as? Int == 1, "\(user)")
            let refused = try await service.ask("GET", "/v1/session", ["X-Session-Token": token])
            #expect(try refused.cause == "revoked" && refused.object()["message"] as? String == "Bye.")
        }
        #expect(try await service.ask("POST", "/v1/users/%FF/revocation").status == 404)
    }
}
