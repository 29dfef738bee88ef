import CVTerm
import Glibc
import ProcessTesting

/// A program that runs on a pseudo-terminal of its own, as its session's leader, and what is on its screen.
///
/// Waiting is for words on the screen, with a deadline; when it passes, the error shows the screen.
package final class TerminalProgram {
    package let emulator: EmulatedScreen
    package private(set) var columns: Int
    package private(set) var rows: Int
    package let process: pid_t
    /// Everything the program has written.
    package private(set) var written: [UInt8] = []
    /// The same as text.
    package var writtenText: String { String(decoding: written, as: UTF8.self) }
    private var ended: Int32?

    /// Starts a program.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String], columns: Int = 110, rows: Int = 30
    ) throws {
        self.columns = columns
        self.rows = rows
        emulator = try EmulatedScreen(columns: columns, rows: rows, answers: true)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session's leader opens is the one it is controlled by.
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, emulator.farPath, O_RDWR, 0)
        }
        // POSIX_SPAWN_SETSID, which glibc declares for GNU sources only.
        guard let child = Spawning.start(path, arguments, environment, &actions, flags: 0x80) else {
            throw EmulatedScreen.PtyError()
        }
        process = child
    }

    deinit {
        guard ended == nil else { return }
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    /// The lines on the screen.
    package var lines: [String] { (0..<rows).map { emulator.line($0, columns: columns) } }

    /// The screen as one text.
    package var text: String { lines.joined(separator: "\n") }

    /// The screen did not come to show what was waited for.
    package struct TimedOut: Error, CustomStringConvertible {
        package let description: String
    }

    /// Waits until the screen is as it should be, for `seconds` at most.
    package func wait(
        for words: String, seconds: Double = 20, until isThere: (TerminalProgram) -> Bool
    ) throws {
        let deadline = Self.now + seconds
        while true {
            written += emulator.take()
            if isThere(self) { return }
            let left = deadline - Self.now
            guard left > 0 else { throw TimedOut(description: "not seen in \(seconds) s: \(words)\n\(text)") }
            var event = pollfd(fd: emulator.near, events: Int16(POLLIN), revents: 0)
            poll(&event, 1, Int32(min(left, 0.2) * 1000))
        }
    }

    /// Waits until some words are on the screen.
    package func wait(for words: String, seconds: Double = 20) throws {
        try wait(for: words, seconds: seconds) { $0.text.contains(words) }
    }

    /// Waits until some words are no longer on the screen.
    package func waitWithout(_ words: String, seconds: Double = 20) throws {
        try wait(for: "the end of \(words)", seconds: seconds) { !$0.text.contains(words) }
    }

    /// Presses keys.
    package func press(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(emulator.near, $0.baseAddress, $0.count) }
    }

    /// Makes the terminal larger or smaller, as dragging its corner does.
    package func resize(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        emulator.resize(columns: columns, rows: rows)
    }

    /// Whether the program has read everything that was typed.
    package var hasNothingToRead: Bool {
        var count: Int32 = 0
        return ioctl(emulator.far, UInt(FIONREAD), &count) == 0 && count == 0
    }

    /// Takes the terminal away, as a link that breaks does.
    package func hangUp() { emulator.hangUp() }

    /// Whether the terminal is in the state a shell expects: lines are edited and echoed.
    package var isSane: Bool {
        var settings = termios()
        guard tcgetattr(emulator.near, &settings) == 0 else { return false }
        return settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
    }

    /// Sends a signal.
    package func signal(_ number: Int32) { kill(process, number) }

    /// Waits until the program has ended: its exit status, or the negative number of the signal that ended it.
    package func waitForEnd(seconds: Double = 20) throws -> Int32 {
        let deadline = Self.now + seconds
        while true {
            written += emulator.take()
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                written += emulator.take()
                let result = Spawning.outcome(status)
                ended = result
                return result
            }
            guard Self.now < deadline else {
                throw TimedOut(description: "the program has not ended in \(seconds) s\n\(text)")
            }
            // A program that ends closes its side; until then there is at most something to read.
            var event = pollfd(fd: emulator.near, events: Int16(POLLIN), revents: 0)
            poll(&event, 1, 20)
        }
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
