import SessionStore

/// What a request is for. Of each there is at most one under way: a newer one supersedes it.
enum Slot: Sendable, Hashable, CaseIterable {
    case body, histories, counts, totals, pulse, ticker, revoke

    /// Whether it belongs to the current screen and dies with it.
    var isOfPlace: Bool {
        switch self {
        case .body, .histories, .counts: true
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
    private(set) var askedAt: [Slot: Timestamp] = [:]
    /// The store has changed since the body was asked for.
    var isBodyDirty = false
    /// The same for the frame.
    var isFrameDirty = false

    /// A screen is read again at most so often, and the sums of the frame less often: they cost more.
    static let bodyPause = Span(milliseconds: 300)
    static let framePause = Span.seconds(2)

    mutating func begin(_ slot: Slot, at now: Timestamp) -> Load {
        last += 1
        pending[slot] = last
        askedAt[slot] = now
        return Load(slot: slot, number: last)
    }

    /// Whether the answer is wanted; if so it is no longer waited for.
    mutating func finish(_ load: Load) -> Bool {
        guard pending[load.slot] == load.number else { return false }
        pending[load.slot] = nil
        return true
    }

    mutating func forget(_ slot: Slot) { pending[slot] = nil }

    mutating func forgetPlace() {
        for slot in Slot.allCases where slot.isOfPlace { pending[slot] = nil }
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
