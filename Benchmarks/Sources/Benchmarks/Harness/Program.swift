import CReference
import Foundation

/// The programs that are built beside this one.
enum Program {
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(name).path
    }

    /// Runs one to its end, in milliseconds.
    static func milliseconds(_ name: String, _ arguments: [String]) throws -> Double {
        let nanoseconds = withArguments(name, arguments) { curfew_run($0, $1) }
        guard nanoseconds >= 0 else { throw BenchmarkFailure("\(name) \(arguments.joined(separator: " ")) failed") }
        return Double(nanoseconds) / 1e6
    }

    fileprivate static func withArguments<Value>(
        _ name: String, _ arguments: [String],
        _ body: (String, UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        let path = path(name)
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        return body(path, words)
    }
}

/// A program on a terminal of its own, of 110 columns and 30 rows.
final class TerminalProgram {
    /// What a program wrote in one go, and when, in milliseconds since it was asked.
    struct Burst {
        let bytes: Int
        let first, last: Double
    }

    private let terminal: Int32
    private var process: pid_t = 0
    private var asked: Int64

    init(_ name: String, _ arguments: [String]) throws {
        var child: pid_t = 0
        asked = curfew_nanoseconds()
        terminal = Program.withArguments(name, arguments) { curfew_start_on_terminal($0, $1, 110, 30, &child) }
        process = child
        guard terminal >= 0 else { throw BenchmarkFailure("no terminal") }
    }

    /// What it writes until it is quiet for a while.
    func burst(quiet: Int32, longest: Int32) -> Burst {
        var (first, last): (Int64, Int64) = (0, 0)
        let bytes = curfew_drain_terminal(terminal, quiet, longest, &first, &last)
        func since(_ moment: Int64) -> Double { moment == 0 ? 0 : Double(moment - asked) / 1e6 }
        return Burst(bytes: Int(bytes), first: since(first), last: since(last))
    }

    func press(_ keys: String) {
        asked = curfew_nanoseconds()
        _ = write(terminal, keys, keys.utf8.count)
    }

    /// A line of its `/proc/PID/status`, in KiB.
    func memory(_ name: String) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        for line in status.split(separator: "\n") where line.hasPrefix("\(name):") {
            return Double(line.split(whereSeparator: \.isWhitespace)[1]) ?? 0
        }
        throw BenchmarkFailure("the process has no \(name)")
    }

    /// How much time of a processor it has used, in milliseconds.
    func processorTime() throws -> Double {
        let time = curfew_processor_time(process)
        guard time >= 0 else { throw BenchmarkFailure("a program has ended") }
        return time
    }

    func end() {
        guard process > 0 else { return }
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(terminal)
        process = 0
    }

    deinit { end() }
}
