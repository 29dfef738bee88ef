import Tokens

/// The session token that a command is given on standard input.
enum PresentedTokenInput {
    /// Reads it. One newline at the end is tolerated.
    static func read() throws -> SessionToken {
        var bytes = SecretInput.read("session token", limit: SessionToken.length)
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return try SessionToken(parsing: bytes)
    }
}
