import Foundation
import HTTPTesting
import ProcessTesting
import SessionService
import Testing

/// `curfew serve` of a program, on a socket in its folder.
final class ServedProgram: Sendable {
    let program: Program
    let process: ChildProcess
    let address: ListenAddress
    private let log: Task<[String], Never>

    /// Starts it, and waits until it is ready.
    init(_ program: Program, _ arguments: [String] = [], listen: String? = nil) async throws {
        self.program = program
        let place = listen ?? "unix:\(program.folder.path)/http.sock"
        process = try program.start(["serve", "--listen", place] + arguments)
        let (first, continuation) = AsyncStream.makeStream(of: String.self)
        log = Task { [process] in
            var lines: [String] = []
            for await line in LineReader(pipe: process.error) {
                lines.append(line)
                continuation.yield(line)
            }
            continuation.finish()
            return lines
        }
        var ready: ListenAddress?
        for await line in first where line.hasPrefix("listening on ") {
            ready = try ListenAddress(parsing: String(line.dropFirst(13)))
            break
        }
        address = try #require(ready, "it does not listen")
    }

    /// Its log is read until it ends, which nobody else would see to.
    deinit { process.kill() }

    /// Sends one request on a connection of its own.
    func ask(
        _ method: String, _ target: String, _ fields: [String: String] = [:], body: String? = nil
    ) async throws -> HTTPAnswer {
        let connection = try RawConnection(to: address)
        connection.send(HTTPRequestText.of(method, target, fields, body: body))
        return try await connection.response(hasBody: method != "HEAD")
    }

    /// Signs a user in, and gives the token.
    func login(_ user: String) async throws -> String {
        let answer = try await ask("POST", "/v1/sessions", body: "{\"user\":\"\(user)\"}")
        return try #require(try answer.object()["token"] as? String, "\(answer.text)")
    }

    /// Has it stop, and gives its exit status and all that it has written to standard error.
    func stop(by signal: Int32 = SIGTERM) async -> (status: Int32, log: [String]) {
        process.signal(signal)
        let lines = await log.value
        return (process.waitForEnd(), lines)
    }
}
