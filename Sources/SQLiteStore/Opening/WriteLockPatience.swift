import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a connection waits while another process, or another connection of this one, holds the lock that it needs.
///
/// SQLite's own busy timeout asks less and less often, at last every 100 ms. Beside somebody who works in slices, as
/// the rows of a large end follow, that misses most of the pauses made for others, again and again. Commits take a
/// fraction of a millisecond; so this asks every half, and after a while every other millisecond.
final class WriteLockPatience: Sendable {
    private let limit: Duration
    private let start = Mutex(ContinuousClock.now)
    private let isSuspended = Atomic(false)
    private let count = Atomic(0)

    init(seconds: Double = ConnectionKind.patienceInSeconds) { limit = .seconds(seconds) }

    /// How often it has waited.
    var waits: Int { count.load(ordering: .relaxed) }

    /// Waits a little.
    ///
    /// - Parameter tries: how often the lock has been asked for already.
    /// - Returns: whether it is worth asking again.
    func wait(after tries: Int) -> Bool {
        guard !isSuspended.load(ordering: .relaxed) else { return false }
        let now = ContinuousClock.now
        let waited = start.withLock { start in
            if tries == 0 { start = now }
            return now - start
        }
        guard waited < limit else { return false }
        count.add(1, ordering: .relaxed)
        usleep(waited < .milliseconds(20) ? 500 : 2000)
        return true
    }

    /// Does something that rather fails than waits.
    func suspended<Value>(_ body: () -> Value) -> Value {
        isSuspended.store(true, ordering: .relaxed)
        defer { isSuspended.store(false, ordering: .relaxed) }
        return body()
    }
}
