import Foundation
import Tokens

/// Both gateways, in another process, and connections to them.
final class Gateways {
    /// How many connections ask at once.
    static let connections = 8

    let sessions, jwts: [KeptConnection]
    private let process: BenchProcess

    /// - Parameter path: of the store that is served.
    init(_ path: String) throws {
        process = try BenchProcess(BenchGatewayCommand.self, [path])
        do {
            let ports = try process.line().split(separator: " ").compactMap { Int($0) }
            guard ports.count == 2 else { throw BenchFailure.noAnswer }
            sessions = try (0..<Self.connections).map { _ in try KeptConnection(port: ports[0]) }
            jwts = try (0..<Self.connections).map { _ in try KeptConnection(port: ports[1]) }
        } catch {
            process.end()
            throw error
        }
    }

    func end() { process.end() }

    /// Signs a user in with JWTs.
    func login(_ user: String, lifetime: Int = JWTGateway.usualLifetime) throws -> JWTGateway.Tokens {
        let answer = try jwts[0].ask(GatewayRequest.login(user: user, lifetime: lifetime))
        return try Self.decoded(answer, as: JWTGateway.Tokens.self)
    }

    /// What a good answer says.
    static func decoded<Content: Decodable>(_ answer: KeptConnection.Answer, as: Content.Type) throws -> Content {
        guard answer.status == 200 else { throw BenchFailure.wrongAnswer }
        return try JSONDecoder().decode(Content.self, from: Data(answer.body))
    }

    /// Sends a request on every connection before the first answer is read, so that all are under way at once.
    static func atOnce(_ request: [UInt8], _ connections: [KeptConnection]) throws -> [KeptConnection.Answer] {
        for connection in connections { try connection.send(request) }
        return try connections.map { try $0.answer() }
    }
}
