import Foundation
import ProcessTesting
import Testing

/// Another process on a store: `Tests/StoreWorker`.
final class Worker {
    private let process: ChildProcess
    private var rest = Data()

    /// Starts one and waits until it has opened the store.
    init(on path: String, cachedTokens: Int = 0, _ more: String...) throws {
        process = try ChildProcess(
            try Self.program("StoreWorker"), [path, String(cachedTokens)] + more, environment: Self.environment)
        #expect(try line() == "ready")
    }

    /// What another process is given. Not a copy of our own: tests of the terminal change that meanwhile.
    static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

    /// A program that is built with the tests.
    static func program(_ name: String) throws -> String {
        let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// Has it do something, and waits for its answer.
    func ask(_ words: String) throws -> String {
        try tell(words)
        return try line()
    }

    /// Has it do something.
    func tell(_ words: String) throws { try process.input.write(contentsOf: Data((words + "\n").utf8)) }

    /// What it says next.
    func line() throws -> String {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest = Data(rest[(end + 1)...]) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            let more = process.output.availableData
            try #require(!more.isEmpty, "the worker ended")
            rest += more
        }
    }

    /// Ends it in the middle of whatever it does.
    func kill() { process.kill() }
}
