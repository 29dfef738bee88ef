import Foundation
import HTTPTesting
import SessionStore
import Testing

@testable import SessionService

@Suite("An administrator")
struct AdministrationTests {
    @Test("walks through users and logins in windows, each item once")
    func windows() async throws {
        let service = try await RunningService()
        let key = try await service.key(.auditor)
        for number in 0..<25 {
            _ = try await service.login("user.\(number)/x")
            if number % 4 == 0 { service.clock.advance(by: .seconds(1)) }
        }
        for (path, name) in [("/v1/users", "user"), ("/v1/sessions", "id")] {
            var seen: [String] = []
            var target = "\(path)?limit=10"
            var windows = 0
            while true {
                let answer = try await service.ask("GET", target, key)
                #expect(answer.status == 200 && answer["cache-control"] == "no-store")
                let object = try answer.object()
                windows += 1
                seen += (object["items"] as? [[String: Any]] ?? []).compactMap { $0[name] as? String }
                guard let next = object["next"] as? String else { break }
                let after = try #require(next.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
                target = "\(path)?limit=10&after=\(after)"
            }
            #expect(windows == 3 && seen.count == 25 && Set(seen).count == 25)
        }
    }

    @Test("filters with the query language, and a mistake in it is shown with its column")
    func queries() async throws {
        let service = try await RunningService()
        let key = try await service.key(.admin)
        for user in ["ada", "bob"] { _ = try await service.login(user) }
        let found = try await service.ask("GET", "/v1/sessions?q=user%3Aad*", key).object()
        #expect((found["items"] as? [[String: Any]])?.map { $0["user"] as? String } == ["ada"])
        let wrong = try await service.ask("GET", "/v1/sessions?q=usr%3Aada", key)
        #expect(try wrong.status == 400 && wrong.object()["column"] as? Int == 1)
        for query in ["limit=0", "limit=1001", "limit=x", "limit=-1", "after=x", "after=1.x", "query=a"] {
            #expect(try await service.ask("GET", "/v1/sessions?\(query)", key).status == 400, "\(query)")
        }
    }

