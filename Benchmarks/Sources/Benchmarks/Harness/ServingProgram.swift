import Foundation

/// A program beside this one that serves HTTP until it is ended.
final class ServingProgram {
    let port: Int
    private let process = Process()

    /// Starts it, and waits until it says where it listens.
    init(_ name: String, _ arguments: [String] = []) throws {
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Program.path(name))
        process.arguments = arguments
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        var text = ""
        while !text.contains("\n") {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchmarkFailure("\(name) did not start: \(text)") }
            text += String(decoding: data, as: UTF8.self)
        }
        guard let port = text.split(separator: "\n").first?.split(separator: ":").last.flatMap({ Int($0) }) else {
            throw BenchmarkFailure("\(name) does not say where it listens: \(text)")
        }
        self.port = port
    }

    func end() {
        process.terminate()
        process.waitUntilExit()
    }

    deinit { if process.isRunning { process.terminate() } }
}
