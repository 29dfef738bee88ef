/// The keys that service tokens are signed with, and how one follows another: next, active, retiring, retired.
///
/// Two keys are made at first, one to sign and one to come, so that every set of keys that a verifier has ever been given
/// holds the next one too. From then on a key signs only once it has been published for the lead of the schedule, and is
/// published until the last token it signed has expired. So no verifier whose set of keys is not older than the lead ever
/// refuses a valid token, whatever is done to the ring, short of
/// ``retire(_:at:isForced:schedule:newKey:)``.
///
/// It is a value: nothing is stored here, and time and keys are handed in.
public struct KeyRing: Sendable, Equatable {
    /// All keys, oldest first, the retired ones too.
    public private(set) var keys: [RingKey]

    /// A ring as a store kept it; without keys, one that is not there yet.
    public init(keys: [RingKey] = []) { self.keys = keys }

    /// The private and the public half of a new key.
    public typealias NewKey = () -> (PublishedKey, SealedSigningKey)

    /// What happened to a key.
    public enum Step: Sendable, Equatable {
        case published(String)
        case activated(String)
        case retiring(String)
        case retired(String)
    }

    /// The key that signs.
    public var active: RingKey? { keys.last { $0.stage == .active } }
    /// The key that will sign.
    public var next: RingKey? { keys.last { $0.stage == .next } }

    /// What a verifier is given: every key that has signed or will sign a token it may see.
    public func published(at now: NumericDate, schedule: KeyRingSchedule) -> [PublishedKey] {
        keys.filter { key in
            key.stage != .retired && !(key.retiringAt.map { now >= $0 + schedule.overlap } ?? false)
        }.map(\.published)
    }

    /// When the active key has signed for as long as the schedule says; `nil` without one.
    public func rotationDue(_ schedule: KeyRingSchedule) -> NumericDate? {
        active?.activeAt.map { $0 + schedule.rotation }
    }

    /// Since when the next key may sign: every set of keys that verifiers may still have holds it then.
    public func nextIsKnown(_ schedule: KeyRingSchedule) -> NumericDate? {
        guard let next, let first = keys.first else { return nil }
        return next.publishedAt <= first.publishedAt ? next.publishedAt : next.publishedAt + schedule.lead
    }

    /// From when on ``turn(at:schedule:newKey:)`` has something to do; a ring that lacks a key has it at any time.
    public func nextTurn(_ schedule: KeyRingSchedule) -> NumericDate {
        guard let due = rotationDue(schedule), let known = nextIsKnown(schedule) else { return NumericDate(seconds: 0) }
        let ends = keys.filter { $0.stage == .retiring }.compactMap { $0.retiringAt.map { $0 + schedule.overlap } }
        return (ends + [max(due, known)]).min() ?? max(due, known)
    }

    /// Does what is due: makes the first keys, rotates on schedule, lets go of keys that are no longer needed. To be
    /// called whenever the ring is used; what came late is done late, and in the right order.
    @discardableResult
    public mutating func turn(at now: NumericDate, schedule: KeyRingSchedule, newKey: NewKey) -> [Step] {
        var steps: [Step] = []
        if active == nil { steps += succeed(at: now, newKey) }
        if let due = rotationDue(schedule), due <= now, let known = nextIsKnown(schedule), known <= now {
            steps += succeed(at: now, newKey)
        }
        steps += provide(at: now, newKey)
        for index in keys.indices where keys[index].stage == .retiring {
            guard let since = keys[index].retiringAt, since + schedule.overlap <= now else { continue }
            steps.append(retire(index, at: now))
        }
        return steps
    }

    /// The answer to an order.
    public enum Answer: Sendable, Equatable {
        case done([Step])
        /// Verifiers may not know the next key before this moment. The ring is as it was.
        case tooEarly(NumericDate)
        /// It signs.
        case signs
        /// There is no such key.
        case unknown
        /// It has been retired before.
        case already
    }

    /// Rotates by hand: the next key signs from now on.
    ///
    /// - Parameter isForced: also when verifiers may not know it yet.
    public mutating func rotate(
        at now: NumericDate, isForced: Bool = false, schedule: KeyRingSchedule, newKey: NewKey
    ) -> Answer {
        let old = self
        var steps = turn(at: now, schedule: schedule, newKey: newKey)
        // A ring that has just been made, or turned by schedule, has the newest key there can be.
        guard !steps.contains(where: { if case .activated = $0 { true } else { false } }) else { return .done(steps) }
        if !isForced, let known = nextIsKnown(schedule), known > now {
            // What is due is done, and told, by whoever turns the ring next; here nothing is.
            self = old
            return .tooEarly(known)
        }
        steps += succeed(at: now, newKey)
        steps += provide(at: now, newKey)
        return .done(steps)
    }

    /// Publishes a key no more: at once, so that tokens that it signed fail as soon as verifiers read the new set. What
    /// is only over retires by itself, so this is for a key that somebody else may have.
    ///
    /// - Parameter isForced: also the one that signs; the next one takes its place, whether verifiers know it or not.
    public mutating func retire(
        _ id: String, at now: NumericDate, isForced: Bool = false, schedule: KeyRingSchedule, newKey: NewKey
    ) -> Answer {
        guard let index = keys.firstIndex(where: { $0.id == id }) else { return .unknown }
        let stage = keys[index].stage
        guard stage != .retired else { return .already }
        guard stage != .active || isForced else { return .signs }
        var steps = [retire(index, at: now)]
        if stage == .active { steps += succeed(at: now, newKey) }
        steps += provide(at: now, newKey)
        return .done(steps)
    }

    /// Until when tokens that a key signed may be valid; `nil` when there are none.
    public func tokensEnd(of id: String, at now: NumericDate, schedule: KeyRingSchedule) -> NumericDate? {
        guard let key = keys.first(where: { $0.id == id }), key.activeAt != nil else { return nil }
        let end = (key.retiringAt ?? now) + schedule.overlap
        return end > now ? end : nil
    }

    // MARK: - Steps

    /// The next key signs, and the active one no more.
    private mutating func succeed(at now: NumericDate, _ newKey: NewKey) -> [Step] {
        var steps = provide(at: now, newKey)
        if let index = keys.firstIndex(where: { $0.stage == .active }) {
            keys[index].retiringAt = now
            keys[index].sealed = nil
            steps.append(.retiring(keys[index].id))
        }
        if let index = keys.firstIndex(where: { $0.stage == .next }) {
            keys[index].activeAt = now
            steps.append(.activated(keys[index].id))
        }
        return steps
    }

    /// There is a key to come.
    private mutating func provide(at now: NumericDate, _ newKey: NewKey) -> [Step] {
        guard next == nil else { return [] }
        let (published, sealed) = newKey()
        keys.append(RingKey(published: published, sealed: sealed, publishedAt: now))
        return [.published(published.id)]
    }

    private mutating func retire(_ index: Int, at now: NumericDate) -> Step {
        keys[index].retiredAt = now
        keys[index].sealed = nil
        return .retired(keys[index].id)
    }
}