    @Test("finds one login by an unambiguous beginning of its id, and ends it once")
    func one() async throws {
        let service = try await RunningService()
        let key = try await service.key(.admin)
        let (token, session) = try await service.login(agent: "curl/8.5.0")
        let shown = try await service.ask("GET", "/v1/sessions/\(session.id.short)", key)
        #expect(try shown.status == 200 && shown.object()["id"] as? String == session.id.description)
        for id in ["zzzzzzzzzzzzzzzz", "u", "%2E%2E"] {
            let answer = try await service.ask("GET", "/v1/sessions/\(id)", key)
            #expect(answer.status == 404 && answer.cause == "not_found")
            #expect(try await service.ask("DELETE", "/v1/sessions/\(id)", key).status == 404)
        }
        let ended = try await service.ask("DELETE", "/v1/sessions/\(session.id)", key, body: #"{"reason":"x"}"#)
        #expect(ended.text == #"{"ended":1,"exposed_until":null}"#)
        #expect(try await service.ask("GET", "/v1/session", ["X-Session-Token": token]).cause == "revoked")
        let again = try await service.ask("DELETE", "/v1/sessions/\(session.id)", key)
        #expect(again.status == 200 && again.text == #"{"ended":0,"exposed_until":null}"#)
        let tombstone = try await service.ask("GET", "/v1/sessions/\(session.id)", key).object()
        #expect(tombstone["reason"] as? String == "x" && tombstone["actor"] as? String != nil)
    }

    @Test("ends all that a query finds, as many as were expected, or nothing")
    func bulk() async throws {
        let service = try await RunningService()
        let key = try await service.key(.admin)
        for user in ["ada", "ada", "bob"] { _ = try await service.login(user) }
        func revoke(_ body: String) async throws -> HTTPAnswer {
            try await service.ask("POST", "/v1/revocations", key, body: body)
        }
        #expect(try await revoke(#"{"query":"user:ada","dry_run":true}"#).text == #"{"would_end":2}"#)
        let differs = try await revoke(#"{"query":"user:ada","reason":"x","expect":3}"#)
        #expect(try differs.status == 409 && differs.cause == "differs" && differs.object()["count"] as? Int == 2)
        for body in [
            "{}", #"{"reason":"x"}"#, #"{"query":"","reason":"x"}"#, #"{"query":"  ","reason":"x"}"#,
            #"{"query":"user:ada","everyone":true,"reason":"x"}"#, #"{"everyone":false,"reason":"x"}"#,
            #"{"query":"user:ada"}"#, #"{"query":"usr:ada","reason":"x"}"#, #"{"querry":"user:ada","reason":"x"}"#,
            #"{"query":"user:ada","reason":""}"#, #"{"query":"user:ada","reason":"x","expect":-1}"#,
            #"{"query":"user:ada","reason":"x","expect":1.5}"#, #"{"everyone":"true","reason":"x"}"#,
        ] {
            #expect(try await revoke(body).status == 400, "\(body)")
        }
        let live = await service.store.totals(matching: .all, at: service.clock.now).logins
        #expect(live == 3, "nothing has ended so far")
        let done = try await revoke(#"{"query":"user:ada","reason":"x","message":"Bye.","expect":2}"#)
        #expect(done.text == #"{"ended":2,"exposed_until":null}"#)
        #expect(try await revoke(#"{"everyone":true,"reason":"x"}"#).text == #"{"ended":1,"exposed_until":null}"#)
    }

    @Test("has to give a reason where the policy asks for one")
    func reason() async throws {
        let service = try await RunningService(policy: Policy(requiresReason: true))
        let key = try await service.key(.admin)
        let (_, session) = try await service.login()
        #expect(try await service.ask("DELETE", "/v1/sessions/\(session.id)", key).status == 400)
        #expect(try await service.ask("POST", "/v1/users/ada/revocation", key).status == 400)
        #expect(try await service.ask("POST", "/v1/users/ada/revocation", key, body: #"{"reason":"x"}"#).status == 200)
    }

    @Test("follows the feed from where they left it, and is cut off when the key is revoked")
    func events() async throws {
        let service = try await RunningService()
        let key = try await service.key(.auditor)
        _ = try await service.login("ada")
        let connection = try RawConnection(to: service.address)
        connection.send(RunningService.request("GET", "/v1/events?q=user:*", key))
        let head = try await connection.read(until: ": listening\n\n")
        #expect(head.contains("200 OK") && head.lowercased().contains("content-type: text/event-stream"))
        let (_, session) = try await service.login("bob")
        let first = try await connection.read(until: "\n\n")
        #expect(first.contains("id: 3\nevent: login\ndata: {") && first.contains(session.id.description))
        let resumed = try RawConnection(to: service.address)
        resumed.send(RunningService.request("GET", "/v1/events", key.merging(["Last-Event-ID": "1"]) { $1 }))
        #expect(try await resumed.read(until: "\n\n").contains(": listening"))
        #expect(try await resumed.read(until: "\n\n").contains("id: 2\nevent: login"))
        #expect(try await resumed.read(until: "\n\n").contains("id: 3\nevent: login"))
        #expect(try await service.ask("GET", "/v1/events", key.merging(["Last-Event-ID": "x"]) { $1 }).status == 400)
        let id = try #require(await service.store.apiKeys().first).id
        _ = await service.store.revokeAPIKey(id, by: .policy, at: noon)
        _ = try await connection.read(until: "0\r\n\r\n")
    }

    @Test("of figures reads how many and how long")
    func metrics() async throws {
        let service = try await RunningService()
        let (token, _) = try await service.login()
        for _ in 0..<3 { _ = try await service.ask("GET", "/v1/session", ["X-Session-Token": token]) }
        _ = try await service.ask("GET", "/v1/session", ["X-Session-Token": "x"])
        _ = try await service.ask("GET", "/nowhere")
        let lines = try await service.ask("GET", "/metrics").text.split(separator: "\n").map(String.init)
        #expect(lines.contains(#"curfew_http_requests_total{method="GET",route="/v1/session",status="200"} 3"#))
        #expect(lines.contains(#"curfew_http_requests_total{method="",route="",status="404"} 1"#))
        #expect(lines.contains(#"curfew_refusals_total{cause="malformed"} 1"#))
        #expect(
            lines.contains(
                #"curfew_http_request_duration_seconds_bucket{method="GET",route="/v1/session",le="+Inf"} 4"#))
        #expect(lines.contains(#"curfew_http_request_duration_seconds_count{method="GET",route="/v1/session"} 4"#))
    }
}
