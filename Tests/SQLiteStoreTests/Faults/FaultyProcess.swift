import Foundation
import Testing

/// A process whose disk fails when it is told to: `Tests/FaultWorker`.
final class FaultyProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest = Data()

    init(on path: String) throws {
        process.executableURL = try Worker.program("FaultWorker")
        process.arguments = [path]
        process.environment = Worker.environment
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit { kill() }

    /// Has it do something, and waits for its answer; `nil` when it died over it.
    func ask(_ words: String) throws -> String? {
        try input.fileHandleForWriting.write(contentsOf: Data((words + "\n").utf8))
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest = Data(rest[(end + 1)...]) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else {
                process.waitUntilExit()
                return nil
            }
            rest += more
        }
    }

    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
