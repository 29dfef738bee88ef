import Foundation
import SessionService

/// One connection to a service, byte by byte: what a well-behaved client would never send, can be.
package final class RawConnection: @unchecked Sendable {
    // Sendable: a test uses it from one task at a time.
    private let descriptor: Int32
    private var received = Data()

    /// The peer does not answer within the time of a test's patience. That is long: a service within the tests waits for its
    /// turn behind hundreds of other tests.
    package struct Silence: Error {}

    package init(to address: ListenAddress) throws {
        let (family, bytes) = Self.socketAddress(address)
        descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 900, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = bytes.withUnsafeBytes { buffer in
            connect(descriptor, buffer.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(buffer.count))
        }
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    private static func socketAddress(_ address: ListenAddress) -> (Int32, [UInt8]) {
        switch address {
        case .unix(let path):
            var place = sockaddr_un()
            place.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
            return (AF_UNIX, withUnsafeBytes(of: place) { Array($0) })
        case .loopback(let host, let port):
            var place = sockaddr_in()
            place.sin_family = sa_family_t(AF_INET)
            place.sin_port = in_port_t(port).bigEndian
            withUnsafeMutableBytes(of: &place.sin_addr) { $0.copyBytes(from: host.bytes) }
            return (AF_INET, withUnsafeBytes(of: place) { Array($0) })
        }
    }

    /// Sends as much as the peer takes.
    package func send(_ text: String) { send(Array(text.utf8)) }

    package func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress! + sent, $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends what may be more than lies between, on a thread that the peer does not need to read it.
    package func sendWhole(_ text: String) async throws { try await onThread { self.send(text) } }

    /// Says that nothing more comes.
    package func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Whether the peer has closed, when everything that it had to say has been read.
    package func isClosed() async throws -> Bool { try await onThread { try self.receive() == 0 } }

    /// Waits, without reading anything, until the peer has closed.
    package func hangUp() async throws {
        try await onThread {
            var waiting = pollfd(fd: self.descriptor, events: 0, revents: 0)
            guard poll(&waiting, 1, 900_000) == 1 else { throw Silence() }
        }
    }

    /// Waits until the peer has sent a text.
    package func read(until text: String) async throws -> String {
        try await onThread {
            while true {
                if let range = self.received.firstRange(of: Data(text.utf8)) {
                    defer { self.received = Data(self.received[range.upperBound...]) }
                    return String(decoding: self.received[..<range.upperBound], as: UTF8.self)
                }
                guard try self.receive() > 0 else { throw Silence() }
            }
        }
    }

    /// Waits for a whole response.
    package func response(hasBody: Bool = true) async throws -> HTTPAnswer {
        let head = try await read(until: "\r\n\r\n")
        var lines = head.split(separator: "\r\n").map(String.init)[...]
        let status = Int(lines.popFirst()?.split(separator: " ").dropFirst().first ?? "") ?? 0
        let fields = lines.map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts[0].lowercased(), parts[1].trimmingCharacters(in: .whitespaces))
        }
        var body = Data()
        // A stream of events has no end.
        let isStream = fields.contains { $0 == ("content-type", "text/event-stream") }
        if hasBody, !isStream, fields.contains(where: { $0 == ("transfer-encoding", "chunked") }) {
            while true {
                let size = Int(try await read(until: "\r\n").dropLast(), radix: 16) ?? 0
                body += try await bytes(size)
                _ = try await bytes(2)
                if size == 0 { break }
            }
        } else if hasBody, !isStream {
            body = try await bytes(Int(fields.first { $0.0 == "content-length" }?.1 ?? "0") ?? 0)
        }
        return HTTPAnswer(status: status, fields: fields, body: body)
    }

    private func bytes(_ count: Int) async throws -> Data {
        try await onThread {
            while self.received.count < count { guard try self.receive() > 0 else { throw Silence() } }
            defer { self.received = Data(self.received.dropFirst(count)) }
            return Data(self.received.prefix(count))
        }
    }

    private func receive() throws -> Int {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        // Whoever closes before everything is read resets the connection.
        guard count >= 0 else { if errno == ECONNRESET || errno == EPIPE { return 0 } else { throw Silence() } }
        received.append(contentsOf: buffer[..<count])
        return count
    }

    /// Many connections, on each of which something is sent. To connect blocks where a service is slow to take them: that
    /// is done on a thread which no other test needs.
    package static func open(
        _ count: Int, to address: ListenAddress, sending text: @escaping @Sendable (Int) -> String? = { _ in nil }
    ) async throws -> [RawConnection] {
        try await onThread {
            try (0..<count).map { number in
                let connection = try RawConnection(to: address)
                text(number).map { connection.send($0) }
                return connection
            }
        }
    }

    private func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await Self.onThread(body)
    }

    /// Blocks a thread that nobody else waits for.
    private static func onThread<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
        }
    }
}

/// The text of one request.
package enum HTTPRequestText {
    package static func of(
        _ method: String, _ target: String, _ fields: [String: String] = [:], body: String? = nil
    ) -> String {
        var lines = ["\(method) \(target) HTTP/1.1"]
        if fields["Host"] == nil { lines.append("Host: example.com") }
        lines += fields.map { "\($0.key): \($0.value)" }
        if let body { lines.append("Content-Length: \(body.utf8.count)") }
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
    }
}
