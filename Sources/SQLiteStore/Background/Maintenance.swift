import GRDB
import SessionStore
import Synchronization

/// What a writing process does besides, where no caller waits for it: writing touches that were put off, sweeping a
/// slice now and then, copying the write-ahead log back.
final class Maintenance: Sendable {
    /// How long a touch waits at most for others to be written with it.
    static let touchDelay = Duration.seconds(1)
    /// How far off a login's deadline must be for its touch to wait: the delay, and time for a busy disk.
    static let leastTimeLeft = Span.seconds(10)
    /// How many sessions a slice has: a few milliseconds under the write lock.
    static let sweepSlice = 200
    /// How many pages the write-ahead log has before it is copied back: 4 MiB.
    static let manyPages = 1000

    private struct State {
        var flushing: Task<Void, Never>?
        var chores: Task<Void, Never>?
        var lastSweep: ContinuousClock.Instant?
        var isFinished = false
    }

    private let state = Mutex(State())
    private let gauge: LogGauge?
    private let checkpointer: Checkpointer
    private let sweepInterval: Span?

    init(gauge: LogGauge?, connector: StoreConnector, sweepInterval: Span?) {
        self.gauge = gauge
        self.sweepInterval = sweepInterval
        checkpointer = Checkpointer(connector: connector)
    }

    /// Sees to it that what waits is written, soon or, when it is urgent, now.
    func touchWaits(in store: SQLiteSessionStore, isUrgent: Bool) {
        state.withLock { state in
            guard !state.isFinished, state.flushing == nil else { return }
            state.flushing = Task { [weak self, weak store] in
                if !isUrgent { try? await Task.sleep(for: Self.touchDelay) }
                self?.state.withLock { $0.flushing = nil }
                // A store that cannot be written keeps the touches; the next one brings another attempt.
                try? await store?.flush()
            }
        }
    }

    /// Does in the background what a commit has made due.
    ///
    /// - Parameter now: the caller's time; without it there is nothing to compare deadlines with, and no sweep.
    func afterWriting(_ store: SQLiteSessionStore, at now: Timestamp?) {
        let isLogLong = (gauge?.pageCount ?? 0) >= Self.manyPages
        state.withLock { state in
            let sweep = sweepIfDue(state.lastSweep, at: now)
            guard !state.isFinished, state.chores == nil, isLogLong || sweep != nil else { return }
            if sweep != nil { state.lastSweep = .now }
            state.chores = Task { [weak self, weak store, checkpointer, gauge] in
                // Trouble here is nobody's who waits: the next commit makes the same chore due again.
                if let sweep {
                    try? await store?.sweepIfDue(limit: Self.sweepSlice, every: sweep.interval, at: sweep.now)
                }
                if isLogLong, (try? await checkpointer.checkpoint()) != nil { gauge?.reset() }
                self?.state.withLock { $0.chores = nil }
            }
        }
    }

    private func sweepIfDue(
        _ last: ContinuousClock.Instant?, at now: Timestamp?
    ) -> (now: Timestamp, interval: Span)? {
        guard let now, let sweepInterval else { return nil }
        if let last, ContinuousClock.now - last < .milliseconds(sweepInterval.milliseconds) { return nil }
        return (now, sweepInterval)
    }

    /// Lets what runs come to its end, and starts nothing more.
    func finish() async {
        let running = state.withLock { state in
            state.isFinished = true
            state.flushing?.cancel()
            return [state.flushing, state.chores].compactMap { $0 }
        }
        for task in running { await task.value }
    }
}
