import Foundation
import ProcessTesting
import Testing

/// The example application for use behind a proxy, on a port of its own.
final class ProxiedExample: Sendable {
    /// Where it listens, as a proxy names it.
    let place: String
    private let process: ChildProcess

    /// Starts it; it will ask the service of the program's folder.
    convenience init(_ program: Program) async throws {
        try await self.init(asking: program.folder.path + "/http.sock")
    }

    /// Starts it; it will ask whoever listens at a socket.
    init(asking socket: String) async throws {
        process = try ChildProcess(
            try InstalledTool.path("node", from: "nodejs"),
            [FrontedSite.repository + "/Examples/proxied/server.mjs", "0"],
            environment: ["CURFEW_SOCKET": socket])
        var port: String?
        for await line in LineReader(pipe: process.output) where line.hasPrefix("listening on ") {
            port = String(line.dropFirst(13))
            break
        }
        place = "127.0.0.1:\(try #require(port, "it does not listen"))"
    }

    deinit { process.kill() }
}
