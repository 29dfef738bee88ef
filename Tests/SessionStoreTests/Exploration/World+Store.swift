import SessionStore
import Simulation
import Tokens

/// The part of a store: it loads, has the real rules decide, and writes.
extension World {
    enum Loaded {
        case answered(Answer)
        case due(Pending)
    }

    func load(_ act: Act) -> Loaded {
        guard let stored else {
            if case .present = act { return .answered(.refused(.unknown)) }
            return .answered(.nothing)
        }
        switch act {
        case .present(let party, let operation, let number):
            guard let presented = presented(number) else { return .answered(.refused(.unknown)) }
            let verdict = Rotation.decide(
                operation, presented: presented, record: stored.record, origin: origin(of: party),
                rules: scenario.rules, at: now)
            switch verdict {
            case .refused(let refusal): return .answered(.refused(refusal))
            case .live(confirms: false, touches: false): return .answered(.live)
            case .live, .rotate, .retry, .end:
                return .due(Pending(act: act, loaded: stored, verdict: verdict, at: now))
            }
        case .revoke, .evict:
            guard end == nil else { return .answered(.nothing) }
        case .sweep: break
        }
        return .due(Pending(act: act, loaded: stored, verdict: nil, at: now))
    }

    /// Writes what was decided, unless what is compared is no longer what was loaded.
    mutating func commit(
        _ pending: Pending, comparing comparison: Comparison
    ) -> (answer: Answer, events: [SessionEvent]) {
        guard let stored = record else { return (.conflict, []) }
        switch pending.act {
        case .present(let party, _, let number):
            return commit(pending, comparing: comparison, from: origin(of: party), presenting: number)
        case .revoke:
            let end = SessionEnd(cause: .revoked, at: pending.at, actor: .administrator("ops", host: "host"))
            let change = pending.loaded.record.ending(end, kind: .revoke, at: pending.at)
            return commit(pending, change, comparing: comparison, .ended)
        case .evict:
            return commit(pending, pending.loaded.record.evicted(at: pending.at), comparing: comparison, .ended)
        case .sweep: return sweep(pending, stored)
        }
    }

    private mutating func commit(
        _ pending: Pending, comparing comparison: Comparison, from origin: RequestOrigin,
        presenting number: TokenNumber
    ) -> (answer: Answer, events: [SessionEvent]) {
        guard let verdict = pending.verdict else { return (.nothing, []) }
        if case .rotate(let replacement, let confirms, let retiresUntil) = verdict {
            var nonces = SeededGenerator(seed: 2)
            let successor = Successor(
                Mint.tokens[minted], after: Mint.tokens[number], of: pending.loaded.record, using: &nonces)
            let change = pending.loaded.record.rotation(
                replacement, confirms: confirms, retiresUntil: retiresUntil, successor: successor, methods: [],
                origin: origin, rules: scenario.rules, at: pending.at)
            return commit(pending, change, comparing: comparison, .handed(minted))
        }
        guard
            let change = pending.loaded.record.change(
                for: verdict, origin: origin, rules: scenario.rules, at: pending.at)
        else { return (.nothing, []) }
        switch verdict {
        case .retry:
            let successor = pending.loaded.record.tokens.predecessor?.sealed?
                .open(with: Mint.tokens[number], context: pending.loaded.record.sealContext)
            let answer = successor.flatMap(Mint.number).map { Answer.handed($0) } ?? .refused(.superseded)
            return commit(pending, change, comparing: comparison, answer)
        case .end(let cause, _):
            return commit(
                pending, change, comparing: comparison,
                cause == .reuse ? .refused(.ended(.reuse, message: nil)) : .ended)
        default: return commit(pending, change, comparing: comparison, .live)
        }
    }

    private mutating func commit(
        _ pending: Pending, _ change: LoginChange, comparing comparison: Comparison, _ answer: Answer
    ) -> (answer: Answer, events: [SessionEvent]) {
        guard let stored = record,
            comparison.holds(change, of: pending, for: stored, grace: scenario.rules.grace, at: now)
        else { return (.conflict, []) }
        if case .handed(minted) = answer { minted += 1 }
        write(change, decidedOn: pending.loaded.record, over: stored)
        return (answer, change.events)
    }

    /// Sets what differs, as a store sets columns, and never the latest use back.
    private mutating func write(_ change: LoginChange, decidedOn loaded: LoginRecord, over stored: LoginRecord) {
        var record = stored
        let (old, new) = (loaded.session, change.record.session)
        if new.generation != old.generation { record.session.generation = new.generation }
        if new.flags != old.flags { record.session.flags = new.flags }
        if new.lastSeen > stored.session.lastSeen {
            record.session.lastSeen = new.lastSeen
            record.session.lastAddress = new.lastAddress
            record.session.idleDeadline = new.idleDeadline
        }
        if new.end != old.end { record.session.end = new.end }
        let (before, after) = (loaded.tokens, change.record.tokens)
        if before.current != after.current { record.tokens.current = after.current }
        if before.seenAt != after.seenAt { record.tokens.seenAt = after.seenAt }
        if before.predecessor != after.predecessor { record.tokens.predecessor = after.predecessor }
        store(record)
        if new.end != nil {
            ancestors = []
        } else if let ancestor = change.ancestor {
            ancestors.append(ancestor)
        }
    }

    private mutating func sweep(_ pending: Pending, _ stored: LoginRecord) -> (answer: Answer, events: [SessionEvent]) {
        if let end = pending.loaded.record.session.end {
            guard end.at + scenario.rules.retention <= pending.at else { return (.nothing, []) }
            store(nil)
            return (.nothing, [])
        }
        guard let end = pending.loaded.record.session.ended(at: pending.at) else {
            // A seal that opens for nobody any more.
            if let predecessor = stored.tokens.predecessor, predecessor.sealed != nil,
                let goodUntil = predecessor.goodUntil, goodUntil <= pending.at
            {
                var record = stored
                record.tokens.predecessor?.sealed = nil
                store(record)
            }
            return (.nothing, [])
        }
        guard stored.session.end == nil, stored.session.ended(at: now) == end else { return (.conflict, []) }
        let change = stored.ending(end, kind: .expire, at: pending.at)
        write(change, decidedOn: stored, over: stored)
        return (.nothing, change.events)
    }
}
