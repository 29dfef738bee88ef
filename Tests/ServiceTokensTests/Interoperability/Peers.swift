import Foundation
import ProcessTesting
import Testing

/// Other people's programs for tokens.
enum Peers {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path

    /// What a library is asked to do.
    struct Request: Encodable {
        var act: String
        var peer: String
        var token: String?
        var jwks: String?
        var issuer: String?
        var audience: String?
        var algorithm: String?
        var claims: [String: Claim]?
    }

    /// A claim that a library is asked to sign.
    enum Claim: Encodable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    struct Signed: Decodable {
        let token: String
        let jwks: String
    }

    private struct Answer: Decodable {
        let ok: Bool
        let why: String?
    }

    private struct SignedAnswer: Decodable {
        let answer: Signed?
        let why: String?
    }

    /// Has the libraries installed, if they are not yet.
    static func prepare() async throws { _ = try await python() }

    /// Why a library refuses a token; `nil` when it accepts it.
    static func refusal(_ request: Request) async throws -> String? {
        let answer = try JSONDecoder().decode(Answer.self, from: try await ask(request))
        return answer.ok ? nil : answer.why ?? "no reason"
    }

    /// A token that a library has signed, with a key of its own.
    static func signed(_ request: Request) async throws -> Signed {
        let answer = try JSONDecoder().decode(SignedAnswer.self, from: try await ask(request))
        return try #require(answer.answer, "\(answer.why ?? "")")
    }

    private static func ask(_ request: Request) async throws -> Data {
        let python = try await Self.python()
        return try await run(python, [folder + "/peers.py"], input: JSONEncoder().encode(request) + Data("\n".utf8))
    }

    private static func python() async throws -> String {
        try await PythonEnvironment.shared.python(with: PythonEnvironment.tokenLibraries)
    }

    /// What `openssl` prints, which has to succeed.
    @discardableResult
    static func openssl(_ arguments: String...) async throws -> Data { try await openssl(arguments) }

    /// The same with a list of arguments.
    static func openssl(_ arguments: [String]) async throws -> Data {
        try await run("/usr/bin/env", ["openssl"] + arguments)
    }

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private static func run(_ path: String, _ arguments: [String], input: Data = Data()) async throws -> Data {
        let process = try ChildProcess(path, arguments, environment: ProcessInfo.processInfo.environment)
        let result = try await process.result(input: input)
        guard result.status == 0 else {
            throw Failed(description: "\(path) \(arguments.joined(separator: " ")): \(result.errorText)")
        }
        return result.output
    }
}
