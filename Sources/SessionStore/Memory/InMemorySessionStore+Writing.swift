import Tokens

extension InMemorySessionStore {
    var sequence: Int64 { feed.last?.sequence ?? 0 }

    /// Writes a change of one login and tells everybody who listens.
    func write(_ change: LoginChange) {
        let id = change.record.session.id
        if let old = records[id] { forgetTokens(of: old) }
        records[id] = change.record
        tokens[change.record.tokens.current] = (id, .current)
        if let predecessor = change.record.tokens.predecessor { tokens[predecessor.hash] = (id, .predecessor) }
        if change.record.session.end != nil {
            for hash in ancestors.removeValue(forKey: id) ?? [] { tokens[hash] = nil }
        } else if let ancestor = change.ancestor {
            tokens[ancestor.hash] = (id, .ancestor(supersededUntil: ancestor.supersededUntil))
            ancestors[id, default: []].append(ancestor.hash)
            if ancestors[id, default: []].count > LoginRecord.keptAncestors {
                tokens[ancestors[id, default: []].removeFirst()] = nil
            }
        }
        append(change.events)
    }

    /// Looks in the feed for the alarms that a change raises, and has the other logins of a storm carry it too. A tombstone
    /// stays as it is.
    func raisingAlarms(_ change: LoginChange) -> LoginChange {
        guard var search = change.alarmSearch(under: policy) else { return change }
        for event in feed.backwards(search.scope) {
            guard search.look(at: .init(event)) else { break }
        }
        for other in search.others where records[other]?.session.end == nil {
            records[other]?.session.flags.insert(.storm)
        }
        return change.raising(search.alarms)
    }

    func forgetTokens(of record: LoginRecord) {
        tokens[record.tokens.current] = nil
        if let predecessor = record.tokens.predecessor { tokens[predecessor.hash] = nil }
    }

    /// Numbers events and adds them to the feed; acts are recorded in the chain as well.
    ///
    /// - Parameter effects: what the events did, for those that did something.
    func append(_ events: [SessionEvent], effects: [AuditEffect] = []) {
        for (index, event) in events.enumerated() {
            var numbered = event
            numbered.sequence = sequence + 1
            feed.append(numbered)
            guard event.kind.isAct else { continue }
            let effect = effects.indices.contains(index) ? effects[index] : .none
            audit.append(chain.record(numbered, effect: effect, after: audit.last?.head))
        }
        for listener in listeners.values { listener.yield(sequence) }
    }

    func liveSessions(of user: String, at now: Timestamp) -> [Session] {
        records.values.map(\.session).filter { $0.user.utf8.elementsEqual(user.utf8) && $0.ended(at: now) == nil }
    }
}
