import Glibc

/// Writes to a terminal all that there is to write: half a sequence would be printed as letters.
enum WholeWrite {
    /// Writes until everything is out, also when a signal comes in between or the descriptor takes only a part at a time.
    ///
    /// - Returns: whether everything is out; not when nobody can take it any more.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                guard waits(for: descriptor) else { return false }
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    /// Whoever shares the terminal may have made it one that does not wait.
    private static func waits(for descriptor: Int32) -> Bool {
        var event = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&event, 1, -1) > 0 ? event.revents & Int16(POLLOUT) != 0 : errno == EINTR
    }
}
