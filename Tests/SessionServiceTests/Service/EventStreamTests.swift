import Foundation
import HTTPTesting
import SessionStore
import Testing

@testable import SessionService

@Suite("The stream of events")
struct EventStreamTests {
    @Test("ends within a page when its key is over")
    func revoked() async throws {
        let service = try await RunningService()
        let fields = try await service.key(.auditor)
        let key = try #require(await service.store.apiKeys().first)
        for number in 0..<2500 { _ = try await service.login("user\(number)") }
        let connection = try RawConnection(to: service.address)
        connection.send(RunningService.request("GET", "/v1/events", fields.merging(["Last-Event-ID": "0"]) { $1 }))
        // Its reader reads no further: all of it does not fit into what lies between.
        _ = try await connection.read(until: "event: ")
        let operations = Actor.administrator("ops", host: "test")
        #expect(await service.store.revokeAPIKey(key.id, by: operations, at: noon) != nil)
        let rest = try await connection.read(until: "\r\n0\r\n\r\n")
        #expect(rest.contains("\"user0\"") && !rest.contains("\"user2499\""))
    }

    @Test("begins with the newest where its reader knows of events that have not been")
    func beyond() async throws {
        let service = try await RunningService()
        let fields = try await service.key(.auditor).merging(["Last-Event-ID": "99999"]) { $1 }
        let connection = try RawConnection(to: service.address)
        connection.send(RunningService.request("GET", "/v1/events?q=kind:login+OR+kind:refresh", fields))
        _ = try await connection.read(until: ": listening\n\n")
        let (token, _) = try await service.login("ada")
        _ = try await service.ask("POST", "/v1/session/refresh", ["X-Session-Token": token])
        #expect(try await connection.read(until: "event: refresh\n").contains("id: "))
    }

    @Test("is one of so many at once, and frees its place when it is over or was none")
    func places() async throws {
        let service = try await RunningService { $0.limits.streams = 1 }
        let key = try await service.key(.auditor)
        for _ in 0..<3 { #expect(try await service.ask("HEAD", "/v1/events", key).status == 200) }
        let connections = try (0..<8).map { _ in try RawConnection(to: service.address) }
        for connection in connections { connection.send(RunningService.request("GET", "/v1/events", key)) }
        var statuses: [String] = []
        for connection in connections { statuses.append(String(try await connection.read(until: "\r\n").prefix(12))) }
        #expect(statuses.filter { $0 == "HTTP/1.1 200" }.count == 1)
        #expect(statuses.filter { $0 == "HTTP/1.1 503" }.count == 7)
    }
}
