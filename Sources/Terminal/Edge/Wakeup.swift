import Glibc

/// Ends the wait of the loop from any thread; many calls before it wakes count as one.
public final class Wakeup: Sendable {
    let readEnd: Int32
    let writeEnd: Int32

    /// A new, quiet wake-up.
    public init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw TerminalError(.noDescriptors, "console: no descriptors left: close something or raise ulimit -n")
        }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Lets the loop look around.
    public func signal() { write(byte: 0) }

    func write(byte: UInt8) {
        var byte = byte
        // A full pipe is as good as one more byte: the loop wakes anyway.
        _ = Glibc.write(writeEnd, &byte, 1)
    }

    /// Takes what has been written since the last time.
    func drain() -> [UInt8] {
        var taken: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64)
        while true {
            let count = read(readEnd, &buffer, buffer.count)
            guard count > 0 else { return taken }
            taken += buffer[..<count]
        }
    }
}
