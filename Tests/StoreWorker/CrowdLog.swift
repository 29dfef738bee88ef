import Glibc
import Simulation

/// What a crowd of processes has been told, in one file: a record of fixed width for each answer, written at once behind
/// all others, so that it outlives the process that wrote it.
struct CrowdLog: Sendable {
    /// How many bytes a record has, the end of the line included.
    static let width = 160
    /// From how many of the newest records one is picked, so that processes meet on the same logins.
    private static let recent = 300

    private let descriptor: Int32

    init?(path: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
    }

    /// How many records there are.
    var count: Int { max(0, Int(lseek(descriptor, 0, SEEK_END))) / Self.width }

    func append(_ record: CrowdRecord) {
        var line = Array(record.line.utf8.prefix(Self.width - 1))
        line += Array(repeating: UInt8(ascii: " "), count: Self.width - 1 - line.count) + [UInt8(ascii: "\n")]
        _ = write(descriptor, line, line.count)
    }

    /// One of the newest records.
    func pick(using random: inout SeededGenerator) -> CrowdRecord? {
        let count = count
        guard count > 0 else { return nil }
        let number = Int.random(in: max(0, count - Self.recent)..<count, using: &random)
        var line = [UInt8](repeating: 0, count: Self.width)
        guard pread(descriptor, &line, line.count, off_t(number * Self.width)) == line.count else { return nil }
        return CrowdRecord(line: String(decoding: line, as: UTF8.self))
    }
}

/// One answer: what was done, to which login of whom, with which token, and how it stands.
struct CrowdRecord: Sendable {
    var verb: String
    var session = "-"
    /// The token that the login has now, or had at its end.
    var token = "-"
    var user = "-"
    var generation = 0
    /// How many records there were when it was asked for.
    var start = 0

    init(_ verb: String) { self.verb = verb }

    init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count >= 6, let generation = Int(words[4]), let start = Int(words[5]) else { return nil }
        (verb, session, token, user) = (words[0], words[1], words[2], words[3])
        (self.generation, self.start) = (generation, start)
    }

    var line: String { "\(verb) \(session) \(token) \(user) \(generation) \(start)" }

    /// Whether its login was over when it was written.
    var isEnd: Bool { verb == "signout" || verb == "revoke" }
}
