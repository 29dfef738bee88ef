import Foundation
import HTTPTesting
import Logging
import SessionStore
import Testing

@testable import SessionService

@Suite("The place of a service")
struct SocketPlaceTests {
    @Test("is one service's alone, from before it listens until it is gone")
    func alone() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/http.sock"
        var first: SocketPlace? = try SocketPlace(path: path, rights: SocketRights())
        #expect(why { try SocketPlace(path: path, rights: SocketRights()) } == "another service listens there")
        withExtendedLifetime(first) {}
        first = nil
        #expect(why { try SocketPlace(path: path, rights: SocketRights()) } == nil)
    }

    @Test("is not taken from another program, be it too busy to answer or of another kind", arguments: [true, false])
    func others(isStream: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/http.sock"
        let type = Int32(isStream ? SOCK_STREAM.rawValue : SOCK_DGRAM.rawValue)
        let listener = socket(AF_UNIX, type, 0)
        defer { close(listener) }
        #expect(withAddress(path) { bind(listener, $0, $1) } == 0)
        if isStream { #expect(listen(listener, 0) == 0) }
        // One after the other waits in its queue, until there is no room.
        var waiting: [Int32] = []
        defer { for client in waiting { close(client) } }
        while isStream {
            let client = socket(AF_UNIX, type | Int32(SOCK_NONBLOCK.rawValue), 0)
            waiting.append(client)
            guard withAddress(path, { connect(client, $0, $1) }) == 0 else { break }
        }
        #expect(why { try SocketPlace(path: path, rights: SocketRights()) } != nil)
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK)
    }

    @Test("is taken over from a service that was killed")
    func left() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/http.sock"
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(withAddress(path) { bind(listener, $0, $1) } == 0)
        close(listener)
        #expect(why { try SocketPlace(path: path, rights: SocketRights()) } == nil)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("is refused when its name does not fit into the address of a socket")
    func long() throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "x", count: 100)
        #expect(
            why { try SocketPlace(path: folder.path + "/" + name, rights: SocketRights()) }?.contains("too long")
                == true)
    }

    @Test("that is taken, or that nobody may have, is told with the remedy")
    func ports() async throws {
        let service = try await RunningService(onLoopback: true)
        let second = HTTPService(
            store: InMemorySessionStore(policy: Policy()), configuration: ServiceConfiguration(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let error = await #expect(throws: ServiceError.self) { try await second.run(at: service.address) { _ in } }
        #expect(error?.code == .cannotCreate && error?.remedy == "stop what listens there, or choose another port")
        let privileged = ServiceError(bindingTo: try ListenAddress(parsing: "127.0.0.1:80"), errno: EACCES)
        #expect(privileged.code == .notPermitted && privileged.remedy == "choose a port from 1024 on")
    }

    private func why(_ body: () throws -> SocketPlace) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return (error as? ServiceError)?.why ?? "\(error)" }
    }

    private func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
