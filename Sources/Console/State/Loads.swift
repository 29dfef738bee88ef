import SessionStore

/// What a request is for. Of each there is at most one under way: a newer one supersedes it.
enum Slot: Sendable, Hashable, CaseIterable {
    case body, histories, counts, rates, neighbour, verification, alarms, marks, inspection
    case totals, pulse, ticker, revoke, ending, keyRing, company, palette, completion

    /// Whether it belongs to the current screen and dies with it.
    var isOfPlace: Bool {
        switch self {
        case .body, .histories, .counts, .rates, .neighbour, .verification, .alarms, .marks, .inspection: true
        case .totals, .pulse, .ticker, .revoke, .ending, .keyRing, .company, .palette, .completion: false
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
    /// How long the last answer took to come.
    private var took: [Slot: Span] = [:]
    /// The store has changed since the body was asked for.
    var isBodyDirty = false
    /// The sums that were asked for before the store changed.
    private(set) var outdatedSums: Set<Slot> = []

    /// A screen is read again at most so often, and sums less often: they cost more.
    static let shortestBodyPause = Span(milliseconds: 300)
    private static let longestBodyPause = Span.seconds(30)
    /// The more happens, the less of it can be followed one by one: from so many events a second on a screen is read
    /// again so much less often.
    private static let paces: [(eventsPerSecond: Int64, pause: Span)] = [(20, .seconds(2)), (5, .seconds(1))]
    /// How long the screen stays as it is for what happens in the store.
    private var bodyPace = Loads.shortestBodyPause
    private var lastRead: Reading?

    private struct Reading: Sendable, Equatable {
        let sequence: Int64
        let at: Timestamp
    }

    private static let sumPause = Span.seconds(2)
    /// What is shown grows old by the time that passes alone: ages, deadlines, and queries on them.
    static let age = Span.seconds(10)
    /// What is counted of the whole store, and what is counted of the minutes before and after now.
    private static func longestAge(ofSum slot: Slot) -> Span { slot == .totals ? .minutes(15) : .minutes(1) }
    /// The sums of the frame and of the screen's title.
    static let sums: [Slot] = [.totals, .pulse, .counts, .rates]

    /// Begins to ask; `nil` when the very same is under way. Then it is asked again when that has come: superseding
    /// it would mean that a slow answer never comes.
    mutating func begin(_ slot: Slot, _ request: Request, at steady: Timestamp) -> Load? {
        if isPending(slot), requests[slot] == request {
            again.insert(slot)
            return nil
        }
        again.remove(slot)
        outdatedSums.remove(slot)
        last += 1
        pending[slot] = last
        requests[slot] = request
        askedAt[slot] = steady
        return Load(slot: slot, number: last)
    }

    /// There is nothing to ask; it is looked at again when it would be asked again.
    mutating func skip(_ slot: Slot, at steady: Timestamp) { askedAt[slot] = steady }

    /// What has to be asked again after an answer that was under way too early.
    mutating func takeAgain(_ slot: Slot) -> Request? { again.remove(slot) == nil ? nil : requests[slot] }

    /// Whether the answer is wanted; if so it is no longer waited for.
    mutating func finish(_ load: Load, isAnswered: Bool, at steady: Timestamp) -> Bool {
        guard pending[load.slot] == load.number else { return false }
        pending[load.slot] = nil
        // What was asked is known no longer than it takes: it may be nobody's business.
        if !again.contains(load.slot) { requests[load.slot] = nil }
        // How long a store took to fail says nothing about the next time.
        if isAnswered { took[load.slot] = askedAt[load.slot].map { steady - $0 } }
        return true
    }

    /// The screen is read again because the store has come to an event: how many have been since the last time says how
    /// long it stays then.
    mutating func pace(at sequence: Int64, _ steady: Timestamp) {
        defer { lastRead = Reading(sequence: sequence, at: steady) }
        guard let last = lastRead else { return }
        let rate = (sequence - last.sequence) * 1000 / max(1, (steady - last.at).milliseconds)
        bodyPace = Self.paces.first { rate >= $0.eventsPerSecond }?.pause ?? Self.shortestBodyPause
    }

    /// How long the screen stays as it is at least: an order that has a million logins counted takes seconds of a
    /// processor, of which a console may take a fifth.
    var bodyPause: Span {
        max(bodyPace, min(Span(milliseconds: (took[.body] ?? .zero).milliseconds * 5), Self.longestBodyPause))
    }

    /// All sums are to be asked for anew, each when its time has come.
    mutating func outdateSums() { outdatedSums = Set(Self.sums) }

    /// How long a sum stays as it is. To count a million logins takes seconds of a processor, of which a console may take
    /// a twentieth while the store changes, and a three-thousandth while only time passes.
    func pause(ofSum slot: Slot) -> Span {
        let longestAge = Self.longestAge(ofSum: slot)
        let took = min(took[slot] ?? .zero, longestAge).milliseconds
        let pause =
            outdatedSums.contains(slot)
            ? max(Self.sumPause, Span(milliseconds: took * 20)) : max(Self.age, Span(milliseconds: took * 3000))
        return min(pause, longestAge)
    }

    mutating func forget(_ slot: Slot) {
        pending[slot] = nil
        requests[slot] = nil
        again.remove(slot)
    }

    mutating func forgetPlace() {
        for slot in Slot.allCases where slot.isOfPlace { forget(slot) }
    }

    /// Nothing that is only looked at is waited for any more.
    mutating func forgetViews() {
        for slot in Slot.allCases where slot != .revoke && slot != .ending && slot != .keyRing { forget(slot) }
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
