/// A buffered stream of lines.
///
/// What cannot be written changes nothing of what is done: an act goes on, an answer keeps its exit status. Whoever
/// writes much looks at `isLost` and stops when nobody takes it.
final class Output: @unchecked Sendable {
    // Sendable: commands write from one task at a time, each line before the next.
    static let standard = Output(STDOUT_FILENO)
    static let error = Output(STDERR_FILENO)

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Why nothing more can be written: a number of errno.
    private var fault: Int32?

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Whether nobody takes what is written.
    var isLost: Bool { fault != nil }

    func line(_ text: String) { put(text + "\n") }

    /// Text that has its ends of lines already.
    func put(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= 1 << 16 || descriptor == STDERR_FILENO { flush() }
    }

    /// Words without an end of line, for a question.
    func ask(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        flush()
    }

    func flush() {
        var written = 0
        while fault == nil, written < buffer.count {
            let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            if count > 0 { written += count } else { fault = errno }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left.
    ///
    /// - Throws: `Failure` when something was lost for another reason than that its reader had enough.
    func finish() throws(Failure) {
        flush()
        guard let fault, fault != EPIPE else { return }
        throw Failure(
            .unavailable,
            "output: \(String(cString: strerror(fault))): what was written is not whole; see to it and try again")
    }
}
