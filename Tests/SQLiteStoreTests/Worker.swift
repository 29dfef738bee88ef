import Foundation
import Testing

/// Another process on a store: `Tests/StoreWorker`.
final class Worker {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest = Data()

    /// Starts one and waits until it has opened the store.
    init(on path: String, cachedTokens: Int = 0, _ more: String...) throws {
        process.executableURL = try Self.program("StoreWorker")
        process.arguments = [path, String(cachedTokens)] + more
        process.environment = Self.environment
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        #expect(try line() == "ready")
    }

    /// What another process is given. Not a copy of our own: tests of the terminal change that meanwhile, and to copy it
    /// at that moment is a crash.
    static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

    /// A program that is built with the tests.
    static func program(_ name: String) throws -> URL {
        let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent(name)
    }

    deinit { kill() }

    /// Has it do something, and waits for its answer.
    func ask(_ words: String) throws -> String {
        try tell(words)
        return try line()
    }

    /// Has it do something.
    func tell(_ words: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((words + "\n").utf8)) }

    /// What it says next.
    func line() throws -> String {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest = Data(rest[(end + 1)...]) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the worker ended")
            rest += more
        }
    }

    /// Ends it in the middle of whatever it does.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
