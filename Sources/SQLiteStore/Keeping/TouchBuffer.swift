import SessionStore
import Synchronization

/// A use of a login that is yet to be written.
struct PendingTouch: Sendable, Equatable {
    let row: Int64
    let lastSeen: Timestamp
    /// `nil`: as before.
    let address: IPAddress?
    let idleDeadline: Timestamp?
    /// The earlier of both deadlines.
    let deadline: Timestamp?
    /// Whether a sweep has to look earlier than it meant to: the policy has become stricter.
    let looksEarlier: Bool
    /// When it was put off, by a clock that cannot be set.
    let since: ContinuousClock.Instant
    /// How much time the login had left by then without it; `nil`: it has no deadline. Written later than that, it would
    /// revive a login that others have seen to be over.
    let slack: Duration?

    func isTooLate(at now: ContinuousClock.Instant) -> Bool { slack.map { now - since >= $0 } ?? false }
}

/// The uses of logins that are yet to be written: at most one for each login, and all of them in one transaction.
///
/// A validation must see what it put off itself, also while that is being written: until the transaction is through,
/// the touches stay in ``inFlight``.
final class TouchBuffer: Sendable {
    private struct State {
        var waiting: [Int64: PendingTouch] = [:]
        var inFlight: [Int64: PendingTouch] = [:]
    }

    private let state = Mutex(State())

    /// Beyond so many nobody waits for the second to pass: the commit that writes them would stall the others.
    static let manyTouches = 512

    /// Puts a touch off. One that waits already gives way, but its clock runs on.
    ///
    /// - Returns: how many are waiting.
    func add(_ touch: PendingTouch) -> Int {
        state.withLock { state in
            let earlier = state.waiting[touch.row] ?? state.inFlight[touch.row]
            state.waiting[touch.row] = earlier.map { touch.following($0) } ?? touch
            return state.waiting.count
        }
    }

    /// What is to be written of a login; nothing that comes too late.
    func touch(of row: Int64, by clock: WaitingClock) -> PendingTouch? {
        state.withLock { state in
            guard let touch = state.waiting[row] ?? state.inFlight[row], !touch.isTooLate(at: clock.now()) else {
                return nil
            }
            return touch
        }
    }

    /// Forgets what can no longer be written.
    func forgetLate(at now: ContinuousClock.Instant) {
        state.withLock { state in state.waiting = state.waiting.filter { !$0.value.isTooLate(at: now) } }
    }

    var isEmpty: Bool { state.withLock { $0.waiting.isEmpty } }

    /// What is to be written now. The caller holds the write lock, and calls ``finish(written:)`` afterwards.
    func begin() -> [PendingTouch] {
        state.withLock { state in
            state.inFlight = state.waiting
            state.waiting = [:]
            return Array(state.inFlight.values)
        }
    }

    /// Forgets what was written, or keeps it for the next time.
    func finish(written: Bool) {
        state.withLock { state in
            if !written { state.waiting.merge(state.inFlight) { newer, _ in newer } }
            state.inFlight = [:]
        }
    }
}

extension PendingTouch {
    fileprivate func following(_ earlier: PendingTouch) -> PendingTouch {
        PendingTouch(
            row: row, lastSeen: max(lastSeen, earlier.lastSeen), address: address ?? earlier.address,
            idleDeadline: idleDeadline, deadline: deadline, looksEarlier: looksEarlier || earlier.looksEarlier,
            since: earlier.since, slack: earlier.slack)
    }
}

extension StoredLogin {
    /// The login as it will be once what was put off is written.
    func with(_ touch: PendingTouch?) -> StoredLogin {
        guard let touch, touch.lastSeen > record.session.lastSeen, record.session.end == nil else { return self }
        var copy = self
        copy.record.session.lastSeen = touch.lastSeen
        copy.record.session.idleDeadline = touch.idleDeadline
        if let address = touch.address { copy.record.session.lastAddress = address }
        return copy
    }
}
