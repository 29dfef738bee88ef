/// A clock that cannot be set, by which a store tells how long something has waited.
struct WaitingClock: Sendable {
    /// The moment of now.
    let now: @Sendable () -> ContinuousClock.Instant

    /// The machine's own.
    static let system = WaitingClock { ContinuousClock.now }
}
