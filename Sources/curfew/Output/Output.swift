/// A buffered stream of lines.
///
/// It ends the program quietly when the reader has gone: what is written to a closed pipe is wanted by nobody.
final class Output: @unchecked Sendable {
    // Sendable: commands write from one task at a time, each line before the next.
    static let standard = Output(STDOUT_FILENO)
    static let error = Output(STDERR_FILENO)

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    func line(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 || descriptor == STDERR_FILENO { flush() }
    }

    /// Words without an end of line, for a question.
    func ask(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        flush()
    }

    func flush() {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                buffer = []
                Platform.exit(errno == EPIPE ? ExitStatus.done.rawValue : ExitStatus.unavailable.rawValue)
            }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
