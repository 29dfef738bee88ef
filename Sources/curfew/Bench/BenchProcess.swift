import ArgumentParser
import Foundation

/// This program once more, as another process that is asked over pipes; it ends when nothing more will be asked.
final class BenchProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// Starts a command of this program.
    init(_ command: any ParsableCommand.Type, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [command.configuration.commandName ?? ""] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Writes a line to it.
    func tell(_ line: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Waits for a line of it.
    func line() throws -> String {
        let answer = output.fileHandleForReading.availableData
        guard !answer.isEmpty else { throw BenchFailure.wrongAnswer }
        return String(decoding: answer, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// Has it end, and waits for that.
    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
