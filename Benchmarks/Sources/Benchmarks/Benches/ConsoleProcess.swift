import Foundation
import SQLiteStore
import SessionStore

/// The console as a process on a terminal: its first picture, its memory, its quiet, its answer to a key.
enum ConsoleProcess {
    static let group = BenchmarkGroup(
        name: "console",
        summary: "the console as a process: first picture, memory, idle, keys",
        lines: lines)
    /// Twice as long as until what is shown is asked for again.
    private static let idleSeconds = 20
    private static let longestStart = 60
    private static let keys = 300
    private static let rounds = 5

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.large()
        let empty = try await stores.empty()
        tell("the console")
        var lines = [try await firstPicture(filled)]
        let full = try started(filled.path)
        lines.append(
            Line("first picture of the console", Double(full.bytes), unit: "bytes", bar: .figure(.atMost(6144))))
        lines += try idle(full.program)
        lines.append(answers(full.program))
        let none = try started(empty)
        let (peak, least) = (try full.program.memory("VmHWM") / 1024, try none.program.memory("VmHWM") / 1024)
        lines.append(
            Line(
                "memory of the console, beyond that with an empty store", peak - least, unit: "MiB",
                bar: .figure(.atMost(25))))
        lines.append(Line("memory of the console, with an empty store", least, unit: "MiB"))
        return lines
    }

    /// The console, when it has drawn all of its first picture.
    private static func started(_ path: String) throws -> (program: TerminalProgram, bytes: Int) {
        let program = try TerminalProgram("curfew", ["--store", path])
        let burst = program.burst(quiet: 600, longest: 10_000)
        guard burst.bytes > 0 else { throw BenchmarkFailure("the console drew nothing") }
        return (program, burst.bytes)
    }

    /// To the last byte before it is quiet, against a picture by ncurses and the first query in C.
    private static func firstPicture(_ filled: FilledStore) async throws -> Line {
        let reference = try Reference(filled, cacheKibibytes: 16_384)
        let question = try Queries.firstPage(of: filled, reference)
        func last(_ name: String, _ arguments: [String]) throws -> Double {
            let program = try TerminalProgram(name, arguments)
            let burst = program.burst(quiet: 120, longest: 5000)
            guard burst.bytes > 0 else { throw BenchmarkFailure("\(name) drew nothing") }
            return burst.last
        }
        let duel = try await Duel(rounds: rounds) {
            try last("curfew", ["--store", filled.path])
        } theirs: {
            try last("ScreenProgram", []) + (try await Clock.seconds { _ = try question.ask() } * 1000)
        }
        return Line(
            "first picture of the console, complete", duel, unit: "ms",
            against: "a picture by ncurses in C, and its first query", bar: .ratio(.atMost(3)))
    }

    private static func idle(_ program: TerminalProgram) throws -> [Line] {
        try settle(program)
        let before = try program.processorTime()
        let end = ContinuousClock.now + .seconds(idleSeconds)
        var bytes = 0
        while ContinuousClock.now < end { bytes += program.burst(quiet: 1000, longest: 1000).bytes }
        let used = try program.processorTime() - before
        return [
            Line(
                "the console idle, what it writes", Double(bytes) / Double(idleSeconds), unit: "bytes/s",
                bar: .figure(.atMost(40))),
            Line(
                "the console idle, what it computes", used / Double(idleSeconds), unit: "ms/s",
                bar: .figure(.atMost(2))),
        ]
    }

    /// Waits until nothing is computed any more that the start has begun, such as sums.
    private static func settle(_ program: TerminalProgram) throws {
        var before = 0.0
        for _ in 0..<longestStart {
            _ = program.burst(quiet: 1000, longest: 1000)
            let now = try program.processorTime()
            if now - before < 2 { return }
            before = now
        }
    }

    /// Down and up again, from the key to the first of what it changes.
    private static func answers(_ program: TerminalProgram) -> Line {
        let times = (0..<keys).map { number in
            program.press(number.isMultiple(of: 2) ? "j" : "k")
            return program.burst(quiet: 15, longest: 500).first
        }
        return Line(
            "a key of the console, until its picture, the slowest of a hundred", Series(times).quantile(0.99),
            unit: "ms", bar: .figure(.atMost(16)))
    }
}
