import SessionStore
import Terminal
import Themes

extension State {
    /// Takes in what happened at `moment` and says what is to be done. Nothing here waits, reads or writes.
    mutating func update(_ action: Action, at moment: Timestamp) -> [Effect] {
        if !isPaused || overlay != nil { now = max(now, moment) }
        if let notice, moment >= notice.until { self.notice = nil }
        var effects: [Effect]
        switch action {
        case .began: effects = reloadEverything()
        case .input(let input): effects = take(input)
        case .resized(let size):
            self.size = size
            effects = [.repaint]
        case .resumed: effects = [.repaint] + reloadEverything()
        case .ticked: effects = []
        case .storeChanged(let sequence):
            effects = storeChanged(sequence)
        case .feedLost:
            loads.isBodyDirty = true
            effects = []
        case .arrived(let load, let result): effects = arrived(load, result)
        }
        settle()
        return effects + due(at: moment)
    }

    private mutating func storeChanged(_ sequence: Int64) -> [Effect] {
        guard sequence != link.sequence else { return [] }
        link.sequence = sequence
        loads.isBodyDirty = true
        loads.isFrameDirty = true
        return []
    }

    /// Asks again for what has changed or aged, not more often than it is worth.
    private mutating func due(at moment: Timestamp) -> [Effect] {
        guard !isPaused else { return [] }
        var effects: [Effect] = []
        if loads.isBodyDirty, loads.isDue(.body, after: link.lostAt == nil ? Loads.bodyPause : .seconds(1), at: moment)
        {
            effects += reloadBody()
            effects += load(.ticker, .ticker)
        }
        let ages = Span.seconds(10)
        if loads.isDue(.pulse, after: loads.isFrameDirty ? Loads.framePause : ages, at: moment) {
            effects += reloadFrame()
        }
        return effects
    }

    /// When the loop has to look again although nothing happens; `nil`: never.
    func nextWake(after moment: Timestamp) -> Timestamp? {
        var times: [Timestamp] = []
        if let notice { times.append(notice.until) }
        guard !isPaused else { return times.min() }
        // Ages move in steps of ten seconds, and the clock with them.
        times.append(Timestamp(milliseconds: (moment.milliseconds / 10_000 + 1) * 10_000))
        if loads.isBodyDirty, !loads.isPending(.body) {
            times.append(loads.dueAt(.body, after: link.lostAt == nil ? Loads.bodyPause : .seconds(1)))
        }
        if loads.isFrameDirty, !loads.isPending(.pulse) { times.append(loads.dueAt(.pulse, after: Loads.framePause)) }
        // A store that lets us wait is told as stale, second by second at first.
        if let asked = loads.askedAt[.body], loads.isPending(.body) {
            times.append(asked + .seconds(2) > moment ? asked + .seconds(2) : moment + .seconds(5))
        }
        return times.min()
    }

    /// Asks the store for something, superseding what was asked for the same purpose.
    mutating func load(_ slot: Slot, _ request: Request) -> [Effect] {
        [.load(loads.begin(slot, at: now), request)]
    }

    mutating func reloadEverything() -> [Effect] {
        reloadBody() + reloadFrame() + load(.ticker, .ticker)
    }

    mutating func reloadFrame() -> [Effect] {
        loads.isFrameDirty = false
        return load(.totals, .totals) + load(.pulse, .pulse) + reloadCounts()
    }

    mutating func tell(_ text: String, isError: Bool = false) {
        notice = Notice(text: text, isError: isError, until: now + .seconds(isError ? 8 : 5))
    }

    /// Keeps every selection in sight, whatever changed.
    mutating func settle() {
        guard !isTooSmall else { return }
        let rows = listRows
        switch place {
        case .users(var place):
            place.list.show(rows: rows)
            self.place = .users(place)
        case .sessions(var place):
            place.list.show(rows: rows)
            self.place = .sessions(place)
        case .session(var place):
            place.events.show(rows: rows)
            self.place = .session(place)
        case .timeline(var place):
            place.lanes.show(rows: rows)
            self.place = .timeline(place)
        case .events(var place):
            place.list.show(rows: rows)
            self.place = .events(place)
        }
    }
}
