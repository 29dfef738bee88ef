import SessionStore

/// A clock on which every sleep is over at once, until `end`, when it cancels whoever sleeps.
final class SteppingClock: Clock, @unchecked Sendable {
    struct Instant: InstantProtocol {
        var offset: Swift.Duration
        func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    // Unchecked: a test runs it from one task at a time.
    private(set) var now = Instant(offset: .zero)
    let minimumResolution: Swift.Duration = .zero
    private let end: Swift.Duration
    private let start: Timestamp

    init(from start: Timestamp, for length: Swift.Duration) {
        self.start = start
        end = length
    }

    func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {
        guard deadline.offset < end else { throw CancellationError() }
        now = max(now, deadline)
    }

    var timestamp: Timestamp {
        let (seconds, attoseconds) = now.offset.components
        return start + Span(milliseconds: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
