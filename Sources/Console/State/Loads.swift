import SessionStore

/// What a request is for. Of each there is at most one under way: a newer one supersedes it.
enum Slot: Sendable, Hashable, CaseIterable {
    case body, histories, counts, totals, pulse, ticker, alarms, revoke

    /// Whether it belongs to the current screen and dies with it.
    var isOfPlace: Bool {
        switch self {
        case .body, .histories, .counts, .alarms: true
        case .totals, .pulse, .ticker, .revoke: false
        }
    }
}

/// One request: an answer with another number is too late.
struct Load: Sendable, Hashable {
    let slot: Slot
    let number: Int
}

/// Which answers are still wanted, and when to ask again.
struct Loads: Sendable, Equatable {
    private var last = 0
    private(set) var pending: [Slot: Int] = [:]
    /// When, by the steady clock.
    private(set) var askedAt: [Slot: Timestamp] = [:]
    private var requests: [Slot: Request] = [:]
    /// What was asked for once more while its answer was under way.
    private var again: Set<Slot> = []
    /// The store has changed since the body was asked for.
    var isBodyDirty = false
    /// The same for the frame.
    var isFrameDirty = false

    /// A screen is read again at most so often, and the sums of the frame less often: they cost more.
    static let bodyPause = Span(milliseconds: 300)
    static let framePause = Span.seconds(2)
    /// What is shown grows old by the time that passes alone: ages, deadlines, and queries on them.
    static let age = Span.seconds(10)

    /// Begins to ask; `nil` when the very same is under way. Then it is asked again when that has come: superseding
    /// it would mean that a slow answer never comes.
    mutating func begin(_ slot: Slot, _ request: Request, at steady: Timestamp) -> Load? {
        if isPending(slot), requests[slot] == request {
            again.insert(slot)
            return nil
        }
        again.remove(slot)
        last += 1
        pending[slot] = last
        requests[slot] = request
        askedAt[slot] = steady
        return Load(slot: slot, number: last)
    }

    /// What has to be asked again after an answer that was under way too early.
    mutating func takeAgain(_ slot: Slot) -> Request? { again.remove(slot) == nil ? nil : requests[slot] }

    /// Whether the answer is wanted; if so it is no longer waited for.
    mutating func finish(_ load: Load) -> Bool {
        guard pending[load.slot] == load.number else { return false }
        pending[load.slot] = nil
        return true
    }

    mutating func forget(_ slot: Slot) {
        pending[slot] = nil
        again.remove(slot)
    }

    mutating func forgetPlace() {
        for slot in Slot.allCases where slot.isOfPlace { forget(slot) }
    }

    /// Nothing that is only looked at is waited for any more.
    mutating func forgetViews() {
        for slot in Slot.allCases where slot != .revoke { forget(slot) }
    }

    /// Whether any answer is still wanted.
    var isWaiting: Bool { !pending.isEmpty }

    func isPending(_ slot: Slot) -> Bool { pending[slot] != nil }

    func isDue(_ slot: Slot, after pause: Span, at now: Timestamp) -> Bool {
        !isPending(slot) && now >= dueAt(slot, after: pause)
    }

    func dueAt(_ slot: Slot, after pause: Span) -> Timestamp {
        askedAt[slot].map { $0 + pause } ?? Timestamp(milliseconds: .min)
    }
}
