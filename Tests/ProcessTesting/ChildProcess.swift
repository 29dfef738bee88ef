import CProcessTesting
import Foundation
import Synchronization

/// A program that the tests run beside themselves, and the pipes to it.
///
/// Foundation has one as well, which on Linux reads past the end of its list of descriptors when a process has more than
/// a thousand of them, as one that runs hundreds of tests at once may have.
package final class ChildProcess: Sendable {
    package let identifier: pid_t
    /// What it reads; closed, it comes to the end of its input.
    package let input: FileHandle
    /// What it writes to its standard output.
    package let output: FileHandle
    /// What it writes to its standard error.
    package let error: FileHandle
    private let status = Mutex<Int32?>(nil)
    private let leadsGroup: Bool

    /// The program could not be started.
    package struct NotStarted: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts a program with an environment and, if not with ours, a working folder of its own.
    ///
    /// - Parameter leadsGroup: whether those that it starts get its signals too, and end with it.
    package init(
        _ path: String, _ arguments: [String] = [], environment: [String: String], folder: String? = nil,
        leadsGroup: Bool = false
    ) throws {
        self.leadsGroup = leadsGroup
        let pipes = try [CommandPipe(), CommandPipe(), CommandPipe()]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let theirs = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
        for (descriptor, end) in theirs.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, end.fileDescriptor, Int32(descriptor))
        }
        if let folder { curfew_test_add_folder(&actions, folder) }
        guard
            let child = Spawning.start(
                path, arguments, environment, &actions, flags: leadsGroup ? Int16(POSIX_SPAWN_SETPGROUP) : 0)
        else {
            throw NotStarted(description: "\(path): \(String(cString: strerror(errno)))")
        }
        identifier = child
        (input, output, error) = (pipes[0].writing, pipes[1].reading, pipes[2].reading)
        for end in theirs { try end.close() }
    }

    deinit { kill() }

    /// Whether it has not ended, as far as one can know.
    package var isRunning: Bool {
        status.withLock { status in
            if status == nil { status = Self.reap(identifier, WNOHANG) }
            return status == nil
        }
    }

    /// Blocks until it has ended: its exit status, or the negative number of the signal that ended it.
    @discardableResult
    package func waitForEnd() -> Int32 {
        // The wait leaves it to be reaped, so that who kills it meanwhile does not have to wait for the lock.
        var information = siginfo_t()
        while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        return status.withLock { status in
            let ended = status ?? Self.reap(identifier, 0) ?? -1
            status = ended
            return ended
        }
    }

    /// Sends a signal, if it has not ended.
    package func signal(_ number: Int32) {
        // Its number is not another process's as long as nobody has reaped it.
        status.withLock { if $0 == nil { _ = Foundation.kill(leadsGroup ? -identifier : identifier, number) } }
    }

    /// Ends it in the middle of whatever it does.
    package func kill() {
        signal(SIGKILL)
        waitForEnd()
    }

    private static func reap(_ child: pid_t, _ options: Int32) -> Int32? {
        var status: Int32 = 0
        while true {
            let reaped = waitpid(child, &status, options)
            if reaped == child { return Spawning.outcome(status) }
            guard reaped == -1, errno == EINTR else { return nil }
        }
    }
}

/// Two ends that no other program inherits.
private struct CommandPipe {
    let reading: FileHandle
    let writing: FileHandle

    init() throws {
        var ends: [Int32] = [-1, -1]
        // A write into a pipe whose reader has gone is an error, not the end of the tests.
        _ = Foundation.signal(SIGPIPE, SIG_IGN)
        guard curfew_test_pipe(&ends) == 0 else {
            throw ChildProcess.NotStarted(description: "no pipe: \(String(cString: strerror(errno)))")
        }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
}
