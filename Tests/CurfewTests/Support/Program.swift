import Foundation
import ProcessTesting
import Testing

/// The built program, run as its users run it: in a folder of its own, without anything of the tester's environment.
struct Program: Sendable {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What one run gave.
    struct Run: Sendable {
        let output: String
        let error: String
        let status: Int32

        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// The lines as JSON objects.
        func objects() throws -> [[String: Any]] {
            try lines.map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
            }
        }
    }

    /// The program beside the test runner.
    static var path: String {
        get throws {
            let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent("curfew").path
        }
    }

    var store: String { folder.path + "/store/sessions.db" }

    var environment: [String: String] {
        [
            "CURFEW_STORE": "sqlite:\(store)", "HOME": folder.path, "XDG_CONFIG_HOME": folder.path + "/config",
            "XDG_STATE_HOME": folder.path + "/state",
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "CURFEW_ACTOR": "tester",
        ]
    }

    /// Writes the configuration that every run finds without being told.
    func configureAlways(_ text: String) throws {
        let path = folder.path + "/config/curfew"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        #expect(
            FileManager.default.createFile(
                atPath: path + "/curfew.toml", contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
    }

    /// Writes a configuration for its owner alone, and gives its path.
    func configure(_ text: String) throws -> String {
        let file = folder.path + "/curfew.toml"
        let isMade = FileManager.default.createFile(
            atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        #expect(isMade)
        return file
    }

    /// Starts the program and leaves it running.
    func start(_ arguments: [String], environment more: [String: String] = [:]) throws -> ChildProcess {
        try ChildProcess(
            try Self.path, arguments, environment: environment.merging(more) { $1 }, folder: folder.path)
    }

    /// Has a shell run something in the folder, without anything of the tester's environment.
    func shell(_ script: String) async throws -> Run {
        try await Self.run(
            try ChildProcess("/bin/sh", ["-c", script], environment: environment, folder: folder.path), input: "")
    }

    /// Runs the program to its end.
    @discardableResult
    func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async throws -> Run {
        try await run(arguments, input: input, environment: environment)
    }

    /// Runs the program, which has to succeed.
    @discardableResult
    func succeed(_ arguments: String..., input: String = "") async throws -> Run {
        let run = try await run(arguments, input: input)
        #expect(run.status == 0, "curfew \(arguments.joined(separator: " ")): \(run.error)")
        return run
    }

    /// Runs the program to its end with a list of arguments.
    func run(_ arguments: [String], input text: String = "", environment: [String: String] = [:]) async throws -> Run {
        try await Self.run(try start(arguments, environment: environment), input: text)
    }

    /// Gives a program its input, and waits until it has ended.
    static func run(_ process: ChildProcess, input text: String) async throws -> Run {
        let result = try await process.result(input: Data(text.utf8))
        return Run(output: result.outputText, error: result.errorText, status: result.status)
    }
}

/// A folder that goes when nobody needs it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "curfew-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
