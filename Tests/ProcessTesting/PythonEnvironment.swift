import Foundation

/// Virtual environments with packages from PyPI, each made once and kept in the account's cache: outside of the
/// repository, and not in what a test throws away.
package actor PythonEnvironment {
    package static let shared = PythonEnvironment()

    /// Other people's libraries for signed tokens.
    package static let tokenLibraries = ["PyJWT[crypto]==2.15.1", "joserfc==1.8.0"]

    /// The packages that a requirements file names, one a line.
    package static func packages(in requirements: String) throws -> [String] {
        try String(contentsOfFile: requirements, encoding: .utf8).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private var made: [[String]: Task<String, any Error>] = [:]

    /// An environment could not be made.
    package struct Failed: Error, CustomStringConvertible {
        package let description: String
    }

    /// The path of a Python with these packages.
    package func python(with packages: [String]) async throws -> String { try await folder(packages) + "/bin/python" }

    /// The folder of an environment with these packages.
    package func folder(_ packages: [String]) async throws -> String {
        let task = made[packages] ?? Task { try await Self.make(packages) }
        made[packages] = task
        return try await task.value
    }

    private static func make(_ packages: [String]) async throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? NSTemporaryDirectory()) + "/.cache"
        let name = packages.joined(separator: "+").map { $0.isLetter || $0.isNumber || "=.+".contains($0) ? $0 : "-" }
        let folder = "\(cache)/curfew-tests/venv-\(String(name))"
        guard !FileManager.default.fileExists(atPath: folder) else { return folder }
        try FileManager.default.createDirectory(atPath: "\(cache)/curfew-tests", withIntermediateDirectories: true)
        // Its programs know the place where they were made. The name leads there once it is whole.
        let new = "\(folder).\(UUID().uuidString)"
        for command in [
            ["/usr/bin/python3", "-m", "venv", new],
            ["\(new)/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + packages,
        ] {
            let process = try ChildProcess(command[0], Array(command.dropFirst()), environment: environment)
            let result = try await process.result()
            guard result.status == 0 else {
                try? FileManager.default.removeItem(atPath: new)
                throw Failed(description: "\(command.joined(separator: " ")): \(result.errorText)")
            }
        }
        do { try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: new) } catch {
            // Another process was quicker; both are the same.
            try? FileManager.default.removeItem(atPath: new)
        }
        return folder
    }
}
