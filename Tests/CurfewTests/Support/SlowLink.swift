import Foundation
import Synchronization

/// A link between two ends on this machine that can be slow: bytes go through it one after the other at a rate, and arrive
/// later. What does not fit on it waits at its sender, as on a real one.
///
/// It accepts one connection and makes another to where it leads.
final class SlowLink: Sendable {
    /// What the link does to bytes.
    struct Quality: Sendable {
        var bytesPerSecond: Double
        var delay: Duration

        /// As fast as the machine.
        static let local = Quality(bytesPerSecond: .infinity, delay: .zero)
        /// 9,600 baud, ten bits a byte, and 200 ms each way.
        static let serial = Quality(bytesPerSecond: 960, delay: .milliseconds(200))
    }

    /// Where it listens, on the loopback address.
    let port: UInt16
    private let listening: Int32
    private let state = Mutex(State())

    private struct State {
        var quality = Quality.local
        var ends: [Int32] = []
        var carriedForth = 0
        var carriedBack = 0
        var isCut = false
    }

    /// A link to a port.
    init(to target: UInt16) throws {
        (listening, port) = try Socket.listen()
        Thread.detachNewThread { [self] in
            guard let near = Socket.accept(listening), let far = Socket.connect(to: target) else { return }
            // Little waits in the machine's own buffers: they would be a part of the link that is not slow.
            for end in [near, far] { Socket.setBuffers(of: end, bytes: 2048) }
            let isCut = state.withLock {
                $0.ends = [near, far]
                return $0.isCut
            }
            if isCut { return close() }
            carry(from: near, to: far, isBack: false)
            carry(from: far, to: near, isBack: true)
        }
    }

    /// Makes it better or worse from now on.
    func become(_ quality: Quality) { state.withLock { $0.quality = quality } }

    /// How many bytes have been taken from the near end so far.
    var carriedForth: Int { state.withLock(\.carriedForth) }

    /// How many bytes have been taken from the far end so far.
    var carriedBack: Int { state.withLock(\.carriedBack) }

    /// Breaks it: both ends see it at once.
    func cut() {
        state.withLock { $0.isCut = true }
        close()
    }

    deinit {
        close()
        Foundation.close(listening)
    }

    private func close() {
        let ends = state.withLock { state in
            defer { state.ends = [] }
            return state.ends
        }
        for end in ends { shutdown(end, Int32(SHUT_RDWR)) }
    }

    private func carry(from: Int32, to: Int32, isBack: Bool) {
        let shared = BytesUnderWay()
        Thread.detachNewThread { [weak self] in
            var buffer = [UInt8](repeating: 0, count: 64)
            while true {
                let count = read(from, &buffer, buffer.count)
                guard count > 0, let self else { break }
                let quality = state.withLock {
                    if isBack { $0.carriedBack += count } else { $0.carriedForth += count }
                    return $0.quality
                }
                if quality.bytesPerSecond.isFinite {
                    Thread.sleep(forTimeInterval: Double(count) / quality.bytesPerSecond)
                }
                shared.put(Array(buffer[..<count]), due: .now + quality.delay)
            }
            shared.put([], due: .now)
        }
        Thread.detachNewThread {
            while case let bytes = shared.take(), !bytes.isEmpty {
                guard write(to, bytes, bytes.count) == bytes.count else { break }
            }
            shutdown(to, Int32(SHUT_RDWR))
        }
    }

    /// Bytes on their way; none at all means the end.
    private final class BytesUnderWay: Sendable {
        private let underWay = Mutex<[(due: ContinuousClock.Instant, bytes: [UInt8])]>([])
        private let waiting = DispatchSemaphore(value: 0)

        func put(_ bytes: [UInt8], due: ContinuousClock.Instant) {
            underWay.withLock { $0.append((due, bytes)) }
            waiting.signal()
        }

        /// Waits until something is due.
        func take() -> [UInt8] {
            waiting.wait()
            let next = underWay.withLock { $0.removeFirst() }
            let left = next.due - .now
            if left > .zero { Thread.sleep(forTimeInterval: left / .seconds(1)) }
            return next.bytes
        }
    }
}

/// Sockets on the loopback address.
enum Socket {
    struct Failed: Error {}

    /// Listens on a port that nobody has.
    static func listen() throws -> (descriptor: Int32, port: UInt16) {
        let descriptor = open()
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isThere = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && Foundation.listen(descriptor, 1) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isThere else { throw Failed() }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// A port that nobody has just now.
    static func freePort() throws -> UInt16 {
        let (descriptor, port) = try listen()
        close(descriptor)
        return port
    }

    static func accept(_ descriptor: Int32) -> Int32? {
        let accepted = Foundation.accept(descriptor, nil, nil)
        guard accepted >= 0 else { return nil }
        _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
        return accepted
    }

    static func connect(to port: UInt16) -> Int32? {
        let descriptor = open()
        var address = loopback(port: port)
        let isThere = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isThere else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    static func setBuffers(of descriptor: Int32, bytes: Int32) {
        var bytes = bytes
        for option in [SO_RCVBUF, SO_SNDBUF] {
            setsockopt(descriptor, SOL_SOCKET, option, &bytes, socklen_t(MemoryLayout<Int32>.size))
        }
    }

    private static func open() -> Int32 {
        socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
