import GRDB
import SessionStore
import Synchronization

/// What a writing process does besides, where no caller waits for it: writing touches that were put off, sweeping,
/// copying the write-ahead log back.
final class Maintenance: Sendable {
    /// How long a touch waits at most for others to be written with it.
    static let touchDelay = Duration.seconds(1)
    /// How long is waited at most before touches that could not be written are tried again.
    private static let longestPause = Duration.seconds(8)
    /// How far off a login's deadline must be for its touch to wait: the delay, and time for a busy disk.
    static let leastTimeLeft = Span.seconds(10)
    /// How many sessions a slice has: a few milliseconds under the write lock.
    static let sweepSlice = 200
    /// How long the write lock is left to others between two slices.
    private static let breath = Duration.milliseconds(5)
    /// How many pages the write-ahead log has before it is copied back: 8 MiB.
    static let manyPages = 2000
    private static let copyingPauses = (least: Duration.seconds(1), most: Duration.seconds(30))

    private struct State {
        /// The wait before touches are written.
        var delay: Task<Void, Never>?
        var flushing: Task<Void, Never>?
        var chores: Task<Void, Never>?
        var following: Task<Void, Never>?
        var lastSweep: ContinuousClock.Instant?
        /// When the log may be copied back again, and how long was waited for that.
        var nextCopying = (at: ContinuousClock.now, pause: Duration.zero)
        var isFinished = false
    }

    private let state = Mutex(State())
    let gauge: LogGauge?
    private let checkpointer: Checkpointer
    private let sweepInterval: Span?

    init(gauge: LogGauge?, connector: StoreConnector, sweepInterval: Span?) {
        self.gauge = gauge
        self.sweepInterval = sweepInterval
        checkpointer = Checkpointer(connector: connector)
    }

    /// Lets what runs come to its end, and starts nothing more.
    func finish() async {
        checkpointer.hasten()
        let running = state.withLock { state in
            state.isFinished = true
            state.delay?.cancel()
            state.flushing?.cancel()
            return [state.delay, state.flushing, state.chores, state.following].compactMap { $0 }
        }
        for task in running { await task.value }
    }

    private var isFinished: Bool { state.withLock { $0.isFinished } }
}

// MARK: - Touches

extension Maintenance {
    /// Sees to it that what waits is written, soon or, when it is urgent, now.
    func touchWaits(in store: SQLiteSessionStore, isUrgent: Bool) {
        state.withLock { state in
            // Whoever writes now looks again when done.
            guard !state.isFinished, state.flushing == nil else { return }
            if let delay = state.delay {
                // The wait is cut short, not what follows it.
                if isUrgent { delay.cancel() }
                return
            }
            state.delay = Task { [weak self, weak store] in
                if !isUrgent { try? await Task.sleep(for: Self.touchDelay) }
                if let self, let store { self.startFlushing(store) }
            }
        }
    }

    private func startFlushing(_ store: SQLiteSessionStore) {
        state.withLock { state in
            state.delay = nil
            guard !state.isFinished, state.flushing == nil else { return }
            state.flushing = Task { [weak self, weak store] in
                await self?.flush(store)
                self?.state.withLock { $0.flushing = nil }
                if let store, !store.touches.isEmpty { self?.touchWaits(in: store, isUrgent: false) }
            }
        }
    }

    /// Tries until everything is written, or too late to be.
    private func flush(_ store: SQLiteSessionStore?) async {
        var pause = Self.touchDelay
        while let store, !store.touches.isEmpty, !isFinished {
            if (try? await store.flush()) != nil { return }
            store.touches.forgetLate(at: store.clock.now())
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, Self.longestPause)
        }
    }
}

// MARK: - Orders

extension Maintenance {
    /// Goes on in the background with orders that others may have left to whoever comes.
    func goOnWithOrders(of store: SQLiteSessionStore) {
        guard sweepInterval != nil else { return }
        _ = following(store)
    }

    /// Has the rows of all orders in force follow, as far as they can now. A process does so once at a time.
    func followOrders(of store: SQLiteSessionStore) async { await following(store)?.value }

    private func following(_ store: SQLiteSessionStore) -> Task<Void, Never>? {
        state.withLock { state in
            if let running = state.following { return running }
            guard !state.isFinished else { return nil }
            let task = Task { [weak self, weak store] in
                // Trouble here is nobody's who waits: the next commit makes the same due again.
                try? await store?.followOrders { [weak self] in self?.isFinished == false }
                self?.state.withLock { $0.following = nil }
            }
            state.following = task
            return task
        }
    }
}

// MARK: - Chores

extension Maintenance {
    /// A sweep that is to be done.
    private struct Sweep {
        let now: Timestamp
        /// Only when no process has swept for so long.
        let interval: Span?
    }

    /// Does in the background what a commit has made due.
    ///
    /// - Parameter now: the caller's time; without it there is nothing to compare deadlines with, and no sweep.
    func afterWriting(_ store: SQLiteSessionStore, at now: Timestamp?) {
        state.withLock { state in
            let isLogLong = isLogLong(state)
            let sweep = sweepIfDue(state.lastSweep, at: now)
            guard isLogLong || sweep != nil else { return }
            if sweep != nil { state.lastSweep = .now }
            start(&state, store, sweep)
        }
    }

    /// Has an end that a bearer was told about written down: not even a clock that is set back brings the login back.
    func afterTellingEnd(_ store: SQLiteSessionStore, at now: Timestamp) {
        guard sweepInterval != nil else { return }
        state.withLock { state in start(&state, store, Sweep(now: now, interval: nil)) }
    }

    /// Goes on slice by slice while there is more, and copies the log back whenever it has become long. Trouble here is
    /// nobody's who waits: the next commit makes the same chore due again.
    private func start(_ state: inout State, _ store: SQLiteSessionStore, _ sweep: Sweep?) {
        guard !state.isFinished, state.chores == nil else { return }
        state.chores = Task { [weak self, weak store] in
            var hasMore = true
            if let interval = sweep?.interval, let sweep, let store {
                hasMore = (try? await store.isSweepDue(every: interval, at: sweep.now)) ?? false
            }
            repeat {
                guard let self, let store else { return }
                if let sweep, hasMore {
                    hasMore = (try? await store.sweepSlice(limit: Self.sweepSlice, at: sweep.now).hasMore) ?? false
                } else {
                    hasMore = false
                }
                await self.copyLogIfLong()
                if hasMore { try? await Task.sleep(for: Self.breath) }
            } while hasMore && self?.isFinished == false
            self?.state.withLock { $0.chores = nil }
        }
    }

    private func isLogLong(_ state: State) -> Bool {
        (gauge?.pageCount ?? 0) >= Self.manyPages && ContinuousClock.now >= state.nextCopying.at
    }

    /// What cannot be done now, because somebody reads in the log or copies it, is tried again later, and not by every
    /// commit.
    private func copyLogIfLong() async {
        guard state.withLock({ isLogLong($0) }) else { return }
        let isDone = (try? await checkpointer.checkpoint()) ?? false
        if isDone { gauge?.reset() }
        state.withLock { state in
            let pause =
                isDone
                ? .zero : min(max(state.nextCopying.pause * 2, Self.copyingPauses.least), Self.copyingPauses.most)
            state.nextCopying = (ContinuousClock.now + pause, pause)
        }
    }

    private func sweepIfDue(_ last: ContinuousClock.Instant?, at now: Timestamp?) -> Sweep? {
        guard let now, let sweepInterval else { return nil }
        if let last, ContinuousClock.now - last < .milliseconds(sweepInterval.milliseconds) { return nil }
        return Sweep(now: now, interval: sweepInterval)
    }
}
