import Foundation
import HTTPTesting
import ProcessTesting
import SessionService
import Testing

@Suite("The service under load", .serialized)
struct ServiceLoadTests {
    /// How many files a process has open.
    private static func openFiles(_ process: ChildProcess) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.identifier)/fd").count
    }

    /// Waits until the service has let go of all connections but those of before.
    private static func waitUntilClosed(_ process: ChildProcess, _ before: Int) async throws {
        let start = ContinuousClock.now
        while case let open = try openFiles(process), open > before {
            try #require(start.duration(to: .now) < .seconds(600), "\(open) files, \(before) before")
            // To look takes longer than what is looked for, and nobody tells of it.
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    /// As many connections as the system lets this process have, ten thousand at most.
    private static func manyConnections() -> Int {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return min(10_000, Int(clamping: limit.rlim_max) - 2000)
    }

    @Test("ten thousand idle connections keep nobody from being answered, and leave nothing behind")
    func idle() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        // However long it takes to open so many, none of them has been idle for too long.
        let file = try curfew.configure("[service.limits]\nidle = \"1h\"\narrival = \"1h\"\n")
        let service = try await ServedProgram(curfew, ["--config", file])
        let token = try await service.login("ada")
        let fields = ["X-Session-Token": token]
        _ = try await service.ask("GET", "/v1/session", fields)
        let before = try Self.openFiles(service.process)
        let count = Self.manyConnections()
        #expect(count >= 2000, "the system allows too few open files to prove anything")
        var connections = try await RawConnection.open(count, to: service.address) { $0 < 100 ? "GET /v1/ses" : nil }
        for connection in connections.suffix(100) {
            connection.send(HTTPRequestText.of("GET", "/v1/session", fields))
            #expect(try await connection.response().status == 200)
        }
        #expect(try await service.ask("GET", "/health/ready").status == 200)
        #expect(try Self.openFiles(service.process) > count)
        connections = []
        try await Self.waitUntilClosed(service.process, before)
        #expect(await service.stop().status == 0)
    }

    @Test("bodies that are cut off do nothing, and leave nothing behind", .timeLimit(.minutes(15)))
    func cut() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let service = try await ServedProgram(curfew)
        _ = try await service.ask("GET", "/health/ready")
        let before = try Self.openFiles(service.process)
        _ = try await RawConnection.open(500, to: service.address) { number in
            let head = number.isMultiple(of: 2) ? "Content-Length: 40" : "Transfer-Encoding: chunked"
            let body = number.isMultiple(of: 2) ? #"{"user":"ada"}"# : "e\r\n{\"user\":\"ada\"}\r\n"
            return "POST /v1/sessions HTTP/1.1\r\nHost: a\r\n\(head)\r\n\r\n\(body)"
        }
        try await Self.waitUntilClosed(service.process, before)
        // The last of them may still be on its way out.
        var metrics = ""
        while !metrics.contains("curfew_http_requests_in_flight 1\n") {
            metrics = try await service.ask("GET", "/metrics").text
        }
        #expect(!metrics.contains(#"route="/v1/sessions",status="201""#))
        let end = await service.stop()
        #expect(end.status == 0 && end.log.allSatisfy { !$0.contains("\"level\":\"error\"") }, "\(end.log.prefix(3))")
        #expect(try await curfew.succeed("sessions", "--json").output.isEmpty)
    }

    @Test("a stop under load loses nothing that was answered")
    func stopping() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let service = try await ServedProgram(curfew)
        let (answers, continuation) = AsyncStream.makeStream(of: String.self)
        let clients = (0..<16).map { client in
            Task {
                let connection = try RawConnection(to: service.address)
                for number in 0..<10_000 {
                    let body = "{\"user\":\"user\(client).\(number)\"}"
                    connection.send(HTTPRequestText.of("POST", "/v1/sessions", body: body))
                    let answer = try await connection.response()
                    guard answer.status == 201, let session = try answer.object()["session"] as? [String: Any],
                        let id = session["id"] as? String
                    else { throw POSIXError(.EIO) }
                    continuation.yield(id)
                }
            }
        }
        var acknowledged: Set<String> = []
        for await id in answers {
            acknowledged.insert(id)
            if acknowledged.count == 300 { break }
        }
        async let end = service.stop()
        for client in clients { _ = try? await client.value }
        #expect(await end.status == 0)
        continuation.finish()
        for await id in answers { acknowledged.insert(id) }
        let stored = try await curfew.succeed("sessions", "--json").objects().compactMap { $0["id"] as? String }
        #expect(acknowledged.count >= 300 && acknowledged.isSubset(of: Set(stored)))
        // Of each client at most one answer was lost on its way.
        #expect(stored.count <= acknowledged.count + clients.count)
        #expect(try await curfew.succeed("store", "check").status == 0)
    }
}
