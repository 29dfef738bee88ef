import CReference
import CYardstick
import Foundation
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// Another process: this program once more, which does what it reads, a line at a time.
final class Peer {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest = Data()

    /// Starts one. It has answered by the time this returns.
    init(_ words: String...) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["peer"] + words
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard try line() == "ready" else { throw BenchmarkFailure("another process did not start") }
    }

    func tell(_ words: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((words + "\n").utf8)) }

    func ask(_ words: String) throws -> String {
        try tell(words)
        return try line()
    }

    /// What it says next.
    func line() throws -> String {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest = Data(rest[(end + 1)...]) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw BenchmarkFailure("another process ended") }
            rest += more
        }
    }

    /// Ends it in the middle of whatever it does.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    deinit { kill() }
}

/// What the other process does.
enum PeerProgram {
    /// - `look-ups PATH LOGINS`: for each `ours COUNT` and `theirs COUNT` it looks so many tokens up, and answers with
    ///   the nanoseconds.
    /// - `commits PATH RATE`: commits so often a second, until it is killed.
    /// - `validations PATH`: answers each token it reads with `live` or why not, from memory.
    static func run(_ words: [String]) async throws {
        curfew_write_lines()
        switch words.first {
        case "look-ups": try await lookUps(words[1], logins: Int(words[2]) ?? 0)
        case "commits":
            print("ready")
            curfew_reference_commit_steadily(words[1], UInt32(words[2]) ?? 1, UInt64(getpid()))
        case "validations": try await validations(words[1])
        default: throw BenchmarkFailure("what is \(words)?")
        }
    }

    private static func lookUps(_ path: String, logins: Int) async throws {
        let tokens = FilledStore.tokens(logins)
        let moment = SystemClock.now()
        let store = try SQLiteSessionStore(
            path: path, policy: FilledStore.policy, sweepInterval: nil, cachedTokens: 0)
        guard let yardstick = curfew_yardstick_open(path) else { throw BenchmarkFailure("C cannot open \(path)") }
        var random = SeededGenerator(seed: UInt64(getpid()))
        print("ready")
        while let line = readLine() {
            let words = line.split(separator: " ")
            let picks = Picks.random(Int(words[1]) ?? 1, of: tokens, using: &random)
            let seconds =
                words[0] == "ours"
                ? try await Clock.seconds { try await Picks.validate(picks, store, at: moment) }
                : try await Clock.seconds { try Picks.find(picks, yardstick) }
            print(Int(seconds * 1e9))
        }
    }

    private static func validations(_ path: String) async throws {
        let store = try SQLiteSessionStore(path: path, policy: FilledStore.policy, sweepInterval: nil)
        print("ready")
        while let line = readLine() {
            let token = try SessionToken(parsing: line)
            switch try await store.validate(token, from: RequestOrigin(), at: SystemClock.now()) {
            case .live: print("live")
            case .refused(let refusal): print(refusal.cause)
            }
        }
    }
}
