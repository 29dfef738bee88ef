import Foundation
import ProcessTesting
import Testing

/// A process whose disk fails when it is told to: `Tests/FaultWorker`.
final class FaultyProcess {
    private let process: ChildProcess
    private var rest = Data()

    init(on path: String) throws {
        process = try ChildProcess(try Worker.program("FaultWorker"), [path], environment: Worker.environment)
    }

    /// Has it do something, and waits for its answer; `nil` when it died over it.
    func ask(_ words: String) throws -> String? {
        try process.input.write(contentsOf: Data((words + "\n").utf8))
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest = Data(rest[(end + 1)...]) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            let more = process.output.availableData
            guard !more.isEmpty else {
                process.waitForEnd()
                return nil
            }
            rest += more
        }
    }

    func kill() { process.kill() }
}
