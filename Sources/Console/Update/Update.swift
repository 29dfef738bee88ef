import SessionStore
import Terminal
import Themes

extension State {
    /// Takes in what happened at `moment` and says what is to be done. Nothing here waits, reads or writes.
    ///
    /// The clock on the wall may be set, also back, and what is shown follows it. How long something takes is read from
    /// the `steady` one, which without an argument is the same.
    mutating func update(_ action: Action, at moment: Timestamp, steady reading: Timestamp? = nil) -> [Effect] {
        steady = reading ?? moment
        if !isPaused || overlay != nil { now = moment }
        if let notice, steady >= notice.until {
            self.notice = nil
            hasWarnedOfStopping = false
        }
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
        case .progressed(let load, let progress):
            progressed(load, progress)
            effects = []
        case .saved(let result):
            saved(result)
            effects = []
        }
        settle()
        return effects + due()
    }

    private mutating func storeChanged(_ sequence: Int64) -> [Effect] {
        guard sequence != link.sequence else { return [] }
        link.sequence = sequence
        loads.isBodyDirty = true
        loads.outdateSums()
        return []
    }

    /// Asks again for what has changed or aged, not more often than it is worth.
    private mutating func due() -> [Effect] {
        guard !isPaused else { return [] }
        var effects: [Effect] = []
        if loads.isDue(.body, after: bodyPause, at: steady) {
            if loads.isBodyDirty {
                loads.pace(at: link.sequence, steady)
                effects += load(.ticker, .ticker)
            }
            effects = reloadBody() + effects
        }
        if knowsCompany, loads.isDue(.company, after: Self.companyPause, at: steady) {
            effects += load(.company, .company)
        }
        for sum in Loads.sums where loads.isDue(sum, after: loads.pause(ofSum: sum), at: steady) {
            effects += reload(sum: sum)
        }
        return effects
    }

    /// How old the screen may become.
    private var bodyPause: Span {
        guard loads.isBodyDirty else { return max(Loads.age, loads.bodyPause) }
        return link.lostAt == nil ? loads.bodyPause : .seconds(1)
    }

    /// When, by the steady clock, the loop has to look again although nothing happens; `nil`: never.
    func nextWake(after moment: Timestamp, steady reading: Timestamp? = nil) -> Timestamp? {
        let steady = reading ?? moment
        var times: [Timestamp] = []
        if let notice { times.append(notice.until) }
        guard !isPaused else { return times.min() }
        // Ages move in steps of ten seconds, and the clock with them.
        times.append(steady + Span(milliseconds: 10_000 - (moment.milliseconds % 10_000 + 10_000) % 10_000))
        if !loads.isPending(.body) { times.append(loads.dueAt(.body, after: bodyPause)) }
        for sum in Loads.sums
        where loads.outdatedSums.contains(sum) && !loads.isPending(sum) && request(sum: sum) != nil {
            times.append(loads.dueAt(sum, after: loads.pause(ofSum: sum)))
        }
        // A store that lets us wait is told as stale, second by second at first.
        if let asked = loads.askedAt[.body], loads.isPending(.body) {
            times.append(asked + .seconds(2) > steady ? asked + .seconds(2) : steady + .seconds(5))
        }
        return times.min()
    }

    /// Asks the store for something, superseding what else was asked for the same purpose.
    mutating func load(_ slot: Slot, _ request: Request) -> [Effect] {
        loads.begin(slot, request, at: steady).map { [.load($0, request)] } ?? []
    }

    mutating func reloadEverything() -> [Effect] {
        reloadBody() + Loads.sums.flatMap { reload(sum: $0) } + load(.ticker, .ticker)
    }

    mutating func tell(_ text: String, isError: Bool = false) {
        notice = Notice(text: text, isError: isError, until: steady + .seconds(isError ? 8 : 5))
    }

    /// Keeps every selection in sight, whatever changed.
    mutating func settle() {
        guard !isTooSmall else { return }
        let rows = listRows
        place.withList { $0.show(rows: rows) }
    }
}
