import SessionStore
import Synchronization

/// The names of devices by their User-Agents, of which there are few: to find one takes longer than to validate a token.
final class DeviceNames: Sendable {
    /// A part of them under a lock of its own, so that few wait for the same.
    private final class Part: Sendable {
        let known = Mutex<[String: String]>([:])
    }

    private static let capacity = 256
    private let parts = (0..<64).map { _ in Part() }

    /// The name; see ``Device``.
    func name(of userAgent: String?) -> String? {
        guard let userAgent else { return nil }
        let part = parts[userAgent.hashValue & (parts.count - 1)]
        if let name = part.known.withLock({ $0[userAgent] }) { return name }
        let name = Device.name(ofUserAgent: userAgent)
        part.known.withLock { known in
            // Whoever invents new ones all the time makes everybody start anew, and nothing grow.
            if known.count >= Self.capacity { known.removeAll() }
            known[userAgent] = name
        }
        return name
    }
}
