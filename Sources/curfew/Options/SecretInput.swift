import CSignals

/// A secret that a command is given on standard input: never as an argument, where others could read it.
enum SecretInput {
    /// Reads it. From a terminal it is asked for, not echoed, and one line.
    ///
    /// - Parameter limit: little more than so many bytes are read: the rest could only be garbage.
    static func read(_ name: String, limit: Int) -> [UInt8] {
        let isTerminal = curfew_begin_secret(STDIN_FILENO, "\(name): ") != 0
        defer { if isTerminal { curfew_end_secret() } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while bytes.count <= limit + 1 {
            let count = Platform.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
            if isTerminal, bytes.last == UInt8(ascii: "\n") { break }
        }
        return bytes
    }
}
