import ArgumentParser
import Foundation
import Logging
import SQLiteStore
import SessionService
import SessionStore

/// Serves a store as `curfew serve` does, and a gateway of JWTs beside it, each on a port of the loopback interface, until
/// its input ends. It writes one line: both ports.
struct BenchGatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bench-gateway", shouldDisplay: false)
    @Argument var path: String

    private enum Side: Hashable { case sessions, jwts }

    func run() async throws {
        let keeper = try SQLiteSessionStore(path: path, cachedTokens: Configuration.Service().cachedTokens)
        let families = URL(fileURLWithPath: path).deletingLastPathComponent()
            .appendingPathComponent(RefreshTokenFamilies.fileName).path
        // Both are cut off in the end, which they would call an error.
        let logger = Logger(label: "curfew") { _ in ServiceLog(level: .critical) }
        let service = HTTPService(
            store: keeper, configuration: ServiceConfiguration(), logger: logger, clock: { Platform.now })
        let gateway = try await JWTGateway(refreshTokensAt: families)
        let anyPort = try ListenAddress(parsing: "127.0.0.1:0")
        let (ready, listening) = AsyncStream.makeStream(of: (Side, Int).self)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try? await service.run(at: anyPort) { place in
                    guard case .loopback(_, let port) = place else { return }
                    listening.yield((.sessions, port))
                }
            }
            group.addTask {
                defer { listening.finish() }
                try? await gateway.run(logger: logger) { listening.yield((.jwts, $0)) }
            }
            var ports: [Side: Int] = [:]
            for await (side, port) in ready {
                ports[side] = port
                if ports.count == 2 { break }
            }
            if let sessions = ports[.sessions], let jwts = ports[.jwts] {
                Output.standard.line("\(sessions) \(jwts)")
                Output.standard.flush()
                await Self.endOfInput()
            }
            group.cancelAll()
        }
        try await keeper.close()
    }

    private static func endOfInput() async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                while readLine() != nil {}
                continuation.resume()
            }
        }
    }
}
