import SessionStore

/// A move and what came of it.
struct Step {
    let move: Move
    let before: World
    let after: World
    let answer: Answer
    /// What the feed gained.
    let events: [SessionEvent]

    /// What was done to the login, now or, when it was written now, earlier.
    var act: Act? {
        switch move {
        case .act(let act, _), .begin(let act): act
        case .finish(let index, _): before.pending[index].act
        case .wait, .steal: nil
        }
    }

    /// The time by which it was decided.
    var decidedAt: Timestamp {
        if case .finish(let index, _) = move { before.pending[index].at } else { before.now }
    }

    /// Whether the login was written.
    var changesLogin: Bool { before.stored !== after.stored }

    /// Whether everything is as before.
    var changesNothing: Bool {
        guard !changesLogin, before.pending.count == after.pending.count else { return false }
        if case .refused = answer { return true }
        return answer == .nothing && act != nil
    }

    /// Whether somebody was told something.
    var isAnswered: Bool { answer != .nothing && answer != .conflict }
}

extension World {
    /// Does one move.
    func performing(_ move: Move) -> Step {
        var after = self
        var events: [SessionEvent] = []
        var answer = Answer.nothing
        switch move {
        case .wait(let moment): after.now = tick(moment)
        case .steal(let number):
            after.thief.insert(number)
            after.history.steal(number)
        case .act(let act, let isLost):
            switch load(act) {
            case .answered(let known): answer = known
            // Nothing comes between.
            case .due(let pending): (answer, events) = after.commit(pending, comparing: [])
            }
            after.hear(answer, of: act, decidedAt: now, isLost: isLost)
        case .begin(let act):
            switch load(act) {
            case .answered(let known): answer = known
            case .due(let pending):
                after.pending.append(pending)
                // Who is live and known is answered before the use is written.
                if case .live(confirms: false, _) = pending.verdict { answer = .live }
            }
            after.hear(answer, of: act, decidedAt: now, isLost: false)
        case .finish(let index, let isLost):
            let pending = after.pending.remove(at: index)
            (answer, events) = after.commit(pending, comparing: scenario.comparison)
            if case .live(confirms: false, _) = pending.verdict { answer = .nothing }
            after.hear(answer, of: pending.act, decidedAt: pending.at, isLost: isLost)
        }
        // While something is under way, its place among the clients matters.
        if after.pending.isEmpty, after.jars.count > 1 { after.jars.sort() }
        return Step(move: move, before: self, after: after, answer: answer, events: events)
    }

    private mutating func hear(_ answer: Answer, of act: Act, decidedAt moment: Timestamp, isLost: Bool) {
        guard case .present(let party, let operation, let number) = act else { return }
        switch answer {
        case .live, .ended: history.accept(number, for: operation, at: moment)
        case .handed(let successor):
            history.accept(number, for: operation, at: moment)
            if minted > history.tokens.count { history.replace(number, at: moment) }
            guard !isLost else { return }
            switch party {
            case .thief: thief.insert(successor)
            case .client(let index):
                honest.insert(successor)
                // A jar does not go back to an older token.
                guard successor > jars[index] else { return }
                if scenario.hasLateRequests { history.leave(jars[index], at: now) }
                jars[index] = successor
            }
        case .refused, .nothing, .conflict: return
        }
    }
}
