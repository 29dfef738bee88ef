import CSignals
import Tokens

/// The token that a command is given on standard input: never as an argument, where others could read it.
enum PresentedTokenInput {
    /// Reads it. One newline at the end is tolerated; from a terminal it is asked for and not echoed.
    static func read() throws -> SessionToken {
        let isTerminal = curfew_begin_secret(STDIN_FILENO, "session token: ") != 0
        defer { if isTerminal { curfew_end_secret() } }
        return try SessionToken(parsing: bytes(isTerminal: isTerminal))
    }

    /// Little more than a token is read: the rest could only be garbage.
    private static func bytes(isTerminal: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while bytes.count <= SessionToken.length + 1 {
            let count = Platform.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
            if isTerminal, bytes.last == UInt8(ascii: "\n") { break }
        }
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return bytes
    }
}
