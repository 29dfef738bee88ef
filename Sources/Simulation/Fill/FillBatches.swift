import SessionStore

/// Logins and events for one ``SessionKeeper/load(_:events:)``.
public struct FillBatch: Sendable {
    /// The logins, in the order in which they began.
    public var logins: [LoginRecord] = []
    /// The events, in the order of their time, not yet numbered.
    public var events: [SessionEvent] = []
}

/// The batches of a ``Fill``, made one at a time.
///
/// What is kept of a login is where it stands in time, a few bytes: events that come after its batch are made again
/// from the seed when their time has come.
public struct FillBatches: Sequence, IteratorProtocol {
    private let fill: Fill
    private let size: Int
    /// When each login began and its number, in that order.
    private let order: [(created: Timestamp, login: Int)]
    private var position = 0
    private var pending = EventQueue()

    init(_ fill: Fill, size: Int) {
        self.fill = fill
        self.size = Swift.max(size, 1)
        order = (0..<fill.sessions + fill.ended)
            .map { (LoginBeginning($0, of: fill).times.created, $0) }
            .sorted { $0 < $1 }
    }

    /// The next batch; `nil` after the last.
    public mutating func next() -> FillBatch? {
        guard position < order.count else { return nil }
        var batch = FillBatch()
        var events: [(place: EventQueue.Place, event: SessionEvent)] = []
        let end = Swift.min(position + size, order.count)
        let until = end < order.count ? order[end].created : nil

        func take(from first: Int, of login: SimulatedLogin) {
            let all = login.events
            var step = first
            while step < all.count, until.map({ all[step].at < $0 }) ?? true {
                events.append((EventQueue.Place(at: all[step].at, login: login.number, step: step), all[step]))
                step += 1
            }
            if step < all.count { pending.insert(.init(at: all[step].at, login: login.number, step: step)) }
        }

        while let place = pending.first, until.map({ place.at < $0 }) ?? true {
            pending.removeFirst()
            take(from: place.step, of: SimulatedLogin(place.login, of: fill))
        }
        for (_, number) in order[position..<end] {
            let login = SimulatedLogin(number, of: fill)
            batch.logins.append(login.record)
            take(from: 0, of: login)
        }
        position = end
        batch.events = events.sorted { $0.place < $1.place }.map(\.event)
        return batch
    }
}
