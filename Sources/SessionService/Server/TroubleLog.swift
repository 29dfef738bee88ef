import Logging
import SessionStore
import Synchronization

/// Tells the log of a trouble once, however many calls meet it: anybody can make calls, and nobody shall fill a disk so.
final class TroubleLog: Sendable {
    /// A trouble that no call has met for so long is over; the next one is another.
    private static let quiet = Span.minutes(1)

    private let logger: Logger
    private let lastMet = Mutex<[String: Timestamp]>([:])

    init(_ logger: Logger) { self.logger = logger }

    /// Tells what has come of a trouble, and why.
    func warn(_ what: Logger.Message, why: String, at now: Timestamp) {
        let isKnown = lastMet.withLock { lastMet in
            lastMet = lastMet.filter { now - $0.value < Self.quiet }
            return lastMet.updateValue(now, forKey: why) != nil
        }
        if !isKnown { logger.warning(what, metadata: ["why": .string(why)]) }
    }
}
