import TrustedFiles

/// A connection to a server of this machine that stays, and the least that a client can do with it, so that what is
/// measured is the server.
final class KeptConnection {
    private let descriptor: Int32
    private var received: [UInt8] = []
    private var piece = [UInt8](repeating: 0, count: 16_384)

    /// A whole answer.
    struct Answer {
        let status: Int
        /// How many bytes it was, with its head.
        let size: Int
        let body: [UInt8]
    }

    /// Connects to a port of the loopback interface.
    init(port: Int) throws {
        descriptor = Platform.streamSocket()
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(port).bigEndian
        place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw BenchFailure.noAnswer }
        // A request is one segment, and nobody is to wait for more.
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        // Of a server that says nothing for so long nothing is measured.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    /// Sends a request, and waits for its answer.
    func ask(_ request: [UInt8]) throws -> Answer {
        try send(request)
        return try answer()
    }

    /// Sends a request.
    func send(_ request: [UInt8]) throws {
        do { try request.withUnsafeBytes { try FileWriting.write($0, to: descriptor) } } catch {
            throw BenchFailure.noAnswer
        }
    }

    /// Waits for the answer to the request that was sent first.
    func answer() throws -> Answer {
        while true {
            if let head = received.withUnsafeBytes(Head.init) {
                let size = head.size + head.bodySize
                while received.count < size { try receive() }
                let body = Array(received[head.size..<size])
                received.removeFirst(size)
                return Answer(status: head.status, size: size, body: body)
            }
            try receive()
        }
    }

    private func receive() throws {
        let count = Platform.read(descriptor, &piece, piece.count)
        guard count > 0 else { throw BenchFailure.noAnswer }
        received += piece[..<count]
    }

    /// What has to be known of the head of an answer. Both servers announce how long a body is.
    private struct Head {
        let status: Int
        let size: Int
        let bodySize: Int

        /// `nil` as long as it is not there whole.
        init?(_ bytes: UnsafeRawBufferPointer) {
            var (line, length) = (0, 0)
            for at in bytes.indices where bytes[at] == UInt8(ascii: "\n") {
                let start = bytes.baseAddress!.assumingMemoryBound(to: CChar.self)
                if at - line <= 1 {
                    (status, size, bodySize) = (strtol(start + 9, nil, 10), at + 1, length)
                    return
                }
                let name = "content-length:"
                if strncasecmp(start + line, name, name.utf8.count) == 0 {
                    length = strtol(start + line + name.utf8.count, nil, 10)
                }
                line = at + 1
            }
            return nil
        }
    }
}
