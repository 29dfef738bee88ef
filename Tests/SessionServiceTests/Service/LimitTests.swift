import Foundation
import HTTPTesting
import SessionStore
import Testing

@testable import SessionService

@Suite("Limits of the service")
struct LimitTests {
    @Test("a body that is too long is 413, after it has been drained, and the connection goes on")
    func bodies() async throws {
        let service = try await RunningService()
        for length in [65_537, 1 << 20] {
            let connection = try RawConnection(to: service.address)
            let body = "{\"user\":\"" + String(repeating: "x", count: length - 11) + "\"}"
            try await connection.sendWhole(RunningService.request("POST", "/v1/sessions", body: body))
            let answer = try await connection.response()
            #expect(answer.status == 413 && answer.cause == "too_large")
            connection.send(RunningService.request("GET", "/health/live"))
            #expect(try await connection.response().status == 200)
        }
        let fits = "{\"user\":\"ada\"" + String(repeating: " ", count: 65_536 - 14) + "}"
        #expect(fits.utf8.count == 65_536)
        #expect(try await service.ask("POST", "/v1/sessions", body: fits).status == 201)
    }

    @Test("a body without an end is cut off behind its first megabyte")
    func endless() async throws {
        let service = try await RunningService { $0.limits.arrival = .seconds(900) }
        let connection = try RawConnection(to: service.address)
        connection.send("POST /v1/sessions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = "8000\r\n" + String(repeating: "x", count: 0x8000) + "\r\n"
        try await connection.sendWhole(String(repeating: chunk, count: 40))
        let answer = try await connection.response()
        #expect(answer.status == 413 && answer["connection"] == "close")
        while try await !connection.isClosed() {}
    }

    @Test("who sends a body that is too long to its end gets to read that it is", arguments: [2 << 20, 10 << 20])
    func sentWhole(length: Int) async throws {
        let service = try await RunningService(onLoopback: true)
        let key = try await service.key(.application)
        for _ in 0..<3 {
            let connection = try RawConnection(to: service.address)
            let body = String(repeating: "x", count: length)
            try await connection.sendWhole(RunningService.request("POST", "/v1/sessions", key, body: body))
            let answer = try await connection.response()
            #expect(answer.status == 413 && answer["connection"] == "close")
            while try await !connection.isClosed() {}
        }
    }

    @Test("a body may be longer than a megabyte where the configuration says so")
    func longer() async throws {
        let service = try await RunningService { $0.limits.body = 3 << 20 }
        let body = "{\"user\":\"ada\"" + String(repeating: " ", count: 2 << 20) + "}"
        #expect(try await service.ask("POST", "/v1/sessions", body: body).status == 201)
    }

    @Test("a body that is broken is 400, and no fault of the service")
    func broken() async throws {
        let service = try await RunningService()
        let connection = try RawConnection(to: service.address)
        connection.send(
            "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"u\r\nzz\r\n")
        let answer = try await connection.response()
        #expect(answer.status == 400 && answer.cause == "bad_request" && answer["connection"] == "close", "\(answer)")
        while try await !connection.isClosed() {}
        #expect(try await !service.ask("GET", "/metrics").text.contains("status=\"500\""))
    }

    @Test("a body that is slow to arrive takes no place from calls that are answered")
    func slowBody() async throws {
        let service = try await RunningService {
            $0.limits.calls = 1
            $0.limits.arrival = .minutes(10)
        }
        let (token, _) = try await service.login()
        let slow = try await service.begin("POST", "/v1/sessions", body: #"{"user":"#, of: 14)
        #expect(try await service.ask("GET", "/v1/session", ["X-Session-Token": token]).status == 200)
        slow.send(#""bob"}"#)
        let answer = try await slow.response()
        #expect(answer.status == 201, "\(answer)")
    }

    @Test("a body that was cut off on its way does nothing")
    func cut() async throws {
        let service = try await RunningService()
        for head in ["Content-Length: 50", "Transfer-Encoding: chunked"] {
            let connection = try RawConnection(to: service.address)
            let body = #"{"user":"ada"}"#
            let sent = head.hasPrefix("T") ? "e\r\n\(body)\r\n" : body
            connection.send("POST /v1/sessions HTTP/1.1\r\nHost: a\r\n\(head)\r\n\r\n\(sent)")
            connection.finishSending()
            while try await !connection.isClosed() {}
        }
        #expect(try await service.ask("GET", "/health/live").status == 200)
        #expect(await service.store.events(EventFilter(), limit: 1, at: noon).items.isEmpty)
        #expect(try await !service.ask("GET", "/metrics").text.contains("status=\"500\""))
    }

    @Test("header fields that are too long are 431")
    func headers() async throws {
        let service = try await RunningService()
        for fields in [
            "X-Long: " + String(repeating: "x", count: 17_000),
            (0..<400).map { "X-\($0): " + String(repeating: "y", count: 40) }.joined(separator: "\r\n"),
            "Cookie: " + String(repeating: "a=b; ", count: 4000),
        ] {
            let connection = try RawConnection(to: service.address)
            connection.send("GET /v1/session HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n")
            let answer = try await connection.response()
            #expect(answer.status == 431 && answer.cause == "headers_too_large")
        }
    }

    @Test(
        "what is no request is 400, and the connection is closed",
        arguments: [
            "nonsense\r\n\r\n", "GET /v1/session HTTP/9.9\r\n\r\n", "GET  HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /v1/sessions HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            "POST /v1/sessions HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            "GET /v1/session HTTP/1.1\r\nBad Header: x\r\n\r\n", "\u{16}\u{3}\u{1}",
        ])
    func nonsense(text: String) async throws {
        let service = try await RunningService()
        let connection = try RawConnection(to: service.address)
        connection.send(text)
        let answer = try await connection.response()
        #expect(answer.status == 400)
        while try await !connection.isClosed() {}
    }

    @Test("a request that takes too long to arrive is 408, and a connection that lies idle is closed")
    func slow() async throws {
        let service = try await RunningService { configuration in
            configuration.limits.arrival = Span(milliseconds: 300)
            // Long enough for bytes that have been sent to be seen, however busy the machine is.
            configuration.limits.idle = .seconds(10)
        }
        for beginning in ["GET /v1/ses", "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{\"us"] {
            let connection = try RawConnection(to: service.address)
            connection.send(beginning)
            let answer = try await connection.response()
            #expect(answer.status == 408 && answer.cause == "timeout" && answer["connection"] == "close")
            while try await !connection.isClosed() {}
        }
        let idle = try RawConnection(to: service.address)
        idle.send(RunningService.request("GET", "/health/live"))
        #expect(try await idle.response().status == 200)
        #expect(try await idle.isClosed())
        let silent = try RawConnection(to: service.address)
        #expect(try await silent.isClosed())
        #expect(try await service.ask("GET", "/health/live").status == 200)
    }

    @Test("a client who does not read what was asked for is cut off")
    func unread() async throws {
        let service = try await RunningService { $0.limits.departure = Span(milliseconds: 200) }
        let key = try await service.key(.auditor)
        for number in 0..<400 {
            _ = try await service.login("user\(number)", agent: String(repeating: "x", count: 500))
        }
        let connection = try RawConnection(to: service.address)
        let request = RunningService.request("GET", "/v1/sessions?limit=400", key)
        try await connection.sendWhole(String(repeating: request, count: 40))
        try await connection.hangUp()
    }

    @Test("event streams have a number of their own, and more are 503")
    func streams() async throws {
        let service = try await RunningService { $0.limits.streams = 1 }
        let key = try await service.key(.auditor)
        let first = try RawConnection(to: service.address)
        first.send(RunningService.request("GET", "/v1/events", key))
        _ = try await first.read(until: ": listening\n\n")
        let second = try await service.ask("GET", "/v1/events", key)
        #expect(second.status == 503 && second.cause == "overloaded" && second["retry-after"] == "1")
    }

    @Test("requests come one after the other on one connection, and each is answered")
    func pipeline() async throws {
        let service = try await RunningService()
        let (token, _) = try await service.login()
        let connection = try RawConnection(to: service.address)
        let request = RunningService.request("GET", "/v1/session", ["X-Session-Token": token])
        connection.send(String(repeating: request, count: 50))
        for _ in 0..<50 { #expect(try await connection.response().status == 200) }
    }

    @Test("the body of a request may arrive while the one before is answered")
    func pipelinedBody() async throws {
        let service = try await RunningService()
        let connection = try RawConnection(to: service.address)
        let head = "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 14\r\n\r\n"
        connection.send(RunningService.request("GET", "/health/live") + head + #"{"user":"#)
        #expect(try await connection.response().status == 200)
        connection.send(#""bob"}"# + RunningService.request("GET", "/health/live"))
        #expect(try await connection.response().status == 201)
        #expect(try await connection.response().status == 200)
    }
}
