import SessionStore

extension Traffic {
    private static let breath = Duration.milliseconds(1)

    /// Keeps things happening at a store until the task is cancelled, at irregular intervals.
    ///
    /// - Parameters:
    ///   - rate: how many events a second the feed gains on average, more than 0.
    ///   - clock: what the intervals are measured with.
    ///   - now: the time of day.
    ///   - happened: called after each thing that was tried, with the moment that it was tried at: what came of it is in
    ///     the store by then.
    /// - Throws: what the store throws. It may be run again: the bearers have kept their tokens.
    public mutating func run<Timer: Clock>(
        on keeper: some SessionKeeper, rate: Double, clock: Timer, now: () -> Timestamp,
        happened: (Timestamp) -> Void = { _ in }
    ) async throws(StoreError) where Timer.Duration == Duration {
        precondition(rate > 0, "traffic at no rate would never begin")
        var due = clock.now
        while !Task.isCancelled {
            let moment = now()
            let events: Int
            do {
                defer { happened(moment) }
                events = try await step(on: keeper, at: moment)
            }
            guard events > 0 else {
                // What was refused is tried again, by somebody else and not at full speed.
                do { try await clock.sleep(until: clock.now.advanced(by: Self.breath), tolerance: nil) } catch {
                    return
                }
                continue
            }
            due = due.advanced(by: gap(around: .seconds(Double(events) / rate)))
            // After a pause, of the program or of the machine, it goes on; it does not catch up.
            if due.duration(to: clock.now) > .seconds(1) { due = clock.now }
            do { try await clock.sleep(until: due, tolerance: nil) } catch { return }
        }
    }
}
